import { describe, expect, it } from 'vitest'
import { type KlaviyoOptions, klaviyoAdapter, type MockCrmOptions, readEmails } from '../../src/index.ts'
import { inputs, state } from '../support/contact-state.ts'
import { dialectClient } from '../support/dialect-request.ts'
import { virtualTiming } from '../support/virtual-timing.ts'
import { mockCrm, TOKEN } from '../support/workbench.ts'

async function account(options: Partial<MockCrmOptions> = {}, adapterOptions: Partial<KlaviyoOptions> = {}) {
  const timing = virtualTiming()
  const crm = await mockCrm({ now: () => timing.now(), ...options })
  const sent: { url: string; headers: Headers; body: string }[] = []
  const adapter = klaviyoAdapter({
    url: crm.url,
    token: TOKEN,
    timing,
    fetch: (input, init) => {
      sent.push({ url: String(input), headers: new Headers(init?.headers), body: String(init?.body ?? '') })
      return fetch(input, init)
    },
    ...adapterOptions,
  })
  return { crm, timing, adapter, sent, call: dialectClient(crm.url, 'klaviyo') }
}

describe('klaviyoAdapter({ url, token })', () => {
  it('waits for its import, and names the profiles that were refused', async () => {
    const { adapter, timing, call } = await account(
      { jobDelayMs: 5000 },
      { emails: new Map([['x', 'no address']]) },
    )
    await call('POST', '/api/profiles', {
      data: { type: 'profile', attributes: { external_id: 'c2', email: 'not-taken@x.example' } },
    })
    const outcome = await adapter.upsert(inputs(['c1', 'c2', 'x']), { mode: 'upsert' })
    expect(outcome).toMatchObject({
      records: [{ state: 'applied' }, { state: 'applied' }, { state: 'rejected', code: 'invalid' }],
    })
    expect(timing.now()).toBeGreaterThanOrEqual(5000)
    expect(await adapter.readBack(['c2', 'nobody', 'c1'])).toMatchObject([
      { customerId: 'c2', state: state() },
      null,
      { customerId: 'c1', state: state() },
    ])
  })

  it('sends the revision and the key with every request, and its key nowhere else', async () => {
    const { adapter, sent, crm } = await account({}, { revision: '2026-07-15' })
    await adapter.check()
    await adapter.upsert(inputs(['c1']), { mode: 'upsert' })
    for await (const page of adapter.readAll()) expect(page).toHaveLength(1)
    expect(sent.every(({ headers }) => headers.get('revision') === '2026-07-15')).toBe(true)
    expect(sent.every(({ headers }) => headers.get('authorization') === `Klaviyo-API-Key ${TOKEN}`)).toBe(
      true,
    )
    expect(sent.every(({ url }) => url.startsWith(crm.url))).toBe(true)
  })

  it('leaves an import in doubt that is not done in ten minutes', async () => {
    const { adapter } = await account({ jobDelayMs: 3_600_000 })
    await expect(adapter.upsert(inputs(['c1']), { mode: 'upsert' })).rejects.toMatchObject({
      code: 'NO_ANSWER',
      outcomeUnknown: true,
    })
  })

  it('writes nothing while an import of an earlier run is pending', async () => {
    const { adapter, call, timing } = await account({ jobDelayMs: 20_000 })
    const late = {
      type: 'profile',
      attributes: { external_id: 'c1', properties: { clientele_segment: 'stale' } },
    }
    await call('POST', '/api/profile-bulk-import-jobs', {
      data: { type: 'profile-bulk-import-job', attributes: { profiles: { data: [late] } } },
    })
    expect(await adapter.upsert(inputs(['c1']), { mode: 'update' })).toMatchObject({
      records: [{ state: 'applied' }],
    })
    expect(timing.now()).toBeGreaterThanOrEqual(40_000)
    expect(await adapter.readBack(['c1'])).toMatchObject([{ state: { segment: 'loyal-champions' } }])
  })

  it('clears nobody who is gone', async () => {
    const { adapter, call } = await account({ jobDelayMs: 0 })
    await adapter.upsert(inputs(['c1']), { mode: 'upsert' })
    const cleared = await adapter.upsert(inputs(['c1', 'c2'], { segment: '', tags: '' }), { mode: 'update' })
    expect(cleared).toMatchObject({
      records: [{ state: 'applied', crmId: '01P00000001' }, { state: 'missing' }],
    })
    const { body } = await call('GET', '/api/profiles')
    expect((body as { data: unknown[] }).data).toHaveLength(1)
    expect(await adapter.readBack(['c1'])).toMatchObject([
      { state: { segment: '', tags: '', population: 'loyal' } },
    ])
  })

  it('finds profiles by address, and leaves addresses and ids of others as they are', async () => {
    const emails = readEmails('customer_id,email\nc1,ana@x.example\nc2,bob@x.example\nc3,new@x.example\n')
    const { adapter, call } = await account({ jobDelayMs: 0 }, { emails })
    const make = (attributes: object) =>
      call('POST', '/api/profiles', { data: { type: 'profile', attributes } })
    await make({ email: 'ana@x.example', properties: { note: 'human' } })
    await make({ email: 'bob@x.example', external_id: 'of another system' })
    const write = () => adapter.upsert(inputs(['c1', 'c2', 'c3']), { mode: 'upsert' })
    for (let repeat = 0; repeat < 2; repeat++) {
      expect(await write()).toMatchObject({
        records: [{ state: 'applied' }, { state: 'rejected', code: 'EMAIL_TAKEN' }, { state: 'applied' }],
      })
    }
    const { body } = await call('GET', '/api/profiles')
    expect(body).toMatchObject({
      data: [
        { attributes: { email: 'ana@x.example', external_id: 'c1', properties: { note: 'human' } } },
        { attributes: { email: 'bob@x.example', external_id: 'of another system', properties: {} } },
        { attributes: { email: 'new@x.example', external_id: 'c3' } },
      ],
    })
  })

  it('keeps the account of a journal by one list without members', async () => {
    const { adapter, call } = await account()
    const schema = { journalId: 'j1', expectKey: false }
    expect((await adapter.ensureSchema([], schema)).created).toHaveLength(1)
    for (let repeat = 0; repeat < 20; repeat++) {
      expect(await adapter.ensureSchema([], { ...schema, expectKey: true })).toEqual({
        created: [],
        extended: [],
      })
    }
    await expect(adapter.ensureSchema([], { journalId: 'j2', expectKey: true })).rejects.toMatchObject({
      code: 'CRM_MISMATCH',
    })
    await adapter.ensureSchema([], { journalId: 'j2', expectKey: false })
    expect(await adapter.check()).toEqual({ journalId: 'j2' })
    const { body } = await call('GET', '/api/lists')
    expect((body as { data: unknown[] }).data).toHaveLength(1)
  })
})
