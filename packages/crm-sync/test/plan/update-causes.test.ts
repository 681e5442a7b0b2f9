import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContactState, planSync, type SyncMember, type SyncPlan } from '../../src/index.ts'
import { memberFacts, NO_FACTS } from '../../src/plan/desired-state.ts'
import { updateCause } from '../../src/plan/update-causes.ts'
import { knownContacts } from '../support/known-contacts.ts'
import { member } from '../support/members.ts'

type Known = ReadonlyMap<string, ContactState>

function plan(
  wanted: readonly SyncMember[],
  known: Known,
  { scores, unsettled = new Map() }: { scores?: boolean; unsettled?: Known } = {},
): SyncPlan {
  const journal = {
    known: () => knownContacts(known, unsettled),
    isSuppressed: () => false,
    optedOut: () => () => false,
    deadLetters: () => [],
    revision: () => 1,
  }
  return planSync({ members: wanted, journal, issue: '2018-08', runId: 'r', scores })
}

const after = (known: Known, { operations }: SyncPlan): Known =>
  new Map([...known, ...operations.map(({ customerId, state }) => [customerId, state] as const)])

const anybody = fc.record({
  customerId: fc.integer({ min: 0, max: 40 }).map((number) => `c${number}`),
  segment: fc.integer({ min: 0, max: 3 }),
  rScore: fc.integer({ min: 1, max: 5 }),
  recencyStatus: fc.constantFrom('active', 'slowing', 'lapsed'),
})
const shop = fc
  .uniqueArray(anybody, { selector: ({ customerId }) => customerId })
  .map((list) =>
    list.map(
      ({ customerId, segment, rScore, recencyStatus }): SyncMember =>
        member(customerId, segment, { rScore, recencyStatus } as Partial<SyncMember>),
    ),
  )

describe('the cause of an update', () => {
  const facts = memberFacts(member('a', 0, { recencyStatus: 'active' } as Partial<SyncMember>))

  it('is the first that holds: segment, tags, scores, nothing', () => {
    const other = { ...facts, segment: 'loyal-champions', tags: 'x', rScore: '1' }
    expect(updateCause(facts, other)).toBe('segment')
    expect(updateCause(NO_FACTS, facts)).toBe('segment')
    expect(updateCause(facts, { ...facts, tags: 'lapsed;new;new-recent', rScore: '1' })).toBe('tags')
    expect(updateCause(facts, { ...facts, population: 'loyal' })).toBe('tags')
    expect(updateCause(facts, { ...facts, mScore: '1' })).toBe('scores')
    expect(updateCause(facts, { ...facts, rScore: '', fScore: '', mScore: '' })).toBe('scoresCleared')
    expect(updateCause({ ...facts, rScore: '', fScore: '', mScore: '' }, facts)).toBe('scores')
    expect(updateCause(facts, facts)).toBe('unanswered')
  })

  it('adds up to the updates of any two months, with and without scores', () => {
    fc.assert(
      fc.property(shop, shop, fc.boolean(), fc.boolean(), (first, second, before, scores) => {
        const known = after(new Map(), plan(first, new Map(), { scores: before }))
        const { updates, updateCauses } = plan(second, known, { scores })
        expect(Object.values(updateCauses).reduce((sum, count) => sum + count, 0)).toBe(updates)
        if (before && scores) expect(updateCauses.scoresCleared).toBe(0)
        if (!scores) expect(updateCauses.scores).toBe(0)
      }),
      { seed: 20180801, numRuns: 300 },
    )
  })

  it('is nothing but the answer that is missing, where the CRM fell silent', () => {
    const known = after(new Map(), plan([member('a')], new Map()))
    expect(plan([member('a')], known, { unsettled: known }).updateCauses).toMatchObject({ unanswered: 1 })
  })
})

describe('a plan without scores', () => {
  const names = ({ fields }: SyncPlan): string => fields.map(({ name }) => name).join()

  it('writes what a plan writes of members who all have the same scores', () => {
    const level = (list: readonly SyncMember[]): SyncMember[] =>
      list.map((one) => ({ ...one, rScore: 3, fScore: 3, mScore: 3 }))
    const ids = ({ operations }: SyncPlan): string[] =>
      operations.map(({ kind, customerId, state }) => `${kind} ${customerId} ${state.segment} ${state.tags}`)
    fc.assert(
      fc.property(shop, shop, (first, second) => {
        const known = after(new Map(), plan(first, new Map(), { scores: false }))
        const same = after(new Map(), plan(level(first), new Map()))
        const without = plan(second, known, { scores: false })
        expect(ids(without)).toEqual(ids(plan(level(second), same)))
        expect(names(without)).not.toContain('_score')
      }),
      { seed: 20180802, numRuns: 200 },
    )
  })

  it('names the properties of scores only while contacts carry some, or may', () => {
    const known = after(new Map(), plan([member('a')], new Map()))
    const off = plan([member('a')], known, { scores: false })
    expect(off).toMatchObject({ updates: 1, updateCauses: { scoresCleared: 1 } })
    expect(names(off)).toContain('clientele_r_score')
    const cleared = after(known, off)
    expect(plan([member('a', 1)], cleared, { scores: false })).toMatchObject({ updates: 1 })
    expect(names(plan([member('a', 1)], cleared, { scores: false }))).not.toContain('_score')
    const inDoubt = plan([member('a')], cleared, { scores: false, unsettled: known })
    expect(names(inDoubt)).toContain('clientele_r_score')
  })

  it('has another hash than one that clears scores', () => {
    const nobody = plan([], after(new Map(), plan([member('a')], new Map(), { scores: false })))
    const without = plan([], after(new Map(), plan([member('a')], new Map(), { scores: false })), {
      scores: false,
    })
    expect(without.operations).toEqual(nobody.operations)
    expect(without.hash).not.toBe(nobody.hash)
  })
})
