import type Database from 'better-sqlite3'
import type { AuditLog } from './audit/audit-log.ts'
import type { CustomerTable } from './customer-table.ts'
import type { StateTable } from './state-table.ts'

/** What the parts of a journal share. */
export interface JournalParts {
  readonly database: Database.Database
  readonly customers: CustomerTable
  readonly states: StateTable
  readonly audit: AuditLog
  /** The present moment, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly now: () => string
  /** A transaction that takes the head of the audit log along, once it is committed. */
  atomic<Arguments extends unknown[], Result>(
    work: (...given: Arguments) => Result,
  ): (...given: Arguments) => Result
  /** The same, on disk only with the next one that is not late: a loss of power may undo it, a crash may not. */
  late<Arguments extends unknown[], Result>(
    work: (...given: Arguments) => Result,
  ): (...given: Arguments) => Result
}
