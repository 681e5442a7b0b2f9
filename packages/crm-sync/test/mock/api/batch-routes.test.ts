import { describe, expect, it } from 'vitest'
import { crmRequest } from '../../support/crm-request.ts'
import { mockCrm } from '../../support/workbench.ts'

const BATCH = '/crm/v3/objects/contacts/batch'
const byEmail = (id: string, trace?: string, properties: Record<string, unknown> = {}) => ({
  idProperty: 'email',
  id,
  properties,
  ...(trace === undefined ? {} : { objectWriteTraceId: trace }),
})

describe('batch endpoints of the mock', () => {
  it.each(['contacts', 'contact', '0-1'])('knows contacts as %s', async (type) => {
    const { url } = await mockCrm()
    const reply = await crmRequest(url, 'POST', `/crm/v3/objects/${type}/batch/upsert`, {
      inputs: [byEmail('a@x.example')],
    })
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({
      status: 'COMPLETE',
      results: [{ id: '501', new: true, archived: false, properties: { hs_object_id: '501' } }],
    })
  })

  it('knows no other objects', async () => {
    const { url } = await mockCrm()
    expect((await crmRequest(url, 'POST', '/crm/v3/objects/deals/batch/read', { inputs: [] })).status).toBe(
      400,
    )
  })

  it('refuses the whole batch when no partial results are asked for, and writes none of it', async () => {
    const { url } = await mockCrm()
    const inputs = [byEmail('a@x.example'), byEmail('b@x.example', undefined, { nonsense: '1' })]
    expect(await crmRequest(url, 'POST', `${BATCH}/upsert`, { inputs })).toMatchObject({
      status: 400,
      body: {
        category: 'VALIDATION_ERROR',
        message: expect.stringMatching(/^Property values were not valid: \[/),
      },
    })
    const { body } = await crmRequest(url, 'GET', '/crm/v3/objects/contacts')
    expect(body).toEqual({ results: [] })
  })

  it('names the existing contact when a whole create is in conflict', async () => {
    const { url } = await mockCrm()
    const inputs = [{ properties: { email: 'a@x.example' } }]
    expect((await crmRequest(url, 'POST', `${BATCH}/create`, { inputs })).status).toBe(201)
    expect(await crmRequest(url, 'POST', `${BATCH}/create`, { inputs })).toMatchObject({
      status: 409,
      body: { category: 'CONFLICT', message: 'Contact already exists. Existing ID: 501' },
    })
  })

  it.each([
    ['/crm/v3/objects', 207],
    ['/crm/objects/2026-03', 207],
    ['/crm/objects/2026-09', 200],
  ])('answers per record to trace ids: %s with %i', async (base, status) => {
    const { url } = await mockCrm()
    const inputs = [byEmail('a@x.example', 't1'), byEmail('b@x.example', 't2', { email: 'no address' })]
    expect(await crmRequest(url, 'POST', `${base}/contacts/batch/upsert`, { inputs })).toMatchObject({
      status,
      body: {
        numErrors: 1,
        results: [{ id: '501', objectWriteTraceId: 't1' }],
        errors: [{ context: { objectWriteTraceId: ['t2'] }, errors: [{ code: 'INVALID_EMAIL' }], links: {} }],
      },
    })
  })

  it('reads what is there and names what is not', async () => {
    const { url } = await mockCrm()
    await crmRequest(url, 'POST', `${BATCH}/upsert`, {
      inputs: [byEmail('a@x.example', 't', { firstname: 'Ana', phone: null })],
    })
    const reply = await crmRequest(url, 'POST', `${BATCH}/read`, {
      idProperty: 'email',
      inputs: [{ id: 'A@X.example' }, { id: 'b@x.example' }],
      properties: ['firstname', 'phone'],
    })
    expect(reply).toMatchObject({
      status: 207,
      body: {
        results: [{ properties: { firstname: 'Ana', phone: null } }],
        errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['b@x.example'] } }],
      },
    })
  })

  it.each([
    ['more than 100 inputs', { inputs: Array.from({ length: 101 }, (_, n) => byEmail(`${n}@x.example`)) }],
    ['an id twice', { inputs: [byEmail('a@x.example', 't1'), byEmail('a@x.example', 't2')] }],
    ['a property that is not unique', { inputs: [{ ...byEmail('a'), idProperty: 'firstname' }] }],
    ['no inputs', {}],
    ['broken JSON', '{"inputs":['],
  ])('refuses %s with 400', async (_, body) => {
    const { url } = await mockCrm()
    expect((await crmRequest(url, 'POST', `${BATCH}/upsert`, body)).status).toBe(400)
  })

  it('takes 100 inputs, and clears by an empty string', async () => {
    const { url } = await mockCrm()
    const inputs = Array.from({ length: 100 }, (_, n) =>
      byEmail(`${n}@x.example`, `t${n}`, { firstname: 'x' }),
    )
    expect((await crmRequest(url, 'POST', `${BATCH}/upsert`, { inputs })).status).toBe(200)
    await crmRequest(url, 'POST', `${BATCH}/update`, {
      inputs: [byEmail('7@x.example', 't', { firstname: '' })],
    })
    const { body } = await crmRequest(url, 'GET', '/crm/v3/objects/contacts/7@x.example?idProperty=email')
    expect(body).toMatchObject({ properties: { firstname: null } })
  })

  it('archives without a body, also what it does not know', async () => {
    const { url } = await mockCrm()
    await crmRequest(url, 'POST', `${BATCH}/upsert`, { inputs: [byEmail('a@x.example')] })
    const reply = await crmRequest(url, 'POST', `${BATCH}/archive`, {
      inputs: [{ id: '501' }, { id: '999' }],
    })
    expect(reply).toMatchObject({ status: 204, body: null })
    expect((await crmRequest(url, 'GET', '/crm/v3/objects/contacts/501')).status).toBe(404)
  })
})
