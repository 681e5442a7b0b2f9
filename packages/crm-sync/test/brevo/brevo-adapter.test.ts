import { describe, expect, it } from 'vitest'
import { contactFields } from '../../src/contact-fields.ts'
import { type BrevoOptions, brevoAdapter, type MockCrmOptions, readEmails } from '../../src/index.ts'
import { inputs, state } from '../support/contact-state.ts'
import { dialectClient } from '../support/dialect-request.ts'
import { virtualTiming } from '../support/virtual-timing.ts'
import { mockCrm, TOKEN } from '../support/workbench.ts'

const FIELDS = contactFields({ segments: [], populations: [], statuses: [] })
const SCHEMA = { journalId: 'j1', expectKey: false }

async function account(options: Partial<MockCrmOptions> = {}, adapterOptions: Partial<BrevoOptions> = {}) {
  const timing = virtualTiming()
  const crm = await mockCrm({ now: () => timing.now(), ...options })
  const adapter = brevoAdapter({ url: crm.url, token: TOKEN, timing, ...adapterOptions })
  return { crm, timing, adapter, call: dialectClient(crm.url, 'brevo') }
}

describe('brevoAdapter({ url, token })', () => {
  it('makes the attributes first, since Brevo ignores those it does not know', async () => {
    const { adapter, call } = await account({ jobDelayMs: 0 })
    expect((await adapter.ensureSchema(FIELDS, SCHEMA)).created).toHaveLength(11)
    expect(await adapter.upsert(inputs(['c1']), { mode: 'upsert' })).toMatchObject({
      records: [{ state: 'applied' }],
    })
    for (let repeat = 0; repeat < 20; repeat++) {
      expect(await adapter.ensureSchema(FIELDS, SCHEMA)).toEqual({ created: [], extended: [] })
    }
    const { body } = await call('GET', '/v3/contacts/c1?identifierType=ext_id')
    expect(body).toMatchObject({
      attributes: { CLIENTELE_R_SCORE: 5, CLIENTELE_TAGS: 'loyal;loyal-champions' },
    })
    expect(await adapter.readBack(['c1'])).toMatchObject([{ state: state() }])
  })

  it('does not believe an import that it cannot read back', async () => {
    const { adapter } = await account({ jobDelayMs: 0 })
    const lists = await adapter.ensureSchema([], SCHEMA)
    expect(lists.created).toHaveLength(1)
    expect(await adapter.upsert(inputs(['c1']), { mode: 'upsert' })).toEqual({
      kind: 'accounted',
      records: [{ state: 'unknown' }],
    })
  })

  it('refuses an attribute of another type before the first write', async () => {
    const { adapter, call, crm } = await account()
    await call('POST', '/v3/contacts/attributes/normal/CLIENTELE_R_SCORE', { type: 'text' })
    await expect(adapter.ensureSchema(FIELDS, SCHEMA)).rejects.toMatchObject({ code: 'SCHEMA_CONFLICT' })
    expect(crm.requests().filter(({ method }) => method !== 'GET')).toHaveLength(1)
  })

  it('puts whom it imports on its own list and on no other, and takes nobody off', async () => {
    const { adapter, call } = await account({ jobDelayMs: 0 })
    await call('POST', '/v3/contacts/lists', { name: 'Newsletter', folderId: 1 })
    await call('POST', '/v3/contacts', { ext_id: 'c1', email: 'a@x.example', listIds: [1] })
    await adapter.ensureSchema(FIELDS, SCHEMA)
    await adapter.upsert(inputs(['c1', 'c2']), { mode: 'upsert' })
    const { body } = await call('GET', '/v3/contacts?limit=10')
    expect(body).toMatchObject({ contacts: [{ listIds: [1, 2], email: 'a@x.example' }, { listIds: [2] }] })
  })

  it('clears nobody who is gone', async () => {
    const { adapter, call } = await account({ jobDelayMs: 0 })
    await adapter.ensureSchema(FIELDS, SCHEMA)
    await adapter.upsert(inputs(['c1']), { mode: 'upsert' })
    const gone = { segment: '', population: '', tags: '', rScore: '', fScore: '', mScore: '' }
    expect(await adapter.upsert(inputs(['c1', 'c2'], gone), { mode: 'update' })).toMatchObject({
      records: [{ state: 'applied' }, { state: 'missing' }],
    })
    const { body } = await call('GET', '/v3/contacts?limit=10')
    expect(body).toMatchObject({ count: 1 })
    expect(await adapter.readBack(['c1'])).toMatchObject([{ state: { segment: '', rScore: '' } }])
  })

  it('finds contacts by address, and leaves those of another external id as they are', async () => {
    const emails = readEmails('customer_id,email\nc1,ana@x.example\nc2,bob@x.example\n')
    const { adapter, call } = await account({ jobDelayMs: 0 }, { emails })
    await call('POST', '/v3/contacts', { email: 'ana@x.example' })
    await call('POST', '/v3/contacts', { email: 'bob@x.example', ext_id: 'theirs' })
    await adapter.ensureSchema(FIELDS, SCHEMA)
    for (let repeat = 0; repeat < 2; repeat++) {
      expect(await adapter.upsert(inputs(['c1', 'c2']), { mode: 'upsert' })).toMatchObject({
        records: [{ state: 'applied' }, { state: 'rejected', code: 'EMAIL_TAKEN' }],
      })
    }
    const { body } = await call('GET', '/v3/contacts?limit=10')
    expect(body).toMatchObject({
      count: 2,
      contacts: [{ attributes: { EXT_ID: 'c1' } }, { attributes: { EXT_ID: 'theirs' } }],
    })
  })

  it('keeps to the rate that Brevo tells', async () => {
    const { adapter, crm } = await account({ rateLimit: { requests: 190, windowMs: 10_000 }, jobDelayMs: 0 })
    await adapter.ensureSchema(FIELDS, SCHEMA)
    await adapter.upsert(inputs(Array.from({ length: 20 }, (_, index) => `c${index}`)), { mode: 'upsert' })
    await adapter.readBack(Array.from({ length: 20 }, (_, index) => `c${index}`))
    expect(crm.requests().length).toBeGreaterThan(50)
    expect(crm.requests().filter(({ status }) => status === 429).length).toBeLessThanOrEqual(3)
  })
})
