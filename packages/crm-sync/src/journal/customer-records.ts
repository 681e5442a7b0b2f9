import type Database from 'better-sqlite3'
import type { ContactState } from '../contact-state.ts'
import type { PlannedOperation } from '../plan/sync-plan.ts'
import type { Journal } from './open-journal.ts'

/** One write of a contact, as the journal remembers it. */
export interface JournalledWrite {
  readonly planHash: string
  /** The trace id that went to the CRM with it: plan and position. */
  readonly traceId: string
  readonly kind: PlannedOperation['kind']
  /** `superseded` was planned and never sent, because another plan followed. */
  readonly state: 'planned' | 'sent' | 'applied' | 'rejected' | 'unknown' | 'superseded'
  /** The CRM's code, for one that was rejected. */
  readonly reason: string | null
  readonly attempts: number
  readonly target: ContactState
}

type Row = Omit<JournalledWrite, 'target'> & { readonly target: string }

/** The part of the journal that is about one customer. */
export function customerRecords(database: Database.Database): Pick<Journal, 'writesOf' | 'forget'> {
  const select = database.prepare<[string], Row>(
    `SELECT plans.hash AS planHash, plan_id || '-' || position AS traceId, kind, state, reason, attempts, target
     FROM operations JOIN plans ON plans.id = plan_id WHERE customer_id = ? ORDER BY plan_id, position`,
  )
  const tables = ['acknowledged', 'operations', 'dead_letters']
  const deletes = tables.map((table) =>
    database.prepare<[string]>(`DELETE FROM ${table} WHERE customer_id = ?`),
  )
  const raiseRevision = database.prepare('UPDATE revision SET value = value + 1')
  const remove = database.transaction((customerId: string) => {
    for (const statement of deletes) statement.run(customerId)
    raiseRevision.run()
  })
  return {
    writesOf: (customerId) =>
      select.all(customerId).map((row) => ({ ...row, target: JSON.parse(row.target) as ContactState })),
    forget(customerId) {
      remove(customerId)
      // Deleted rows stay readable in free pages and in the log until both are written anew.
      database.exec('VACUUM')
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}
