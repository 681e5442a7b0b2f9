import { createHash } from 'node:crypto'

/** Changes when the same question gets another answer, so that what older versions left is not taken for it. */
const PROTOCOL = 1

/**
 * Names a piece of a study by all that it was made from: settings, and fingerprints of the features it saw. A shop or
 * a setting that changes gives other names, so nothing has to be invalidated.
 */
export function unitKey(...madeFrom: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([PROTOCOL, ...madeFrom]))
    .digest('hex')
}
