import type { RecordOutcome } from '../crm-adapter.ts'
import type { AuditedFate } from './audit-entry.ts'
import type { JournalledOperation } from './journal.ts'
import type { JournalParts } from './journal-parts.ts'
import { refusalText } from './refusal-text.ts'

interface Written {
  readonly customer: number
  readonly before: number | null
  readonly target: number
  readonly request: number | null
}

/**
 * Records what became of operations: their fate, what the CRM holds now, dead letters, and one entry of the audit
 * log. To be called within a transaction.
 *
 * @returns whether anything acknowledged changed
 */
export function fateRecorder({
  database,
  audit,
  now,
}: JournalParts): (
  planId: number,
  operations: readonly JournalledOperation[],
  outcomes: readonly RecordOutcome[],
) => boolean {
  const setFate = database.prepare<[string, string | null, number, number], Written>(
    `UPDATE operations SET state = ?, reason = ? WHERE plan_id = ? AND position = ?
     RETURNING customer, before, target, request`,
  )
  const acknowledge = database.prepare<[number, number, number | null]>(
    'INSERT OR REPLACE INTO acknowledged VALUES (?, ?, ?)',
  )
  const forget = database.prepare<[number]>('DELETE FROM acknowledged WHERE customer = ?')
  const bury = database.prepare<[string, string, number, number]>(
    `INSERT INTO dead_letters
     SELECT customer, kind, ?, ?, issue, run_id, 1 FROM operations JOIN plans ON plans.id = plan_id
     WHERE plan_id = ? AND position = ?
     ON CONFLICT DO UPDATE SET kind = excluded.kind, code = excluded.code, message = excluded.message,
       issue = excluded.issue, run_id = excluded.run_id, refusals = refusals + 1`,
  )
  const anyDead = database.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM dead_letters)').pluck()
  const raise = database.prepare<[number]>('DELETE FROM dead_letters WHERE customer = ?')
  const correlate = database.prepare<[string, number | null]>(
    'UPDATE requests SET correlation_id = ? WHERE id = ? AND correlation_id IS NULL',
  )

  return (planId, operations, outcomes) => {
    const fates: AuditedFate[] = []
    const hasDead = anyDead.get() === 1
    const correlated = new Map<number, string>()
    for (const [index, { position, customerId }] of operations.entries()) {
      const outcome: RecordOutcome = outcomes[index] ?? { state: 'unknown' }
      const { state } = outcome
      // A contact that is gone has no tags left to remove.
      const isDone = state === 'applied' || state === 'missing'
      const reason = state === 'rejected' ? outcome.code : null
      const written = setFate.get(isDone ? 'applied' : state, reason, planId, position)
      if (written === undefined) throw new RangeError(`plan ${planId} has no operation ${position}`)
      const { customer, before, target, request } = written
      if (state === 'applied') acknowledge.run(customer, target, request)
      if (state === 'missing') forget.run(customer)
      if (state === 'rejected') {
        bury.run(outcome.code, refusalText(outcome.message, customerId), planId, position)
      }
      if (isDone && hasDead) raise.run(customer)
      if (request !== null && outcome.correlationId !== undefined && !correlated.has(request)) {
        correlated.set(request, outcome.correlationId)
        correlate.run(outcome.correlationId, request)
      }
      fates.push([position, customer, before ?? 0, target, state])
    }
    const correlationIds = [...new Set(correlated.values())]
    audit.append({ type: 'fates', at: now(), plan: planId, correlationIds, fates })
    return fates.some(([, , , , fate]) => fate === 'applied' || fate === 'missing')
  }
}
