import { CrmError } from '../../errors.ts'
import { planStale } from '../../plan/plan-stale.ts'
import type { SyncPlan } from '../../plan/sync-plan.ts'
import type { Journal, JournalledOperation, OperationCounts } from '../journal.ts'
import type { JournalParts } from '../journal-parts.ts'
import { fateRecorder } from './fate-recorder.ts'
import { operationWriter } from './operation-writer.ts'
import { type PositionRun, positionRuns } from './position-runs.ts'

type PlanWriter = Pick<
  Journal,
  'lastPlan' | 'begin' | 'markSent' | 'markUnsent' | 'record' | 'finish' | 'rejections' | 'unknownPositions'
>

/** The part of the journal that follows a plan through its execution. */
export function planWriter(parts: JournalParts): PlanWriter {
  const { database, now, atomic, late } = parts
  const lastPlan = database.prepare<[], { confirmed: string; desired: string; finished: number }>(
    `SELECT confirmed_hash AS confirmed, desired_hash AS desired, finished
     FROM plans ORDER BY id DESC LIMIT 1`,
  )
  const writeOperations = operationWriter(parts)
  const recordFates = fateRecorder(parts)
  const addRequest = database.prepare<[number, string]>('INSERT INTO requests (plan_id, at) VALUES (?, ?)')
  const setSent = database.prepare<[number, number, number, number]>(
    `UPDATE operations SET state = 'sent', attempts = attempts + 1, request = ?
     WHERE plan_id = ? AND position BETWEEN ? AND ?`,
  )
  const setUnsent = database.prepare<[number, number, number]>(
    `UPDATE operations SET state = 'planned' WHERE plan_id = ? AND position BETWEEN ? AND ?`,
  )
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
    begin: atomic((plan: SyncPlan, confirmedHash: string) => {
      if (currentRevision.get() !== plan.revision) throw planStale()
      raiseRevision.run()
      return writeOperations(plan, confirmedHash)
    }),
    markSent: atomic((planId: number, operations: readonly JournalledOperation[]) => {
      fence(planId)
      const request = Number(addRequest.run(planId, now()).lastInsertRowid)
      for (const { first, last } of runsOf(operations)) setSent.run(request, planId, first, last)
      raiseRevision.run()
    }),
    markUnsent: atomic((planId: number, operations: readonly JournalledOperation[]) => {
      fence(planId)
      for (const { first, last } of runsOf(operations)) setUnsent.run(planId, first, last)
    }),
    // Lost with the power, a fate is what it was before: in doubt, to be read back or sent again.
    record: late((planId, operations, outcomes) => {
      fence(planId)
      if (recordFates(planId, operations, outcomes)) raiseRevision.run()
    }) satisfies Journal['record'],
    finish: atomic((planId: number) => {
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

function runsOf(operations: readonly JournalledOperation[]): PositionRun<null>[] {
  return positionRuns(operations.map(({ position }) => [position, null] as const))
}
