import { describe, expect, it } from 'vitest'
import { crmRequest } from '../../support/crm-request.ts'
import { mockCrm } from '../../support/workbench.ts'

const list = (processingType: string) => ({ name: processingType, objectTypeId: '0-1', processingType })

describe('memberships', () => {
  it.each(['/crm/v3/lists', '/crm/lists/2026-03', '/crm/lists/2026-09'])('are at %s', async (lists) => {
    const { url } = await mockCrm()
    const api = (method: string, path: string, body?: unknown) =>
      crmRequest(url, method, `${lists}${path}`, body)
    await crmRequest(url, 'POST', '/crm/v3/objects/contacts', { properties: { email: 'a@x.example' } })
    expect((await api('POST', '', list('SNAPSHOT'))).status).toBe(200)
    const change = { recordIdsToAdd: ['501', 501, '7'], recordIdsToRemove: ['8'] }
    expect((await api('PUT', '/1/memberships/add-and-remove', change)).body).toEqual({
      recordsIdsAdded: ['501'],
      recordIdsRemoved: [],
      recordIdsMissing: ['7'],
    })
    expect((await api('PUT', '/1/memberships/add', ['501'])).body).toMatchObject({ recordsIdsAdded: [] })
    expect((await api('GET', '/1')).body).toMatchObject({ list: { size: 1 } })
    expect((await api('PUT', '/9/memberships/add', ['501'])).status).toBe(404)
    expect((await api('PUT', '/1/memberships/add', ['a@x.example', null])).status).toBe(400)
    expect((await api('PUT', '/1/memberships/add-and-remove', { recordIdsToAdd: [] })).status).toBe(400)
  })

  it('of a dynamic list cannot be changed', async () => {
    const { url } = await mockCrm()
    await crmRequest(url, 'POST', '/crm/v3/lists', list('DYNAMIC'))
    expect((await crmRequest(url, 'PUT', '/crm/v3/lists/1/memberships/add', [])).status).toBe(400)
  })

  it('end with the contact', async () => {
    const { url } = await mockCrm()
    await crmRequest(url, 'POST', '/crm/v3/objects/contacts', { properties: { email: 'a@x.example' } })
    await crmRequest(url, 'POST', '/crm/v3/lists', list('MANUAL'))
    await crmRequest(url, 'PUT', '/crm/v3/lists/1/memberships/add', ['501'])
    await crmRequest(url, 'DELETE', '/crm/v3/objects/contacts/501')
    expect((await crmRequest(url, 'GET', '/crm/v3/lists/1/memberships')).body).toMatchObject({ results: [] })
  })
})
