import { describe, expect, it } from 'vitest'
import { explainContact, openJournal, rebuildJournal, whyDocument } from '../../src/index.ts'
import { member, members } from '../support/members.ts'
import { simulatedSync } from '../support/simulated-sync.ts'

describe('explainContact(journal, customerId)', () => {
  it('names the write that brought each owned value, and the value before', async () => {
    const { sync, journal } = simulatedSync(1)
    const calm = members(50)
    await sync([...calm, member('x', 0)], { issue: '2018-05' })
    await sync([...calm, member('x', 1)], { issue: '2018-06' })
    await sync([...calm, member('x', 1, { mScore: 5 })], { issue: '2018-07' })
    const explanation = explainContact(journal, 'x')
    expect(whyDocument.parse(explanation)).toEqual(explanation)
    expect(explanation.standing).toBe('acknowledged')
    const origin = (name: string) =>
      explanation.values.find(({ property }) => property === `clientele_${name}`)
    expect(origin('segment')).toMatchObject({
      property: 'clientele_segment',
      value: 'new-lapsed',
      before: 'new-recent',
      issue: '2018-06',
      runId: 'r',
      traceId: '2-0',
    })
    expect(origin('population')).toMatchObject({
      value: 'new',
      before: '',
      issue: '2018-05',
      traceId: '1-50',
    })
    expect(origin('m_score')).toMatchObject({ value: '5', before: '4', issue: '2018-07', traceId: '3-0' })
    expect(origin('previous_segment')).toMatchObject({ value: 'new-recent', issue: '2018-06' })
    expect(explanation.writes.map(({ issue, state, segment }) => [issue, state, segment])).toEqual([
      ['2018-05', 'applied', 'new-recent'],
      ['2018-06', 'applied', 'new-lapsed'],
      ['2018-07', 'applied', 'new-lapsed'],
    ])
  })

  it('explains every owned value of every contact', async () => {
    const { sync, crm, journal } = simulatedSync(2)
    await sync(members(150), { issue: '2018-06' })
    await sync(members(145), { issue: '2018-07' })
    for (const [customerId, properties] of crm.contacts) {
      const { values } = explainContact(journal, customerId)
      const owned = Object.entries(properties).filter(
        ([name, value]) => name !== 'clientele_customer_id' && value !== '',
      )
      expect(values.map(({ property, value }) => [property, value]).sort()).toEqual(owned.sort())
      expect(values.every(({ traceId }) => traceId !== null)).toBe(true)
    }
  })

  it('says what was refused or never answered', async () => {
    let status: number | null = 400
    const { sync, journal } = simulatedSync(3, {
      mishap: () => (status === null ? undefined : { status, body: { category: 'NOPE', results: [] } }),
    })
    await sync([member('x')])
    expect(explainContact(journal, 'x')).toMatchObject({
      standing: 'unknown',
      values: [],
      writes: [{ state: 'rejected', reason: 'NOPE', attempts: 1 }],
    })
    status = 200
    await sync([member('x')])
    expect(explainContact(journal, 'x')).toMatchObject({ standing: 'in doubt' })
    status = null
    await sync([member('x')])
    expect(explainContact(journal, 'x')).toMatchObject({ standing: 'acknowledged' })
    expect(explainContact(journal, 'nobody')).toMatchObject({ standing: 'unknown', writes: [] })
  })

  it('knows no write of what a rebuild read back', async () => {
    const { sync, adapter } = simulatedSync(4)
    await sync([member('x', 2)], { issue: '2018-06' })
    const journal = openJournal(':memory:')
    await rebuildJournal({ adapter, journal })
    const { values, writes } = explainContact(journal, 'x')
    expect(values[0]).toMatchObject({
      property: 'clientele_segment',
      value: 'loyal-champions',
      before: '',
      issue: '2018-06',
      runId: 'r',
      traceId: null,
    })
    expect(writes).toEqual([])
  })
})
