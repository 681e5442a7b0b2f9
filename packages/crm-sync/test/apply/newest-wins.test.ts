import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  CrmError,
  type Journal,
  openJournal,
  planSync,
  type RecordOutcome,
  type SyncPlan,
} from '../../src/index.ts'
import type { JournalledOperation } from '../../src/journal/journal.ts'
import { chaosRuns } from '../support/chaos-runs.ts'
import { member } from '../support/members.ts'

const SEED = 20180731

/** One run as a row of steps: a write is on the wire as soon as the journal allowed it. */
function* run(plan: SyncPlan, journal: Journal, crm: Map<string, string>, fates: readonly string[]) {
  const planId = journal.begin(plan, plan.hash)
  yield
  for (const [position, planned] of plan.operations.entries()) {
    const operation: JournalledOperation = { ...planned, position }
    const fate = fates[position % fates.length]
    journal.markSent(planId, [operation])
    if (fate !== 'lost') crm.set(operation.customerId, operation.state.segment)
    yield
    journal.record(planId, [operation], [outcome(fate ?? 'applied')])
    yield
  }
  journal.finish(planId)
}

/** What a stalled run meets at its next step. */
function wake(steps: Iterator<undefined> | undefined): string {
  try {
    return steps?.next().done === false ? 'went on' : 'ended'
  } catch (error) {
    return error instanceof CrmError ? error.code : String(error)
  }
}

function outcome(fate: string): RecordOutcome {
  return fate === 'applied' ? { state: 'applied', crmId: '1', created: true } : { state: 'unknown' }
}

it('never lets an older run overwrite what a newer one wants, however their steps are mixed', () => {
  const desired = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 })
  const fates = fc.array(fc.constantFrom('applied', 'unknown', 'lost'), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ desired, fates, steps: fc.nat({ max: 8 }) }), { minLength: 2, maxLength: 4 }),
      fc.array(fc.nat({ max: 3 }), { maxLength: 12 }),
      (months, lateSteps) => {
        const journal = openJournal(':memory:')
        const crm = new Map<string, string>()
        const planOf = (wanted: readonly number[], runId: string) =>
          planSync({
            members: wanted.map((segment, customer) => member(`c${customer}`, segment)),
            journal,
            issue: '2018-07',
            runId,
          })
        const stalled = months.map((month, index) => {
          const steps = run(planOf(month.desired, `r${index}`), journal, crm, month.fates)
          for (let step = 0; step < month.steps; step++) steps.next()
          return steps
        })
        const newest = months.at(-1)?.desired ?? []
        const last = planOf(newest, 'last')
        const finishing = run(last, journal, crm, ['applied'])
        finishing.next()
        // From here on the runs before must not get anything through, whenever they wake up.
        const before = new Map(crm)
        for (const late of lateSteps) {
          const sleeper = stalled[late % stalled.length]
          expect(wake(sleeper)).toMatch(/^(ended|FENCED|PLAN_STALE)$/)
          expect(crm).toEqual(before)
        }
        while (finishing.next().done !== true) {}
        for (const [customer, segment] of newest.entries()) {
          expect(crm.get(`c${customer}`)).toBe(member('', segment).segmentId)
        }
        for (const [customer, segment] of crm) {
          if (Number(customer.slice(1)) >= newest.length) expect(segment).toBe('')
        }
        journal.close()
      },
    ),
    { seed: SEED, numRuns: chaosRuns(500, 10_000) },
  )
}, 600_000)
