import { describe, expect, it } from 'vitest'
import { contactFields } from '../../src/contact-fields.ts'
import { API_PROFILES } from '../../src/hubspot/hubspot-paths.ts'
import {
  type BatchOutcome,
  type ContactInput,
  type ContactReading,
  hubSpotAdapter,
  type RecordOutcome,
} from '../../src/index.ts'
import { memberFacts, nextState, planStamp } from '../../src/plan/desired-state.ts'
import { member } from '../support/members.ts'
import { TOKEN, workbench } from '../support/workbench.ts'

const FIELDS = contactFields({
  segments: [{ value: 'new-recent', label: 'Recent buyers' }],
  populations: [{ value: 'new', label: 'new' }],
  statuses: [],
})

const UUID = /^[0-9a-f-]{36}$/

function inputs(...customerIds: string[]): ContactInput[] {
  return customerIds.map((customerId, index) => ({
    customerId,
    traceId: `t${index}`,
    state: nextState(memberFacts(member(customerId)), undefined, planStamp('2018-07', 'r')),
  }))
}

/** The fate of each record of a write that was not refused as a whole; each knows the answer that it comes from. */
async function records(writing: Promise<BatchOutcome>): Promise<readonly RecordOutcome[]> {
  const outcome = await writing
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  return outcome.records.map(({ correlationId, ...record }) => {
    expect(correlationId).toMatch(UUID)
    return record
  })
}

describe.each(API_PROFILES)('hubSpotAdapter({ profile: "%s" })', (profile) => {
  it('creates, updates and reads back, in the order asked', async () => {
    const { adapter } = await workbench({}, { profile })
    await adapter.ensureSchema(FIELDS, { journalId: 'j1', expectKey: false })
    const [first, second] = await records(adapter.upsert(inputs('a', 'b'), { mode: 'upsert' }))
    expect(first).toEqual({ state: 'applied', crmId: '501', created: true })
    expect(second).toMatchObject({ created: true })
    const [again] = await records(adapter.upsert(inputs('b'), { mode: 'upsert' }))
    expect(again).toEqual({ state: 'applied', crmId: '502', created: false })
    const readings = (await adapter.readBack(['b', 'nobody', 'a'])) as (ContactReading | null)[]
    expect(readings.map((reading) => reading?.crmId ?? null)).toEqual(['502', null, '501'])
    expect(readings[0]?.state).toEqual(inputs('b')[0]?.state)
  })

  it('checks address and token with one read and no write', async () => {
    const { adapter } = await workbench({}, { profile })
    await adapter.check()
    expect(adapter.traffic()).toEqual({ reads: 1, writes: 0 })
    const { adapter: stranger } = await workbench({}, { profile, token: 'another' })
    await expect(stranger.check()).rejects.toMatchObject({ code: 'WRONG_TOKEN' })
  })

  it('accounts for each record of a partly refused batch', async () => {
    const { adapter } = await workbench({}, { profile })
    await adapter.ensureSchema(FIELDS, { journalId: 'j1', expectKey: false })
    const [good, bad] = inputs('good', 'bad')
    if (good === undefined || bad === undefined) throw new Error('two inputs')
    const poisoned = { ...bad, state: { ...bad.state, segment: 'not-an-option' } }
    expect(await records(adapter.upsert([good, poisoned], { mode: 'upsert' }))).toEqual([
      { state: 'applied', crmId: '501', created: true },
      { state: 'rejected', code: 'INVALID_OPTION', message: expect.stringMatching(/not-an-option/) },
    ])
  })

  it('makes no contact in mode update', async () => {
    const { adapter } = await workbench({}, { profile })
    await adapter.ensureSchema(FIELDS, { journalId: 'j1', expectKey: false })
    expect(await records(adapter.upsert(inputs('ghost'), { mode: 'update' }))).toEqual([{ state: 'missing' }])
    expect(await adapter.readBack(['ghost'])).toEqual([null])
  })
})

describe('hubSpotAdapter(options)', () => {
  it('says when a batch is refused as a whole, and names nobody whom the CRM does not name', async () => {
    const { adapter } = await workbench()
    await adapter.ensureSchema(FIELDS, { journalId: 'j1', expectKey: false })
    const [one] = inputs('same')
    if (one === undefined) throw new Error('one input')
    expect(await adapter.upsert([one, { ...one, traceId: 'other' }], { mode: 'upsert' })).toEqual({
      kind: 'refused',
      code: 'VALIDATION_ERROR',
      message: 'Duplicate IDs found in batch input',
      culprits: [],
      correlationId: expect.stringMatching(UUID),
    })
  })

  it('uses the fetch it is given', async () => {
    const { crm } = await workbench()
    const paths: string[] = []
    const adapter = hubSpotAdapter({
      url: `${crm.url}/`,
      token: TOKEN,
      fetch: (input, init) => {
        paths.push(String(input))
        return fetch(input, init)
      },
    })
    await adapter.ensureSchema(FIELDS, { journalId: 'j1', expectKey: false })
    expect(paths[0]).toBe(`${crm.url}/crm/v3/properties/contacts`)
  })
})
