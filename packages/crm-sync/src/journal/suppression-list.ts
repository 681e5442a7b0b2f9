import { createHmac, createSecretKey } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { CrmError } from '../errors.ts'

/** The customers of whom nothing may be written any more, as hashes under a local key. */
export interface SuppressionList {
  readonly size: number
  has(customerId: string): boolean
  /** On disk when this returns; a customer who is there already stays once. */
  add(customerId: string): void
}

/**
 * The suppression list beside a journal: `<journal>.suppressed` holds one HMAC-SHA-256 (RFC 2104) of a customer id a
 * line, under the key of the journal. Plain hashes could be undone by trying ids. List and key outlive a lost
 * journal: keep both, and keep them together.
 *
 * @param journal path of the journal; `:memory:` keeps nothing
 * @throws CrmError `BAD_JOURNAL` when the list is damaged or cannot be read
 */
export function openSuppressionList(journal: string, key: Buffer): SuppressionList {
  const isKept = journal !== ':memory:'
  const listFile = suppressionFile(journal)
  const hashes = new Set(isKept && existsSync(listFile) ? readHashes(listFile) : [])
  const secret = createSecretKey(key)
  const hash = (customerId: string): string => createHmac('sha256', secret).update(customerId).digest('hex')
  return {
    get size() {
      return hashes.size
    },
    has: (customerId) => hashes.size > 0 && hashes.has(hash(customerId)),
    add(customerId) {
      const entry = hash(customerId)
      if (hashes.has(entry)) return
      if (isKept) append(listFile, `${entry}\n`)
      hashes.add(entry)
    },
  }
}

/** The file of a journal's suppression list. */
export function suppressionFile(journal: string): string {
  return `${journal}.suppressed`
}

function readHashes(file: string): string[] {
  const lines = read(file)
    .split('\n')
    .filter((line) => line !== '')
  // The last line may have been cut short by a crash; its erasure was not acknowledged then.
  const whole = lines.filter((line) => /^[0-9a-f]{64}$/.test(line))
  if (whole.length < lines.length - 1) throw bad(file, 'is damaged; bring it back from a backup')
  return whole
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw bad(file, 'cannot be read; check its rights', cause)
  }
}

function append(file: string, line: string): void {
  try {
    const descriptor = openSync(file, 'a', 0o600)
    try {
      writeSync(descriptor, line)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (cause) {
    throw bad(file, 'cannot be written; check its folder and its rights', cause)
  }
}

function bad(file: string, fault: string, cause?: unknown): CrmError {
  return new CrmError('BAD_JOURNAL', `The suppression list ${file} ${fault}.`, { cause })
}
