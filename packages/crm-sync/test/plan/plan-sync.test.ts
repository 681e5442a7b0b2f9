import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type ContactState,
  planDocument,
  planSync,
  type SyncMember,
  type SyncPlan,
  syncPlanDocument,
} from '../../src/index.ts'
import { knownContacts } from '../support/known-contacts.ts'
import { member, members } from '../support/members.ts'

type Known = Map<string, ContactState>

function plan(
  wanted: readonly SyncMember[],
  known: Known = new Map(),
  issue: string | null = '2018-07',
): SyncPlan {
  const journal = {
    known: () => knownContacts(known),
    isSuppressed: () => false,
    optedOut: () => () => false,
    deadLetters: () => [],
    revision: () => 7,
  }
  return planSync({ members: wanted, journal, issue, runId: 'r1' })
}

/** The acknowledged state after a plan was carried out without a fault. */
function applied(known: Known, { operations }: SyncPlan): Known {
  return new Map([...known, ...operations.map(({ customerId, state }) => [customerId, state] as const)])
}

describe('planSync(options)', () => {
  it('claims no month and no date for members of no issue', () => {
    const { operations, ...document } = plan(members(1), new Map(), null)
    expect(operations[0]?.state).toMatchObject({ issue: '', segmentSince: '' })
    expect(document.issue).toBeNull()
  })

  it('creates everybody in an empty CRM', () => {
    const first = plan(members(8))
    expect(first).toMatchObject({
      creates: 8,
      updates: 0,
      removals: 0,
      unchanged: 0,
      suppressed: 0,
      brakes: [],
    })
    expect(first.operations[0]).toEqual({
      kind: 'create',
      customerId: 'c00000',
      state: {
        segment: 'new-recent',
        population: 'new',
        tags: 'new;new-recent',
        rScore: '3',
        fScore: '1',
        mScore: '4',
        previousSegment: '',
        segmentSince: '2018-08-01',
        issue: '2018-07',
        runId: 'r1',
      },
    })
  })

  it('writes only contacts whose facts differ, whatever the issue', () => {
    const known = applied(new Map(), plan(members(1000)))
    const next = members(1000)
    next[10] = member('c00010', 0)
    next[20] = member('c00020', 0, { mScore: 5 })
    const second = plan(next, known, '2018-08')
    expect(second).toMatchObject({ creates: 0, updates: 2, removals: 0, unchanged: 998 })
    expect(second.operations.map(({ customerId }) => customerId)).toEqual(['c00010', 'c00020'])
    expect(second.movements).toEqual([{ from: 'loyal-champions', to: 'new-recent', customers: 1 }])
  })

  it('clears the tags of customers who left, once', () => {
    const known = applied(new Map(), plan(members(100)))
    const second = plan(members(99), known, '2018-08')
    expect(second).toMatchObject({ removals: 1, unchanged: 99, brakes: [] })
    expect(second.operations).toEqual([
      {
        kind: 'removal',
        customerId: 'c00099',
        state: {
          segment: '',
          population: '',
          tags: '',
          rScore: '',
          fScore: '',
          mScore: '',
          previousSegment: 'loyal-slowing',
          segmentSince: '2018-09-01',
          issue: '2018-08',
          runId: 'r1',
        },
      },
    ])
    expect(plan(members(99), applied(known, second), '2018-09').operations).toEqual([])
  })

  it('counts each segment before and after, with who joins and leaves', () => {
    const known = applied(new Map(), plan([member('a', 0), member('b', 0), member('c', 1)]))
    const next = plan([member('a', 0), member('b', 1), member('d', 1)], known)
    expect(next.segments).toEqual([
      { id: 'new-lapsed', name: 'Lapsed buyers', before: 1, after: 2, joining: 2, leaving: 1 },
      { id: 'new-recent', name: 'Recent buyers', before: 2, after: 1, joining: 0, leaving: 1 },
    ])
    expect(next.movements).toEqual([
      { from: null, to: 'new-lapsed', customers: 1 },
      { from: 'new-lapsed', to: null, customers: 1 },
      { from: 'new-recent', to: 'new-lapsed', customers: 1 },
    ])
  })

  it('stops before an older issue overwrites a newer one, also one whose answer was lost', () => {
    const july = applied(new Map(), plan(members(100), new Map(), '2018-07'))
    const next = members(100)
    next[0] = member('c00000', 3)
    const march = plan(next, july, '2018-03')
    expect(march.brakes).toMatchObject([{ code: 'OLDER_ISSUE', value: 4, limit: 0 }])
    expect(syncPlanDocument.parse(planDocument(march)).brakes).toEqual(march.brakes)
    expect(plan(members(100), july, '2018-03')).toMatchObject({ operations: [], brakes: [] })
    const journal = {
      known: () => knownContacts(new Map(), july),
      isSuppressed: () => false,
      optedOut: () => () => false,
      deadLetters: () => [],
      revision: () => 1,
    }
    const again = planSync({ members: next, journal, issue: '2018-03', runId: 'r' })
    expect(again.brakes.map(({ code }) => code)).toEqual(['OLDER_ISSUE'])
  })

  it('stops when everybody falls into one of the segments that exist', () => {
    const known = applied(new Map(), plan(members(1000)))
    const collapsed = members(1000).map(({ customerId }) => member(customerId, 0))
    expect(plan(collapsed, known).brakes.map(({ code }) => code)).toEqual([
      'CHANGED_SHARE',
      'SEGMENT_DOMINATES',
    ])
  })

  it('never stops a shop of up to 50 customers for segments that waver', () => {
    const segments = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(fc.array(segments, { minLength: 2, maxLength: 4 }), (months) => {
        let known: Known = new Map()
        let size = 0
        for (const month of months) {
          // Customers of the past stay in a shop's members; at most ten are taken out.
          size = Math.max(month.length, size - 10)
          const list = Array.from({ length: size }, (_, i) => member(`c${i}`, month[i % month.length]))
          const next = plan(list, known)
          expect(next.brakes).toEqual([])
          known = applied(known, next)
        }
      }),
      { seed: 20180731, numRuns: 300 },
    )
  })

  it('takes own limits', () => {
    const journal = {
      known: () => knownContacts(new Map()),
      isSuppressed: () => false,
      optedOut: () => () => false,
      deadLetters: () => [],
      revision: () => 0,
    }
    const limits = { segmentShare: 0.2, changeFloor: 1 }
    const strict = planSync({ members: members(8), journal, issue: '2018-07', runId: 'r', limits })
    expect(strict.brakes.map(({ code }) => code)).toEqual(['SEGMENT_DOMINATES'])
  })

  it('asks for the options that its writes need, and only for those', () => {
    const known = applied(new Map(), plan([member('a', 0), member('b', 1)]))
    const { fields } = plan([member('a', 2), member('b', 1)], known)
    const options = (name: string) =>
      fields.find((field) => field.name === name)?.options.map(({ value }) => value)
    expect(options('clientele_segment')).toEqual(['loyal-champions', 'new-recent'])
    expect(options('clientele_tags')).toEqual(['loyal', 'loyal-champions', 'new-recent'])
  })

  it('gives the same plan and hash whatever the order of the members', () => {
    const wanted = members(50)
    expect(plan([...wanted].reverse())).toEqual(plan(wanted))
  })

  it('changes the hash with any written value, count or stamp', () => {
    const base = plan(members(50))
    const [first, ...rest] = members(50)
    const others = [
      plan(rest),
      plan([{ ...(first ?? member('x')), rScore: 1 }, ...rest]),
      plan(members(50), new Map(), '2018-08'),
    ]
    for (const other of others) expect(other.hash).not.toBe(base.hash)
    expect(base.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('brings any history of members to the wanted state, and is then silent', () => {
    const wanted = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 })), {
      selector: ([customer]) => customer,
    })
    fc.assert(
      fc.property(fc.array(wanted, { minLength: 1, maxLength: 6 }), (months) => {
        let known: Known = new Map()
        for (const month of months) {
          const list = month.map(([customer, segment]) => member(`c${customer}`, segment))
          const { operations, creates, updates, removals, unchanged } = plan(list, known)
          expect(creates + updates + removals).toBe(operations.length)
          expect(creates + updates + unchanged).toBe(list.length)
          known = applied(known, plan(list, known))
          expect(plan(list, known).operations).toEqual([])
          const tagged = [...known].filter(([, { tags }]) => tags !== '').map(([id]) => id)
          expect(tagged.sort()).toEqual(list.map(({ customerId }) => customerId).sort())
        }
      }),
      { seed: 20180731, numRuns: 200 },
    )
  })
})

describe('planDocument(plan)', () => {
  it('fits its schema and holds no customer', () => {
    const document = planDocument(plan(members(20)))
    expect(syncPlanDocument.parse(document)).toEqual(document)
    expect(JSON.stringify(document)).not.toContain('c000')
  })

  it('can be published as a JSON Schema', () => {
    expect(z.toJSONSchema(syncPlanDocument)).toMatchObject({ type: 'object', additionalProperties: false })
  })
})
