import { createHmac, type KeyObject } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { AuditEntry } from './audit-entry.ts'
import type { AuditHead } from './audit-head.ts'

/** The audit log of a journal: entries that each confirm the one before. */
export interface AuditLog {
  /** To be called within the transaction that does what the entry says. */
  append(entry: AuditEntry): void
  head(): AuditHead | null
  /** All entries as they stand, in order, each with whether its hash is right. */
  entries(): IterableIterator<CheckedEntry>
}

/** One entry of the log as it was read back. */
export interface CheckedEntry {
  readonly seq: number
  readonly hash: string
  /** False when the entry, its place, or any entry before it was changed. */
  readonly isWhole: boolean
  /** Null when the text is no entry. */
  readonly entry: AuditEntry | null
}

/** What the first entry confirms. */
const BEGINNING = '0'.repeat(64)

/**
 * The audit log of a database. The hash of an entry is HMAC-SHA-256, under a key that the database does not hold, of its number, the
 * hash before and its text: who can write the database alone cannot mend the chain behind a change.
 */
export function auditLog(database: Database.Database, key: KeyObject): AuditLog {
  const last = database.prepare<[], AuditHead>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
  const insert = database.prepare<[number, string, string]>('INSERT INTO audit VALUES (?, ?, ?)')
  type Row = { readonly seq: number; readonly entry: string; readonly hash: string }
  const all = database.prepare<[], Row>('SELECT seq, entry, hash FROM audit ORDER BY seq')
  const link = (seq: number, before: string, text: string): string =>
    createHmac('sha256', key).update(`${seq}\n${before}\n${text}`).digest('hex')
  return {
    append(entry) {
      const before = last.get() ?? { seq: 0, hash: BEGINNING }
      const text = JSON.stringify(entry)
      insert.run(before.seq + 1, text, link(before.seq + 1, before.hash, text))
    },
    head: () => last.get() ?? null,
    *entries() {
      let [expected, before, isWhole] = [1, BEGINNING, true]
      for (const { seq, entry, hash } of all.iterate()) {
        isWhole &&= seq === expected && hash === link(seq, before, entry)
        yield { seq, hash, isWhole, entry: parse(entry) }
        expected++
        before = hash
      }
    },
  }
}

function parse(text: string): AuditEntry | null {
  try {
    return JSON.parse(text) as AuditEntry
  } catch {
    return null
  }
}
