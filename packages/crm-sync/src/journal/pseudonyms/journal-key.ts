import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { CrmError } from '../../errors.ts'

const KEY_BYTES = 32
const HEX_KEY = /^[0-9a-f]{64}$/i

/**
 * The local key under which a journal and its suppression list know customers: the one given, or that of
 * `<journal>.key`, which only its owner can read.
 *
 * @param given 64 hexadecimal digits, from outside of the journal's folder
 * @returns null when there is none yet
 * @throws CrmError `JOURNAL_KEY` for one that is no key or cannot be read
 */
export function readJournalKey(journal: string, given: string | undefined): Buffer | null {
  if (given !== undefined) {
    if (HEX_KEY.test(given)) return Buffer.from(given, 'hex')
    throw new CrmError('JOURNAL_KEY', 'The journal key given is not 64 hexadecimal digits; correct it.')
  }
  if (journal === ':memory:') return null
  const file = keyFile(journal)
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new CrmError('JOURNAL_KEY', `The journal key ${file} cannot be read; check its rights.`, { cause })
  }
  if (HEX_KEY.test(text)) return Buffer.from(text, 'hex')
  throw new CrmError('JOURNAL_KEY', `The journal key ${file} is damaged; bring it back from a backup.`)
}

/**
 * Makes a key and keeps it in `<journal>.key`, for its owner only; on disk when this returns.
 *
 * @throws CrmError `JOURNAL_KEY` when it cannot be written
 */
export function makeJournalKey(journal: string): Buffer {
  const key = randomBytes(KEY_BYTES)
  if (journal === ':memory:') return key
  const file = keyFile(journal)
  try {
    const descriptor = openSync(file, 'wx', 0o600)
    try {
      writeSync(descriptor, `${key.toString('hex')}\n`)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    return key
  } catch (cause) {
    // Another process that opens the same new journal was faster.
    const theirs = readJournalKey(journal, undefined)
    if (theirs !== null) return theirs
    const message = `The journal key ${file} cannot be written; check its folder and its rights.`
    throw new CrmError('JOURNAL_KEY', message, { cause })
  }
}

/** The file of a journal's key. */
function keyFile(journal: string): string {
  return `${journal}.key`
}
