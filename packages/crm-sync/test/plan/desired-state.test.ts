import { describe, expect, it } from 'vitest'
import { memberFacts, monthsBetween, NO_FACTS, nextState, planStamp } from '../../src/plan/desired-state.ts'
import { member } from '../support/members.ts'

describe('planStamp(issue, runId)', () => {
  it('dates an issue on the first day after its month', () => {
    expect(planStamp('2018-07', 'r').asOf).toBe('2018-08-01')
    expect(planStamp('2018-12', 'r').asOf).toBe('2019-01-01')
  })

  it.each(['2018-7', '2018-13', '201807', 'july', ''])('refuses "%s"', (issue) => {
    expect(() => planStamp(issue, 'r')).toThrow(/month like 2018-07/)
  })
})

describe('monthsBetween(from, to)', () => {
  it('counts across years, and back', () => {
    expect(monthsBetween('2018-11', '2019-02')).toBe(3)
    expect(monthsBetween('2019-02', '2018-11')).toBe(-3)
  })
})

describe('memberFacts(member)', () => {
  it('tags a member with population and segment in code-unit order', () => {
    expect(memberFacts(member('a', 2)).tags).toBe('loyal;loyal-champions')
  })

  it('adds the recency status, where it is known', () => {
    expect(memberFacts(member('a', 2, { recencyStatus: 'active' })).tags).toBe('active;loyal;loyal-champions')
  })

  it('adds what leaves the customer alone', () => {
    const leftAloneBy = ['control-offer', 'holdout']
    expect(memberFacts(member('a', 2, { leftAloneBy })).tags).toBe(
      'control-offer;holdout;loyal;loyal-champions',
    )
  })

  it('does not repeat a tag', () => {
    expect(memberFacts(member('a', 0, { population: 'x', segmentId: 'x' })).tags).toBe('x')
    const lapsed = { population: 'lapsed', segmentId: 'lapsed', recencyStatus: 'lapsed' } as const
    expect(memberFacts(member('a', 0, lapsed)).tags).toBe('lapsed')
  })
})

describe('nextState(facts, current, stamp)', () => {
  const july = planStamp('2018-07', 'july')
  const august = planStamp('2018-08', 'august')
  const first = nextState(memberFacts(member('a', 0)), undefined, july)

  it('starts without a previous segment', () => {
    expect(first).toMatchObject({
      previousSegment: '',
      segmentSince: '2018-08-01',
      issue: '2018-07',
      runId: 'july',
    })
  })

  it('keeps the date when only a score changes', () => {
    const next = nextState(memberFacts(member('a', 0, { rScore: 1 })), first, august)
    expect(next).toMatchObject({ previousSegment: '', segmentSince: '2018-08-01', issue: '2018-08' })
  })

  it('remembers the segment that was left, also through an absence', () => {
    const removed = nextState(NO_FACTS, first, august)
    expect(removed).toMatchObject({ segment: '', previousSegment: 'new-recent', segmentSince: '2018-09-01' })
    const back = nextState(memberFacts(member('a', 2)), removed, planStamp('2018-09', 'r'))
    expect(back).toMatchObject({ previousSegment: 'new-recent', segmentSince: '2018-10-01' })
  })
})
