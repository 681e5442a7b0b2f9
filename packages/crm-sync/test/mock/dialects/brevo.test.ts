import { describe, expect, it } from 'vitest'
import { dialectClient } from '../../support/dialect-request.ts'
import { mockCrm } from '../../support/workbench.ts'

async function account() {
  const clock = { now: 0 }
  const call = dialectClient((await mockCrm({ now: () => clock.now })).url, 'brevo')
  expect(
    (await call('POST', '/v3/contacts/attributes/normal/CLIENTELE_SEGMENT', { type: 'text' })).status,
  ).toBe(201)
  return { call, clock }
}
const C1 = '/v3/contacts/c1?identifierType=ext_id'

describe('the dialect of Brevo', () => {
  it('makes and changes contacts, and ignores attributes that do not exist without a word', async () => {
    const { call } = await account()
    const body = { email: 'A@x.example', ext_id: 'c1', attributes: { clientele_segment: 's1', NOPE: 'x' } }
    expect(await call('POST', '/v3/contacts', body)).toMatchObject({ status: 201, body: { id: 1 } })
    expect(await call('POST', '/v3/contacts', body)).toMatchObject({
      status: 400,
      body: { code: 'duplicate_parameter' },
    })
    expect((await call('POST', '/v3/contacts', { ...body, updateEnabled: true })).status).toBe(204)
    expect((await call('GET', C1)).body).toMatchObject({
      id: 1,
      email: 'a@x.example',
      attributes: { CLIENTELE_SEGMENT: 's1', EXT_ID: 'c1' },
    })
    expect((await call('GET', C1)).body).not.toHaveProperty('attributes.NOPE')
    expect((await call('PUT', C1, { attributes: { CLIENTELE_SEGMENT: '' } })).status).toBe(204)
    expect((await call('GET', '/v3/contacts/1')).body).not.toHaveProperty('attributes.CLIENTELE_SEGMENT')
    expect((await call('POST', '/v3/contacts', { email: 'nobody' })).status).toBe(400)
    expect((await call('POST', '/v3/contacts', {})).body).toMatchObject({ code: 'missing_parameter' })
    expect((await call('DELETE', '/v3/contacts/a@x.example')).status).toBe(204)
    expect((await call('GET', C1)).body).toMatchObject({ code: 'document_not_found' })
  })

  it('imports later, and clears only when it is told so', async () => {
    const { call, clock } = await account()
    const contact = (segment: string) => ({ ext_id: 'c1', attributes: { CLIENTELE_SEGMENT: segment } })
    const run = async (body: Record<string, unknown>): Promise<unknown> => {
      const { status, body: taken } = await call('POST', '/v3/contacts/import', body)
      expect(status).toBe(202)
      const { processId } = taken as { processId: number }
      expect((await call('GET', `/v3/processes/${processId}`)).body).toMatchObject({ status: 'queued' })
      clock.now += 500
      return (await call('GET', `/v3/processes/${processId}`)).body
    }
    const done = await run({ jsonBody: [contact('s1'), { email: 'nobody' }] })
    expect(done).toMatchObject({ status: 'completed', info: { import: { imported: 1, invalid_emails: 1 } } })
    await run({ jsonBody: [contact('')] })
    expect((await call('GET', C1)).body).toMatchObject({ attributes: { CLIENTELE_SEGMENT: 's1' } })
    await run({ jsonBody: [contact('s2')], updateExistingContacts: false })
    expect((await call('GET', C1)).body).toMatchObject({ attributes: { CLIENTELE_SEGMENT: 's1' } })
    await run({ jsonBody: [contact('')], emptyContactsAttributes: true })
    expect((await call('GET', C1)).body).not.toHaveProperty('attributes.CLIENTELE_SEGMENT')
    expect((await call('GET', '/v3/processes/99')).status).toBe(404)
  })

  it('keeps lists', async () => {
    const { call } = await account()
    expect((await call('POST', '/v3/contacts/lists', { name: 'Loyal', folderId: 1 })).body).toEqual({ id: 1 })
    await call('POST', '/v3/contacts', { ext_id: 'c1' })
    await call('POST', '/v3/contacts', { ext_id: 'c2', listIds: [1] })
    expect(await call('POST', '/v3/contacts/lists/1/contacts/add', { extIds: ['c1', 'c9'] })).toMatchObject({
      status: 201,
      body: { contacts: { success: ['c1'], failure: ['c9'] } },
    })
    expect((await call('GET', C1)).body).toMatchObject({ listIds: [1] })
    expect((await call('GET', '/v3/contacts')).body).toMatchObject({
      count: 2,
      contacts: [{ listIds: [1] }, { listIds: [1] }],
    })
    await call('POST', '/v3/contacts/lists/1/contacts/remove', { extIds: ['c1'] })
    expect((await call('GET', C1)).body).toMatchObject({ listIds: [] })
    expect((await call('GET', '/v3/contacts/lists')).body).toMatchObject({
      lists: [{ uniqueSubscribers: 1 }],
    })
    expect((await call('POST', '/v3/contacts/lists/7/contacts/add', { ids: [1] })).status).toBe(404)
  })

  it('says its limits in its headers', async () => {
    const crm = await mockCrm({ rateLimit: { requests: 190, windowMs: 10_000 }, now: () => 0 })
    const call = dialectClient(crm.url, 'brevo')
    expect((await call('GET', '/v3/contacts')).headers.get('x-sib-ratelimit-remaining')).toBe('9')
    for (let calls = 1; calls < 10; calls++) await call('GET', '/v3/contacts')
    expect(await call('GET', '/v3/contacts')).toMatchObject({
      status: 429,
      body: { code: 'too_many_requests' },
    })
  })
})
