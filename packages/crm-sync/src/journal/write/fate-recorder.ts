import type { RecordOutcome } from '../../crm-adapter.ts'
import type { AuditedFate } from '../audit/audit-entry.ts'
import type { JournalledOperation } from '../journal.ts'
import type { JournalParts } from '../journal-parts.ts'
import { type PositionRun, positionRuns } from './position-runs.ts'
import { refusalText } from './refusal-text.ts'

type Written = [
  position: number,
  customer: number,
  before: number | null,
  target: number,
  request: number | null,
]

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
  const setFates = database
    .prepare<[string, string | null, number, number, number], Written>(
      `UPDATE operations SET state = ?, reason = ? WHERE plan_id = ? AND position BETWEEN ? AND ?
       RETURNING position, customer, before, target, request`,
    )
    .raw()
  const acknowledge = database.prepare<[number, number, number]>(
    `INSERT OR REPLACE INTO acknowledged
     SELECT customer, target, request FROM operations WHERE plan_id = ? AND position BETWEEN ? AND ?`,
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

  /** Fates of neighbours, in the order of their positions. */
  function settle(
    planId: number,
    { first, last, mark }: PositionRun<AuditedFate[4]>,
    reason: string | null,
  ): readonly Written[] {
    // A contact that is gone has no tags left to remove.
    const state = mark === 'missing' ? 'applied' : mark
    const written = setFates.all(state, reason, planId, first, last)
    if (written.length !== last - first + 1) throw new RangeError(`plan ${planId} has no operation ${last}`)
    if (mark === 'applied') acknowledge.run(planId, first, last)
    return written.sort(([a], [b]) => a - b)
  }

  return (planId, operations, outcomes) => {
    const fates: AuditedFate[] = []
    const hasDead = anyDead.get() === 1
    const correlated = new Map<number, string>()
    const outcomeOf = (index: number): RecordOutcome => outcomes[index] ?? { state: 'unknown' }
    const runs = positionRuns(
      operations.map(({ position }, index) => [position, outcomeOf(index).state] as const),
    )
    let index = 0
    for (const run of runs) {
      const first = outcomeOf(index)
      // Each refusal has its own reason.
      const parts = first.state === 'rejected' ? singles(run) : [run]
      for (const part of parts) {
        const start = index
        const reason = outcomeOf(start)
        const written = settle(planId, part, reason.state === 'rejected' ? reason.code : null)
        for (const [position, customer, before, target, request] of written) {
          const { correlationId } = outcomeOf(index)
          if (part.mark === 'missing') forget.run(customer)
          if ((part.mark === 'applied' || part.mark === 'missing') && hasDead) raise.run(customer)
          if (request !== null && correlationId !== undefined && !correlated.has(request)) {
            correlated.set(request, correlationId)
            correlate.run(correlationId, request)
          }
          fates.push([position, customer, before ?? 0, target, part.mark])
          index++
        }
        if (reason.state === 'rejected') {
          const { customerId = '' } = operations[start] ?? {}
          bury.run(reason.code, refusalText(reason.message, customerId), planId, part.first)
        }
      }
    }
    const correlationIds = [...new Set(correlated.values())]
    audit.append({ type: 'fates', at: now(), plan: planId, correlationIds, fates })
    return fates.some(([, , , , fate]) => fate === 'applied' || fate === 'missing')
  }
}

function singles<Mark>({ first, last, mark }: PositionRun<Mark>): PositionRun<Mark>[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    first: first + index,
    last: first + index,
    mark,
  }))
}
