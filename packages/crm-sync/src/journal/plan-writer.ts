import type Database from 'better-sqlite3'
import type { ContactReading, RecordOutcome } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import { planStale } from '../plan/plan-stale.ts'
import type { SyncPlan } from '../plan/sync-plan.ts'
import type { Journal, JournalledOperation, OperationCounts } from './open-journal.ts'

type PlanWriter = Pick<
  Journal,
  'lastPlan' | 'begin' | 'markSent' | 'markUnsent' | 'record' | 'finish' | 'rejections' | 'unknownPositions'
>

/** The part of the journal that follows a plan through its execution. */
export function planWriter(database: Database.Database): PlanWriter {
  const lastPlan = database.prepare<[], { confirmed: string; desired: string; finished: number }>(
    `SELECT confirmed_hash AS confirmed, desired_hash AS desired, finished
     FROM plans ORDER BY id DESC LIMIT 1`,
  )
  const closeOpen = database.prepare(
    `UPDATE operations SET state = CASE state WHEN 'sent' THEN 'unknown' ELSE 'superseded' END
     WHERE state IN ('sent', 'planned') AND plan_id = (SELECT max(id) FROM plans)`,
  )
  const insertPlan = database.prepare<[string, string, string, string, string]>(
    'INSERT INTO plans (hash, desired_hash, confirmed_hash, issue, run_id) VALUES (?, ?, ?, ?, ?)',
  )
  const insertOperation = database.prepare<[number, number, string, string, string]>(
    `INSERT INTO operations (plan_id, position, customer_id, kind, state, target)
     VALUES (?, ?, ?, ?, 'planned', ?)`,
  )
  const setSent = database.prepare<[number, number]>(
    `UPDATE operations SET state = 'sent', attempts = attempts + 1 WHERE plan_id = ? AND position = ?`,
  )
  const setUnsent = database.prepare<[number, number]>(
    `UPDATE operations SET state = 'planned' WHERE plan_id = ? AND position = ?`,
  )
  const setFate = database.prepare<[string, string | null, number, number]>(
    'UPDATE operations SET state = ?, reason = ? WHERE plan_id = ? AND position = ?',
  )
  const acknowledge = database.prepare<string[]>(
    'INSERT OR REPLACE INTO acknowledged VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const bury = database.prepare<[string, string, string, number]>(
    `INSERT INTO dead_letters
     SELECT customer_id, kind, ?, ?, issue, run_id, 1 FROM operations JOIN plans ON plans.id = plan_id
     WHERE customer_id = ? AND plan_id = ?
     ON CONFLICT DO UPDATE SET kind = excluded.kind, code = excluded.code, message = excluded.message,
       issue = excluded.issue, run_id = excluded.run_id, refusals = refusals + 1`,
  )
  const raise = database.prepare<[string]>('DELETE FROM dead_letters WHERE customer_id = ?')
  const forget = database.prepare<[string]>('DELETE FROM acknowledged WHERE customer_id = ?')
  const raiseRevision = database.prepare('UPDATE revision SET value = value + 1')
  const countStates = database.prepare<[number], { state: string; records: number }>(
    'SELECT state, count(*) AS records FROM operations WHERE plan_id = ? GROUP BY state',
  )
  const setFinished = database.prepare<[number]>('UPDATE plans SET finished = 1 WHERE id = ?')
  const countReasons = database.prepare<[number], { code: string; records: number }>(
    `SELECT reason AS code, count(*) AS records FROM operations
     WHERE plan_id = ? AND state = 'rejected' GROUP BY reason ORDER BY records DESC, reason`,
  )

  const unknown = database
    .prepare<[number], number>(
      "SELECT position FROM operations WHERE plan_id = ? AND state = 'unknown' ORDER BY position",
    )
    .pluck()

  const isCurrent = database
    .prepare<[number], number>(
      'SELECT EXISTS (SELECT 1 FROM plans WHERE id = ? AND finished = 0 AND id = (SELECT max(id) FROM plans))',
    )
    .pluck()
  const currentRevision = database.prepare<[], number>('SELECT value FROM revision').pluck()

  /** The id of a plan is its fencing token: once a later one was begun, nothing may be sent or recorded under it. */
  function fence(planId: number): void {
    if (isCurrent.get(planId) === 1) return
    const message = 'Another sync took this journal over, so this one stopped; plan again.'
    throw new CrmError('FENCED', message)
  }

  return {
    lastPlan() {
      const row = lastPlan.get()
      if (row === undefined) return null
      return { confirmedHash: row.confirmed, desiredHash: row.desired, finished: row.finished === 1 }
    },
    begin: database.transaction((plan: SyncPlan, confirmedHash: string) => {
      if (currentRevision.get() !== plan.revision) throw planStale()
      closeOpen.run()
      raiseRevision.run()
      const { lastInsertRowid } = insertPlan.run(
        plan.hash,
        plan.desiredHash,
        confirmedHash,
        plan.issue ?? '',
        plan.runId,
      )
      const planId = Number(lastInsertRowid)
      for (const [position, { customerId, kind, state }] of plan.operations.entries()) {
        insertOperation.run(planId, position, customerId, kind, JSON.stringify(state))
      }
      return planId
    }),
    markSent: database.transaction((planId: number, operations: readonly JournalledOperation[]) => {
      fence(planId)
      for (const { position } of operations) setSent.run(planId, position)
      raiseRevision.run()
    }),
    markUnsent: database.transaction((planId: number, operations: readonly JournalledOperation[]) => {
      fence(planId)
      for (const { position } of operations) setUnsent.run(planId, position)
    }),
    record: database.transaction(
      (planId: number, operations: readonly JournalledOperation[], outcomes: readonly RecordOutcome[]) => {
        fence(planId)
        for (const [index, operation] of operations.entries()) {
          const outcome: RecordOutcome = outcomes[index] ?? { state: 'unknown' }
          // A contact that is gone has no tags left to remove.
          const fate = outcome.state === 'missing' ? 'applied' : outcome.state
          setFate.run(fate, outcome.state === 'rejected' ? outcome.code : null, planId, operation.position)
          if (outcome.state === 'applied') {
            acknowledge.run(...acknowledgedValues({ ...operation, crmId: outcome.crmId }))
          }
          if (outcome.state === 'rejected') {
            const message = outcome.message.replaceAll(operation.customerId, '…').slice(0, 200)
            bury.run(outcome.code, message, operation.customerId, planId)
          }
          if (fate === 'applied') raise.run(operation.customerId)
          if (outcome.state === 'missing') forget.run(operation.customerId)
        }
        const changed = outcomes.some(({ state }) => state === 'applied' || state === 'missing')
        if (changed) raiseRevision.run()
      },
    ),
    finish: database.transaction((planId: number) => {
      const counts = { applied: 0, rejected: 0, unknown: 0, planned: 0 }
      for (const { state, records } of countStates.all(planId)) {
        if (state in counts) counts[state as keyof OperationCounts] = records
      }
      if (counts.planned + counts.unknown === 0) setFinished.run(planId)
      return counts
    }),
    rejections: (planId) => countReasons.all(planId),
    unknownPositions: (planId) => unknown.all(planId),
  }
}

/** A contact in the order of the columns of `acknowledged`. */
export function acknowledgedValues({ customerId, crmId, state }: ContactReading): string[] {
  const { segment, population, tags, rScore, fScore, mScore } = state
  const { previousSegment, segmentSince, issue, runId } = state
  return [
    customerId,
    crmId,
    segment,
    population,
    tags,
    rScore,
    fScore,
    mScore,
    previousSegment,
    segmentSince,
    issue,
    runId,
  ]
}
