import { Client } from '@hubspot/api-client'
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js'
import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from '@hubspot/api-client/lib/codegen/crm/properties/index.js'
import { describe, expect, it } from 'vitest'
import { mockCrm, TOKEN } from '../support/workbench.ts'

// HubSpot's own client, unmodified, as the judge of the wire format.
async function client(): Promise<Client['crm']> {
  const { url } = await mockCrm()
  return new Client({ accessToken: TOKEN, basePath: url, numberOfApiCallRetries: 1 }).crm
}

const one = { properties: { email: 'ana@x.example', firstname: 'Ana' }, associations: [] }

describe('the official client against the mock', () => {
  it('creates, reads, changes, lists and archives one contact', async () => {
    const { basicApi } = (await client()).contacts
    const created = await basicApi.create(one)
    expect(created.id).toBe('501')
    expect(created.createdAt).toBeInstanceOf(Date)
    const read = await basicApi.getById(
      'ana@x.example',
      ['firstname', 'phone'],
      undefined,
      undefined,
      false,
      'email',
    )
    expect(read.properties).toMatchObject({ firstname: 'Ana', phone: null })
    const updated = await basicApi.update('501', { properties: { firstname: 'Anna' } })
    expect(updated.properties.firstname).toBe('Anna')
    const page = await basicApi.getPage(10, undefined, ['firstname'])
    expect(page.results.map(({ id }) => id)).toEqual(['501'])
    await basicApi.archive('501')
    await expect(basicApi.getById('501')).rejects.toMatchObject({ code: 404 })
  })

  it('pages through all contacts', async () => {
    const { basicApi, batchApi } = (await client()).contacts
    const inputs = Array.from({ length: 25 }, (_, n) => ({
      properties: { email: `${n}@x.example` },
      associations: [],
    }))
    await batchApi.create({ inputs })
    const first = await basicApi.getPage(10)
    expect(first.results).toHaveLength(10)
    const second = await basicApi.getPage(10, first.paging?.next?.after)
    expect(second.results[0]?.id).toBe('511')
  })

  it('creates, reads, updates, upserts and archives batches', async () => {
    const { batchApi } = (await client()).contacts
    expect(await batchApi.create({ inputs: [one] })).toMatchObject({
      status: 'COMPLETE',
      results: [{ id: '501' }],
    })
    const upserted = await batchApi.upsert({
      inputs: [
        { idProperty: 'email', id: 'ana@x.example', properties: { firstname: 'A' }, objectWriteTraceId: 'a' },
        { idProperty: 'email', id: 'ben@x.example', properties: { firstname: 'B' }, objectWriteTraceId: 'b' },
      ],
    })
    expect(upserted.results).toMatchObject([
      { id: '501', _new: false },
      { id: '502', _new: true },
    ])
    const updated = await batchApi.update({ inputs: [{ id: '502', properties: { lastname: 'Bo' } }] })
    expect(updated.results[0]?.properties.lastname).toBe('Bo')
    const read = await batchApi.read({
      inputs: [{ id: '501' }, { id: '502' }],
      properties: ['firstname'],
      propertiesWithHistory: [],
    })
    expect(read.results.map(({ properties }) => properties.firstname)).toEqual(['A', 'B'])
    expect(read.completedAt).toBeInstanceOf(Date)
    await batchApi.archive({ inputs: [{ id: '501' }] })
  })

  it('understands a partial failure', async () => {
    const { batchApi } = (await client()).contacts
    const answer = await batchApi.upsert({
      inputs: [
        { idProperty: 'email', id: 'ana@x.example', properties: {}, objectWriteTraceId: 'good' },
        { idProperty: 'email', id: 'ben@x.example', properties: { nope: '1' }, objectWriteTraceId: 'bad' },
      ],
    })
    expect(answer).toMatchObject({
      results: [{ id: '501' }],
      numErrors: 1,
      errors: [
        {
          status: 'error',
          category: 'VALIDATION_ERROR',
          context: { objectWriteTraceId: ['bad'] },
          links: {},
          errors: [{ code: 'PROPERTY_DOESNT_EXIST' }],
        },
      ],
    })
  })

  it('searches', async () => {
    const { batchApi, searchApi } = (await client()).contacts
    await batchApi.create({ inputs: [one] })
    const found = await searchApi.doSearch({
      filterGroups: [
        { filters: [{ propertyName: 'firstname', operator: FilterOperatorEnum.Eq, value: 'Ana' }] },
      ],
      limit: 10,
      properties: ['firstname'],
    })
    expect(found).toMatchObject({ total: 1, results: [{ properties: { firstname: 'Ana' } }] })
  })

  it('manages properties and groups', async () => {
    const { coreApi, groupsApi } = (await client()).properties
    const group = await groupsApi.create('contacts', { name: 'g', label: 'G', displayOrder: -1 })
    expect(group).toMatchObject({ name: 'g', label: 'G', archived: false })
    expect((await groupsApi.getAll('contacts')).results.map(({ name }) => name)).toContain('g')
    expect((await groupsApi.getByName('contacts', 'g')).label).toBe('G')
    expect((await groupsApi.update('contacts', 'g', { label: 'H' })).label).toBe('H')
    const body = {
      groupName: 'g',
      name: 'tier',
      label: 'Tier',
      type: PropertyCreateTypeEnum.Enumeration,
      fieldType: PropertyCreateFieldTypeEnum.Select,
      options: [{ label: 'Gold', value: 'gold', displayOrder: 0, hidden: false }],
    }
    expect(await coreApi.create('contacts', body)).toMatchObject({
      name: 'tier',
      options: [{ value: 'gold' }],
    })
    await expect(coreApi.create('contacts', body)).rejects.toMatchObject({ code: 409 })
    expect((await coreApi.getByName('0-1', 'tier')).type).toBe('enumeration')
    expect((await coreApi.update('contacts', 'tier', { label: 'Level' })).label).toBe('Level')
    expect((await coreApi.getAll('contacts')).results.map(({ name }) => name)).toContain('tier')
    await coreApi.archive('contacts', 'tier')
    await groupsApi.archive('contacts', 'g')
    await expect(coreApi.getByName('contacts', 'tier')).rejects.toMatchObject({ code: 404 })
  })
})
