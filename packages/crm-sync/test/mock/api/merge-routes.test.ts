import { describe, expect, it } from 'vitest'
import { crmRequest } from '../../support/crm-request.ts'
import { mockCrm } from '../../support/workbench.ts'

const CONTACTS = '/crm/v3/objects/contacts'
const LISTS = '/crm/v3/lists'

async function twoContacts(mergedId: 'new' | 'primary') {
  const { url } = await mockCrm({ mergedId })
  const api = (method: string, path: string, body?: unknown) => crmRequest(url, method, path, body)
  await api('POST', CONTACTS, { properties: { email: 'a@x.example', firstname: 'Ana' } })
  await api('POST', CONTACTS, { properties: { email: 'b@x.example', firstname: 'Ben', lastname: 'Bo' } })
  await api('POST', LISTS, { name: 'one', objectTypeId: '0-1', processingType: 'MANUAL' })
  await api('PUT', `${LISTS}/1/memberships/add`, ['502'])
  const merge = { primaryObjectId: '501', objectIdToMerge: '502' }
  return { api, merged: await api('POST', `${CONTACTS}/merge`, merge), merge }
}

describe('merge and gdpr-delete', () => {
  it.each([
    ['new', '503'],
    ['primary', '501'],
  ] as const)('merges into one contact under a %s number', async (mergedId, id) => {
    const { api, merged } = await twoContacts(mergedId)
    expect(merged).toMatchObject({
      status: 200,
      body: { id, properties: { email: 'a@x.example', firstname: 'Ana', lastname: 'Bo' } },
    })
    for (const path of ['501', '502', 'b@x.example?idProperty=email', 'a@x.example?idProperty=email']) {
      expect((await api('GET', `${CONTACTS}/${path}`)).body).toMatchObject({ id })
    }
    expect((await api('GET', CONTACTS)).body).toMatchObject({ results: [{ id }] })
    expect((await api('GET', `${LISTS}/1/memberships`)).body).toMatchObject({ results: [{ recordId: id }] })
  })

  it('refuses a new contact under the further address of a merged one', async () => {
    const { api } = await twoContacts('new')
    expect(await api('POST', CONTACTS, { properties: { email: 'b@x.example' } })).toMatchObject({
      status: 409,
      body: { message: 'Contact already exists. Existing ID: 503' },
    })
  })

  it('refuses to merge what is one already, or not there', async () => {
    const { api, merge } = await twoContacts('new')
    expect((await api('POST', `${CONTACTS}/merge`, merge)).status).toBe(400)
    expect((await api('POST', `${CONTACTS}/merge`, { ...merge, objectIdToMerge: '9' })).status).toBe(404)
  })

  it('erases a contact and its numbers, and lets the address come back as another one', async () => {
    const { api } = await twoContacts('new')
    const erase = { objectId: 'a@x.example', idProperty: 'email' }
    expect(await api('POST', `${CONTACTS}/gdpr-delete`, erase)).toMatchObject({ status: 204, body: null })
    for (const id of ['501', '502', '503']) expect((await api('GET', `${CONTACTS}/${id}`)).status).toBe(404)
    expect((await api('GET', `${LISTS}/1/memberships`)).body).toMatchObject({ results: [] })
    expect((await api('POST', `${CONTACTS}/gdpr-delete`, erase)).status).toBe(204)
    const again = await api('POST', CONTACTS, { properties: { email: 'a@x.example' } })
    expect(again).toMatchObject({ status: 201, body: { id: '504' } })
  })
})
