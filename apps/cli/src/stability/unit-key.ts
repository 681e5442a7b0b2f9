import { createHash } from 'node:crypto'
import { VERSION } from '../version.ts'

/** Changes within a version when the same question gets another answer. */
const PROTOCOL = 2

/**
 * Names a piece of a study by all that it was made from: settings, and fingerprints of the features it saw. A shop or
 * a setting that changes gives other names, so nothing has to be invalidated.
 */
export function unitKey(...madeFrom: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([VERSION, PROTOCOL, ...madeFrom]))
    .digest('hex')
}
