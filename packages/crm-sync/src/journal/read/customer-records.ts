import type { ContactState } from '../../contact-state.ts'
import type { PlannedOperation } from '../../plan/sync-plan.ts'
import type { Journal } from '../journal.ts'
import type { JournalParts } from '../journal-parts.ts'

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
  /** The request it was last sent with, which went out at `at`; both are null when it was never sent, or by version 3. */
  readonly requestId: number | null
  readonly at: string | null
  /** By which the CRM knows its answer; null when it gave none. */
  readonly correlationId: string | null
  /** Null when the contact was not known. */
  readonly before: ContactState | null
  readonly target: ContactState
  /** What the segment wanted was called then; null for none. */
  readonly segmentName: string | null
}

type Row = Omit<JournalledWrite, 'before' | 'target' | 'segmentName'> & {
  readonly before: number | null
  readonly target: number
  readonly segments: string
}

/** The part of the journal that is about one customer. */
export function customerRecords(
  parts: JournalParts,
): Pick<Journal, 'writesOf' | 'confirmationOf' | 'forget'> {
  const { database, customers, states, audit, now, atomic } = parts
  const select = database.prepare<[number], Row>(
    `SELECT plans.hash AS planHash, operations.plan_id || '-' || position AS traceId, kind, state, reason, attempts,
       request AS requestId, at, correlation_id AS correlationId, before, target, segments
     FROM operations JOIN plans ON plans.id = operations.plan_id LEFT JOIN requests ON requests.id = request
     WHERE customer = ? ORDER BY operations.plan_id, position`,
  )
  const confirmation = database.prepare<
    [number],
    { requestId: number; at: string; correlationId: string | null }
  >(
    `SELECT requests.id AS requestId, at, correlation_id AS correlationId
     FROM acknowledged JOIN requests ON requests.id = request WHERE customer = ?`,
  )
  const tables = ['acknowledged', 'operations', 'dead_letters', 'opted_out']
  const deletes = tables.map((table) => database.prepare<[number]>(`DELETE FROM ${table} WHERE customer = ?`))
  const raiseRevision = database.prepare('UPDATE revision SET value = value + 1')
  const remove = atomic((customer: number) => {
    for (const statement of deletes) statement.run(customer)
    customers.remove(customer)
    audit.append({ type: 'erasure', at: now(), customer })
    raiseRevision.run()
  })
  const write = ({ before, target, segments, ...row }: Row): JournalledWrite => {
    const state = states.get(target)
    const names = JSON.parse(segments) as Record<string, string>
    return {
      ...row,
      before: before === null ? null : states.get(before),
      target: state,
      segmentName: names[state.segment] ?? null,
    }
  }
  return {
    writesOf(customerId) {
      const customer = customers.find(customerId)
      return customer === null ? [] : select.all(customer).map(write)
    },
    confirmationOf(customerId) {
      const customer = customers.find(customerId)
      return customer === null ? null : (confirmation.get(customer) ?? null)
    },
    forget(customerId) {
      const customer = customers.find(customerId)
      if (customer !== null) remove(customer)
      // Deleted rows stay readable in free pages and in the log until both are written anew.
      database.exec('VACUUM')
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}
