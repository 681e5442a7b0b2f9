import { expect, it } from 'vitest'
import { memberFacts, nextState, planStamp } from '../../src/plan/desired-state.ts'
import { sharedStates } from '../../src/plan/shared-states.ts'
import { member } from '../support/members.ts'

const stamp = planStamp('2018-07', 'r')

it('gives equal facts and first states as one object, and different ones apart', () => {
  const states = sharedStates(stamp)
  const [one, twin, other] = [member('a', 0), member('b', 0), member('c', 0, { fScore: 5 })]
  expect(states.facts(one)).toEqual(memberFacts(one))
  expect(states.facts(twin)).toBe(states.facts(one))
  expect(states.facts(other)).toEqual(memberFacts(other))
  expect(states.next(states.facts(one), undefined)).toEqual(nextState(memberFacts(one), undefined, stamp))
  expect(states.next(states.facts(twin), undefined)).toBe(states.next(states.facts(one), undefined))
})

it('keeps who is left alone apart from who is not', () => {
  const states = sharedStates(stamp)
  const [plain, held] = [member('a', 0), member('b', 0, { leftAloneBy: ['holdout'] })]
  expect(states.facts(plain)).toEqual(memberFacts(plain))
  expect(states.facts(held)).toEqual(memberFacts(held))
})

it('keeps the history of each contact its own', () => {
  const states = sharedStates(stamp)
  const before = nextState(memberFacts(member('a', 3)), undefined, planStamp('2018-06', 'q'))
  const after = states.next(states.facts(member('a', 0)), before)
  expect(after).toMatchObject({ segment: 'new-recent', previousSegment: 'loyal-slowing' })
  expect(states.next(states.facts(member('b', 0)), undefined)).toMatchObject({ previousSegment: '' })
})
