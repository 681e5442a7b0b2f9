import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContactState } from '../../src/contact-state.ts'
import { applySync, DEFAULT_BRAKE_LIMITS, openJournal, planSync, type SyncMember } from '../../src/index.ts'
import { memberFacts, nextState, planStamp } from '../../src/plan/desired-state.ts'
import { chaosRuns } from '../support/chaos-runs.ts'
import { knownContacts } from '../support/known-contacts.ts'
import { lossyAdapter } from '../support/lossy-adapter.ts'
import { member } from '../support/members.ts'

const SEED = 20180731

/** Where each customer is before and after: a segment, or null for none. */
type Move = readonly [number | null, number | null]

const place = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 12 })
const stays = place.map((segment): Move => [segment, segment])
const moves = fc.tuple(place, place)
const shop = fc
  .record({
    calm: fc.integer({ min: 0, max: 900 }),
    restless: fc.array(fc.oneof({ weight: 3, arbitrary: stays }, { weight: 2, arbitrary: moves }), {
      maxLength: 150,
    }),
    joining: fc.integer({ min: 0, max: 60 }),
    leaving: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 480, max: 520 })),
    settled: fc.integer({ min: 0, max: 11_000 }),
  })
  .map(({ calm, restless, joining, leaving, settled }): Move[] => [
    ...restless,
    ...Array.from({ length: calm }, (_, index): Move => [index % 4, index % 4]),
    ...Array.from({ length: joining }, (_, index): Move => [null, index % 4]),
    ...Array.from({ length: leaving }, (_, index): Move => [index % 4, null]),
    ...Array.from({ length: leaving > 400 ? settled : 0 }, (_, index): Move => [index % 4, index % 4]),
  ])

const stamp = planStamp('2018-07', 'r')

function planFor(all: readonly Move[]) {
  const members: SyncMember[] = []
  const known = new Map<string, ContactState>()
  for (const [index, [before, after]] of all.entries()) {
    const customerId = `c${String(index).padStart(6, '0')}`
    if (before !== null)
      known.set(customerId, nextState(memberFacts(member(customerId, before)), undefined, stamp))
    if (after !== null) members.push(member(customerId, after))
  }
  const journal = {
    known: () => knownContacts(known),
    deadLetters: () => [],
    isSuppressed: () => false,
    optedOut: () => () => false,
    revision: () => 0,
  }
  return planSync({ members, journal, issue: '2018-08', runId: 'r' })
}

/** The brakes by their definition in the README, counted anew from the moves. */
function expectedBrakes(all: readonly Move[]): string[] {
  const { removals: most, removalShare, changedShare, shrinkShare, segmentShare } = DEFAULT_BRAKE_LIMITS
  const tagged = all.filter(([before]) => before !== null).length
  const members = all.filter(([, after]) => after !== null).length
  const removals = all.filter(([before, after]) => before !== null && after === null).length
  const changed = all.filter(
    ([before, after]) => before !== null && after !== null && before !== after,
  ).length
  const joining = all.filter(([before, after]) => before === null && after !== null).length
  if (members === 0) return ['SOURCE_EMPTY']
  if (removals + changed + joining === 0) return []
  const sizes = [0, 1, 2, 3].map((segment) => all.filter(([, after]) => after === segment).length)
  const segments = new Set(all.flat().filter((segment) => segment !== null)).size
  const largest = Math.max(...sizes)
  const rules: [string, boolean][] = [
    ['SOURCE_SHRUNK', tagged > 0 && tagged - members > 10 && 1 - members / tagged > shrinkShare],
    ['REMOVAL_COUNT', removals > most],
    ['REMOVAL_SHARE', removals > 10 && removals / tagged > removalShare],
    ['CHANGED_SHARE', changed > 50 && changed / tagged > changedShare],
    ['SEGMENT_DOMINATES', segments > 1 && largest > 50 && largest / members > segmentShare],
  ]
  return rules.filter(([, stops]) => stops).map(([code]) => code)
}

describe('1,000 random plans', () => {
  it('stop at every brake that they should, and at no other', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(shop, (all) => {
        const brakes = planFor(all).brakes.map(({ code }) => code)
        expect(brakes).toEqual(expectedBrakes(all))
        for (const code of brakes.length === 0 ? ['none'] : brakes) seen.add(code)
      }),
      { seed: SEED, numRuns: chaosRuns(200, 1000) },
    )
    expect([...seen].sort()).toEqual(expect.arrayContaining(['REMOVAL_COUNT', 'REMOVAL_SHARE', 'none']))
  }, 600_000)

  it('do exactly what they say', async () => {
    const month = fc.array(place, { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(fc.array(month, { minLength: 1, maxLength: 4 }), async (months) => {
        const adapter = lossyAdapter()
        const journal = openJournal(':memory:')
        for (const wanted of months) {
          const list = wanted.flatMap((segment, index) =>
            segment === null ? [] : member(`c${index}`, segment),
          )
          const before = new Map(adapter.contacts)
          const plan = planSync({ members: list, journal, issue: '2018-07', runId: 'r' })
          const outcome = await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
          const made = [...adapter.contacts.keys()].filter((id) => !before.has(id)).length
          const changed = [...adapter.contacts].filter(
            ([id, state]) => before.has(id) && before.get(id) !== state,
          )
          const cleared = changed.filter(([, { segment }]) => segment === '').length
          expect({ creates: made, updates: changed.length - cleared, removals: cleared }).toEqual({
            creates: plan.creates,
            updates: plan.updates,
            removals: plan.removals,
          })
          expect(outcome.applied).toBe(plan.operations.length)
        }
        journal.close()
      }),
      { seed: SEED, numRuns: chaosRuns(100, 1000) },
    )
  }, 600_000)
})
