import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { auditHeadFile } from './audit/audit-head.ts'
import { auditLog } from './audit/audit-log.ts'
import { customerTable } from './customer-table.ts'
import { journalFailure } from './file/journal-failure.ts'
import { openJournalFile } from './file/journal-file.ts'
import { lockJournal } from './file/lock-journal.ts'
import type { AuditedTables, Journal } from './journal.ts'
import type { JournalParts } from './journal-parts.ts'
import { openSuppressionList } from './pseudonyms/suppression-list.ts'
import { acknowledgedReader } from './read/acknowledged-reader.ts'
import { customerRecords } from './read/customer-records.ts'
import { deadLetterReader } from './read/dead-letter-reader.ts'
import { knownContactsReader } from './read/known-contacts.ts'
import { pushReader } from './read/push-reader.ts'
import { stateTable } from './state-table.ts'
import { findingKeeper } from './write/finding-keeper.ts'
import { journalRebuilder } from './write/journal-rebuild.ts'
import { optOutKeeper } from './write/opt-out-keeper.ts'
import { planWriter } from './write/plan-writer.ts'

/** What {@link openJournal} takes beside the file. */
export interface JournalOptions {
  /** Names a journal that is made: letters, digits and hyphens. Default a random UUID. */
  readonly newId?: (() => string) | undefined
  /** The local key as 64 hexadecimal digits. Default that of `<file>.key`, which is made with the journal. */
  readonly key?: string | undefined
  /** Milliseconds since 1970, for the audit log. Default the clock of this machine. */
  readonly now?: (() => number) | undefined
}

/**
 * Opens the journal of one CRM account, making the file when it is not there. SQLite with a write-ahead log and
 * full synchronisation: what a method returned from survives a crash of the machine.
 *
 * Customers are in it under HMAC-SHA-256 of their ids, and the ids themselves only sealed: without the key, which is a file
 * beside it or comes from elsewhere, nobody learns who they are.
 *
 * @param file path of the journal; one file per CRM account
 * @throws CrmError `BAD_JOURNAL` for a file that is something else, which stays as it is, or cannot be opened;
 *   `JOURNAL_KEY` when its key is missing or another; `NODE_TOO_OLD` on an old Node
 *
 * @example
 * const journal = openJournal('crm-journal.db')
 */
export function openJournal(file: string, options: JournalOptions = {}): Journal {
  const { newId = randomUUID, now = Date.now } = options
  const { database, pseudonyms, key, isMigrated } = openJournalFile(file, {
    newId,
    givenKey: options.key,
    now,
  })
  const suppression = openSuppressionList(file, key)
  const customers = customerTable(database, pseudonyms)
  const states = stateTable(database)
  const audit = auditLog(database, pseudonyms.auditKey)
  const head = auditHeadFile(file)
  const first = audit.head()
  if (isMigrated && first !== null) head.write(first)
  const parts: JournalParts = {
    database,
    customers,
    states,
    audit,
    now: () => new Date(now()).toISOString(),
    late: (work) => {
      const transaction = parts.atomic(work)
      return (...given) => {
        database.pragma('synchronous = NORMAL')
        try {
          return transaction(...given)
        } finally {
          database.pragma('synchronous = FULL')
        }
      }
    },
    atomic: (work) => {
      const transaction = database.transaction(work)
      return (...given) => {
        try {
          const before = audit.head()
          const result = transaction.immediate(...given)
          const after = audit.head()
          if (after !== null && after.seq !== before?.seq) head.write(after)
          return result
        } catch (cause) {
          throw cause instanceof Database.SqliteError ? journalFailure(file, cause) : cause
        }
      }
    },
  }
  const id = database.prepare<[], string>('SELECT id FROM identity').pluck().get() ?? ''
  const written = database
    .prepare<[], number>(
      `SELECT EXISTS (SELECT 1 FROM acknowledged)
         OR EXISTS (SELECT 1 FROM operations WHERE state IN ('sent', 'unknown'))`,
    )
    .pluck()
  const revision = database.prepare<[], number>('SELECT value FROM revision').pluck()
  const known = knownContactsReader(database, customers, states)
  return {
    id,
    known,
    ...acknowledgedReader(database, customers, states, known),
    hasWritten: () => written.get() === 1,
    revision: () => revision.get() ?? 0,
    lock: () => lockJournal(file),
    ...deadLetterReader(database, customers),
    ...planWriter(parts),
    ...journalRebuilder(parts),
    ...customerRecords(parts),
    ...findingKeeper(parts),
    ...optOutKeeper(parts),
    ...pushReader(database),
    suppress: (customerId) => suppression.add(customerId),
    isSuppressed: (customerId) => suppression.has(customerId),
    auditEntries: () => audit.entries(),
    auditHead: () => head.read(),
    auditedTables: () => auditedTables(database),
    close: () => {
      head.close()
      database.close()
    },
  }
}

function auditedTables(database: Database.Database): AuditedTables {
  const rows = <Row>(sql: string): Iterable<Row> => database.prepare<[], Row>(sql).raw().iterate()
  return {
    acknowledged: () => rows('SELECT customer, state FROM acknowledged'),
    operations: () => rows('SELECT plan_id, position, customer, state, target FROM operations'),
    states: () => rows('SELECT id, content FROM states'),
  }
}
