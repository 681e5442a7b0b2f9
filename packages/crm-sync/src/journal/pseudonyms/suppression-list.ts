import { hkdfSync } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { CrmError } from '../../errors.ts'
import { hmacSha256 } from './hmac-sha256.ts'

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
 * journal: keep both, and keep them together. The first line tells the key, since under another one the list would hold
 * back nobody.
 *
 * @param journal path of the journal; `:memory:` keeps nothing
 * @throws CrmError `BAD_JOURNAL` when the list is damaged or cannot be read, `JOURNAL_KEY` when it was made with another key
 */
export function openSuppressionList(journal: string, key: Buffer): SuppressionList {
  const isKept = journal !== ':memory:'
  const listFile = suppressionFile(journal)
  const content = isKept && existsSync(listFile) ? readList(listFile) : NOTHING
  const keyLine = keyLineOf(key)
  if (content.keyLine !== null && content.keyLine !== keyLine) throw otherKey(listFile)
  const hashes = new Set(content.hashes)
  const tag = hmacSha256(key)
  const hash = (customerId: string): string => tag(customerId, 'hex')
  let isNew = content.keyLine === null && hashes.size === 0
  return {
    get size() {
      return hashes.size
    },
    has: (customerId) => hashes.size > 0 && hashes.has(hash(customerId)),
    add(customerId) {
      const entry = hash(customerId)
      if (hashes.has(entry)) return
      if (isKept) append(listFile, isNew ? `${keyLine}\n${entry}\n` : `${entry}\n`)
      isNew = false
      hashes.add(entry)
    },
  }
}

/** The file of a journal's suppression list. */
export function suppressionFile(journal: string): string {
  return `${journal}.suppressed`
}

/**
 * A new journal must not be made beside a list that means nothing under its key: all on it would be written again.
 *
 * @throws CrmError `JOURNAL_KEY` when the list holds somebody and was not certainly made with this key
 */
export function refuseForeignList(journal: string, key: Buffer): void {
  const file = suppressionFile(journal)
  if (journal === ':memory:' || !existsSync(file)) return
  const { keyLine, hashes } = readList(file)
  if (hashes.length > 0 && keyLine !== keyLineOf(key)) throw otherKey(file)
}

interface ListContent {
  /** Null in lists that are empty, or older than this line. */
  readonly keyLine: string | null
  readonly hashes: readonly string[]
}

const NOTHING: ListContent = { keyLine: null, hashes: [] }

function keyLineOf(key: Buffer): string {
  const subkey = Buffer.from(hkdfSync('sha256', key, '', 'clientele suppression check', 32))
  return `key ${subkey.toString('hex').slice(0, 32)}`
}

function readList(file: string): ListContent {
  const lines = read(file)
    .split('\n')
    .filter((line) => line !== '')
  const keyLine = /^key [0-9a-f]{32}$/.test(lines[0] ?? '') ? (lines.shift() ?? null) : null
  // The last line may have been cut short by a crash; its erasure was not acknowledged then.
  const hashes = lines.filter((line) => /^[0-9a-f]{64}$/.test(line))
  if (hashes.length < lines.length - 1) throw bad(file, 'is damaged; bring it back from a backup')
  return { keyLine, hashes }
}

function otherKey(file: string): CrmError {
  const cure = 'bring that key back from a backup, since without it nobody on the list is held back'
  return new CrmError('JOURNAL_KEY', `The suppression list ${file} was made with another key; ${cure}.`)
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
