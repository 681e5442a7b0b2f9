import { describe, expect, it } from 'vitest'
import { contactFields, KEY_FIELD, STATE_FIELDS, toProperties, toState } from '../src/contact-fields.ts'
import { memberFacts, nextState, planStamp } from '../src/plan/desired-state.ts'
import { member } from './support/members.ts'

describe('contactFields(choices)', () => {
  it('defines every property that is written, and no other', () => {
    const names = contactFields({ segments: [], populations: [], statuses: [] }).map(({ name }) => name)
    expect(names).toEqual([KEY_FIELD, ...STATE_FIELDS.map(([, name]) => name)])
  })

  it('offers each tag once, though a population, a segment and a status share a word', () => {
    const lapsed = [{ value: 'lapsed', label: 'lapsed' }]
    const fields = contactFields({ segments: lapsed, populations: lapsed, statuses: lapsed })
    expect(fields.find(({ name }) => name === 'clientele_tags')?.options).toEqual(lapsed)
  })

  it('carries no property of consent, e-mail or name', () => {
    const state = nextState(memberFacts(member('a')), undefined, planStamp('2018-07', 'r1'))
    for (const name of Object.keys(toProperties('a', state))) expect(name).toMatch(/^clientele_/)
  })
})

describe('toState(properties)', () => {
  it('is the inverse of toProperties', () => {
    const state = nextState(memberFacts(member('a', 2)), undefined, planStamp('2018-12', 'r1'))
    expect(toState(toProperties('a', state))).toEqual(state)
  })

  it('reads null and absent as empty', () => {
    expect(toState({ clientele_segment: null }).segment).toBe('')
    expect(toState({}).issue).toBe('')
  })
})
