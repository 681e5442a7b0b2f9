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

  it('merges and erases contacts', async () => {
    const { basicApi, batchApi } = (await client()).contacts
    const inputs = ['ana@x.example', 'ben@x.example'].map((email) => ({
      properties: { email },
      associations: [],
    }))
    await batchApi.create({ inputs })
    const merged = await basicApi.merge({ primaryObjectId: '501', objectIdToMerge: '502' })
    expect(merged).toMatchObject({ id: '503', properties: { email: 'ana@x.example' } })
    expect((await basicApi.getById('502')).id).toBe('503')
    await basicApi.purge({ objectId: 'ana@x.example', idProperty: 'email' })
    await expect(basicApi.getById('503')).rejects.toMatchObject({ code: 404 })
  })

  it('reads the history of properties', async () => {
    const { basicApi, batchApi } = (await client()).contacts
    await basicApi.create(one)
    await basicApi.update('501', { properties: { firstname: 'Anna' } })
    const values = [{ value: 'Anna', sourceType: 'INTEGRATION' }, { value: 'Ana' }]
    const read = await basicApi.getById('501', [], ['firstname'])
    expect(read.propertiesWithHistory).toMatchObject({ firstname: values })
    const batch = await batchApi.read({
      inputs: [{ id: '501' }],
      properties: [],
      propertiesWithHistory: ['firstname'],
    })
    expect(batch.results[0]?.propertiesWithHistory?.firstname?.[0]?.timestamp).toBeInstanceOf(Date)
  })

  it('manages properties in batches', async () => {
    const { batchApi } = (await client()).properties
    const body = {
      groupName: 'contactinformation',
      name: 'tier',
      label: 'Tier',
      type: PropertyCreateTypeEnum.String,
      fieldType: PropertyCreateFieldTypeEnum.Text,
    }
    expect((await batchApi.create('contacts', { inputs: [body] })).results).toMatchObject([{ name: 'tier' }])
    const names = { inputs: [{ name: 'tier' }] }
    expect((await batchApi.read('contacts', { ...names, archived: false })).results).toMatchObject([
      { label: 'Tier' },
    ])
    await batchApi.archive('contacts', names)
    expect((await batchApi.read('contacts', { ...names, archived: false })).results).toEqual([])
  })

  it('makes, finds, renames, deletes and restores lists', async () => {
    const { listsApi } = (await client()).lists
    const body = { name: 'Champions', objectTypeId: '0-1', processingType: 'MANUAL' }
    const { list } = await listsApi.create(body)
    expect(list).toMatchObject({ listId: '1', listVersion: 1, processingStatus: 'COMPLETE' })
    await expect(listsApi.create(body)).rejects.toMatchObject({ code: 400 })
    expect((await listsApi.getByName('Champions', '0-1')).list.listId).toBe('1')
    expect((await listsApi.getAll(['1', '9'])).lists).toHaveLength(1)
    expect(await listsApi.doSearch({ query: 'champ' })).toMatchObject({ total: 1, hasMore: false })
    expect(await listsApi.doSearch({ listIds: [], processingTypes: [] })).toMatchObject({ total: 1 })
    expect(await listsApi.doSearch({ listIds: ['9'] })).toMatchObject({ total: 0 })
    expect(await listsApi.doSearch({ processingTypes: ['DYNAMIC'] })).toMatchObject({ total: 0 })
    expect((await listsApi.updateName('1', 'Best')).updatedList).toMatchObject({ name: 'Best' })
    await listsApi.remove('1')
    await expect(listsApi.getById('1')).rejects.toMatchObject({ code: 404 })
    await expect(listsApi.getByName('Best', '0-1')).rejects.toMatchObject({ code: 400 })
    await listsApi.restore('1')
    expect((await listsApi.getById('1')).list.createdAt).toBeInstanceOf(Date)
  })

  it('puts contacts on lists and takes them off', async () => {
    const crm = await client()
    const { listsApi, membershipsApi } = crm.lists
    const inputs = ['a', 'b', 'c'].map((name) => ({
      properties: { email: `${name}@x.example` },
      associations: [],
    }))
    await crm.contacts.batchApi.create({ inputs })
    for (const name of ['one', 'two'])
      await listsApi.create({ name, objectTypeId: '0-1', processingType: 'MANUAL' })
    expect(await membershipsApi.add('1', ['501', '502', '999'])).toMatchObject({
      recordsIdsAdded: ['501', '502'],
      recordIdsMissing: ['999'],
    })
    expect(
      await membershipsApi.addAndRemove('1', { recordIdsToAdd: ['502', '503'], recordIdsToRemove: ['501'] }),
    ).toMatchObject({ recordsIdsAdded: ['503'], recordIdsRemoved: ['501'] })
    await membershipsApi.addAllFromList('2', '1')
    const page = await membershipsApi.getPage('2', undefined, undefined, 1)
    expect(page).toMatchObject({
      total: 2,
      results: [{ recordId: '502' }],
      paging: { next: { after: '502' } },
    })
    expect((await membershipsApi.getPage('2', '502')).results[0]?.membershipTimestamp).toBeInstanceOf(Date)
    expect((await membershipsApi.remove('2', ['502'])).recordIdsRemoved).toEqual(['502'])
    expect((await membershipsApi.getLists('0-1', '503')).results.map(({ listId }) => listId)).toEqual([
      '1',
      '2',
    ])
    await membershipsApi.removeAll('1')
    expect((await membershipsApi.getPage('1')).results).toEqual([])
  })
})
