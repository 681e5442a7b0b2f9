import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_BRAKE_LIMITS, judgeBrakes, type PlanCounts } from '../../src/plan/brake.ts'

const CALM: PlanCounts = {
  issue: '2018-08',
  newestIssue: '2018-07',
  members: 1000,
  tagged: 1000,
  operations: 10,
  removals: 0,
  changed: 10,
  segments: 4,
  largestSegment: { name: 'Champions', members: 400 },
}

const codes = (counts: Partial<PlanCounts>): string[] =>
  judgeBrakes({ ...CALM, ...counts }, DEFAULT_BRAKE_LIMITS).map(({ code }) => code)

describe('judgeBrakes(counts, limits)', () => {
  it('lets a calm plan run', () => {
    expect(codes({})).toEqual([])
  })

  it.each<[string, Partial<PlanCounts>, Partial<PlanCounts>]>([
    ['SOURCE_SHRUNK', { members: 799 }, { members: 800 }],
    ['REMOVAL_SHARE', { removals: 51 }, { removals: 50 }],
    [
      'REMOVAL_COUNT',
      { removals: 501, tagged: 100_000, members: 99_499 },
      { removals: 500, tagged: 100_000, members: 99_500 },
    ],
    ['CHANGED_SHARE', { changed: 301 }, { changed: 300 }],
    [
      'SEGMENT_DOMINATES',
      { largestSegment: { name: 'x', members: 901 } },
      { largestSegment: { name: 'x', members: 900 } },
    ],
  ])('%s stops above its limit and not at it', (code, above, at) => {
    expect(codes(above)).toEqual([code])
    expect(codes(at)).toEqual([])
  })

  it.each([
    ['2018-08', '2018-08', []],
    ['2018-08', '', []],
    [null, '2018-08', []],
    ['2019-01', '2018-12', []],
    ['2018-07', '2018-08', [1]],
    ['2017-12', '2019-02', [14]],
  ])('issue %s after %s is behind by %j months', (issue, newestIssue, behind) => {
    const brakes = judgeBrakes({ ...CALM, issue, newestIssue }, DEFAULT_BRAKE_LIMITS)
    expect(brakes.map(({ code, value, limit }) => [code, value, limit])).toEqual(
      behind.map((months) => ['OLDER_ISSUE', months, 0]),
    )
  })

  it('names both issues when an older one would overwrite a newer', () => {
    const [brake] = judgeBrakes({ ...CALM, issue: '2018-03' }, DEFAULT_BRAKE_LIMITS)
    expect(brake?.message).toBe('The issue 2018-03 is older than 2018-07, which the contacts hold already.')
  })

  it('stops for an empty source, even when there is nothing to write', () => {
    expect(codes({ members: 0, operations: 0, tagged: 0 })).toEqual(['SOURCE_EMPTY'])
  })

  it('does not call a first sync a change', () => {
    expect(codes({ tagged: 0, operations: 1000, changed: 0 })).toEqual([])
  })

  it('lets everybody be in the only segment there is', () => {
    expect(codes({ segments: 1, largestSegment: { name: 'all', members: 1000 } })).toEqual([])
  })

  it('stays quiet when nothing is to be written', () => {
    expect(codes({ operations: 0, largestSegment: { name: 'x', members: 990 } })).toEqual([])
  })

  it.each<[string, Partial<PlanCounts>, Partial<PlanCounts>]>([
    ['REMOVAL_SHARE', { tagged: 40, members: 40, removals: 11 }, { tagged: 40, members: 40, removals: 10 }],
    ['SOURCE_SHRUNK', { tagged: 40, members: 29 }, { tagged: 40, members: 30 }],
    ['CHANGED_SHARE', { tagged: 60, members: 60, changed: 51 }, { tagged: 60, members: 60, changed: 50 }],
    [
      'SEGMENT_DOMINATES',
      { tagged: 0, members: 52, largestSegment: { name: 'x', members: 51 } },
      { tagged: 0, members: 51, largestSegment: { name: 'x', members: 50 } },
    ],
  ])('%s of a tiny shop stops above its floor and not at it', (code, above, at) => {
    expect(codes({ changed: 0, largestSegment: { name: 'x', members: 20 }, ...above })).toEqual([code])
    expect(codes({ changed: 0, largestSegment: { name: 'x', members: 20 }, ...at })).toEqual([])
  })

  it('misses no share above its limit and stops for none at it, where shares mean something', () => {
    const shop = fc.integer({ min: 200, max: 5000 }).chain((tagged) =>
      fc.record({
        tagged: fc.constant(tagged),
        members: fc.integer({ min: 200, max: 5000 }),
        removals: fc.integer({ min: 0, max: Math.min(tagged, 500) }),
        changed: fc.integer({ min: 0, max: tagged }),
      }),
    )
    fc.assert(
      fc.property(shop, ({ tagged, members, removals, changed }) => {
        const expected = [
          ...(members * 10 < tagged * 8 ? ['SOURCE_SHRUNK'] : []),
          ...(removals * 20 > tagged ? ['REMOVAL_SHARE'] : []),
          ...(changed * 10 > tagged * 3 ? ['CHANGED_SHARE'] : []),
        ]
        const largestSegment = { name: 'x', members: Math.floor(members / 2) }
        expect(codes({ tagged, members, removals, changed, largestSegment })).toEqual(expected)
      }),
      { seed: 20180731, numRuns: 1000 },
    )
  })

  it('says value and limit, and names the numbers in words', () => {
    expect(judgeBrakes({ ...CALM, removals: 60 }, DEFAULT_BRAKE_LIMITS)).toEqual([
      {
        code: 'REMOVAL_SHARE',
        message: '60 of the 1,000 tagged customers would lose their tags.',
        value: 0.06,
        limit: 0.05,
      },
    ])
  })
})
