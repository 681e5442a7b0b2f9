import { Client } from '@hubspot/api-client'
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js'
import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from '@hubspot/api-client/lib/codegen/crm/properties/index.js'
import { describe, expect, it } from 'vitest'
import { applySync, hubSpotAdapter, planSync } from '../../../src/index.ts'
import { crmRequest } from '../../support/crm-request.ts'
import { members } from '../../support/members.ts'
import { openApiContract } from '../../support/openapi-contract.ts'
import { recordingProxy } from '../../support/recording-proxy.ts'
import { journalIn, mockCrm, TOKEN, temporaryFolder } from '../../support/workbench.ts'

const contract = openApiContract(new URL('../../../openapi/hubspot.json', import.meta.url))

/** Every method of the official client that the mock serves, once. */
async function tour(url: string): Promise<void> {
  const { contacts, properties, lists } = new Client({
    accessToken: TOKEN,
    basePath: url,
    numberOfApiCallRetries: 1,
  }).crm
  const email = (name: string) => ({ properties: { email: `${name}@x.example` }, associations: [] })
  await contacts.basicApi.create(email('a'))
  await contacts.basicApi.getById('501', ['email'], ['email'])
  await contacts.basicApi.update('501', { properties: { firstname: 'A' } })
  await contacts.basicApi.getPage(10)
  await contacts.batchApi.create({ inputs: ['b', 'c', 'd', 'e'].map(email) })
  await contacts.basicApi.getPage(2)
  const upsert = (id: string, values: Record<string, string>) => ({
    idProperty: 'email',
    id,
    properties: values,
    objectWriteTraceId: id,
  })
  await contacts.batchApi.upsert({
    inputs: [upsert('a@x.example', {}), upsert('b@x.example', { nope: '1' })],
  })
  await contacts.batchApi.update({ inputs: [{ id: '502', properties: { firstname: 'B' } }] })
  await contacts.batchApi.read({
    inputs: [{ id: '501' }, { id: '999' }],
    properties: [],
    propertiesWithHistory: ['firstname'],
  })
  await contacts.searchApi.doSearch({
    filterGroups: [{ filters: [{ propertyName: 'firstname', operator: FilterOperatorEnum.Eq, value: 'A' }] }],
  })
  await contacts.basicApi.merge({ primaryObjectId: '501', objectIdToMerge: '502' })
  await contacts.basicApi.purge({ objectId: 'c@x.example', idProperty: 'email' })
  await contacts.basicApi.archive('504')
  await contacts.batchApi.archive({ inputs: [{ id: '504' }] })
  await contacts.basicApi.getPage(10, undefined, undefined, undefined, undefined, true)

  const property = (name: string) => ({
    groupName: 'g',
    name,
    label: name,
    type: PropertyCreateTypeEnum.Enumeration,
    fieldType: PropertyCreateFieldTypeEnum.Select,
    options: [{ label: 'Gold', value: 'gold', displayOrder: 0, hidden: false }],
  })
  await properties.groupsApi.create('contacts', { name: 'g', label: 'G' })
  await properties.groupsApi.getAll('contacts')
  await properties.groupsApi.getByName('contacts', 'g')
  await properties.groupsApi.update('contacts', 'g', { label: 'H' })
  await properties.coreApi.create('contacts', property('one'))
  await properties.coreApi.getAll('contacts')
  await properties.coreApi.getByName('contacts', 'one')
  await properties.coreApi.update('contacts', 'one', { label: 'One' })
  await properties.batchApi.create('contacts', { inputs: [property('two')] })
  await properties.batchApi.read('contacts', { inputs: [{ name: 'two' }], archived: false })
  await properties.batchApi.archive('contacts', { inputs: [{ name: 'two' }] })
  await properties.coreApi.archive('contacts', 'one')
  await properties.groupsApi.archive('contacts', 'g')

  for (const name of ['one', 'two']) {
    await lists.listsApi.create({ name, objectTypeId: '0-1', processingType: 'MANUAL' })
  }
  await lists.listsApi.getAll(['1'])
  await lists.listsApi.getById('1')
  await lists.listsApi.getByName('one', '0-1')
  await lists.listsApi.doSearch({ query: 'o' })
  await lists.listsApi.updateName('1', 'first')
  await lists.membershipsApi.add('1', ['505', '506', '999'])
  await lists.membershipsApi.getPage('1', undefined, undefined, 1)
  await lists.membershipsApi.addAllFromList('2', '1')
  await lists.membershipsApi.addAndRemove('1', { recordIdsToAdd: ['505'], recordIdsToRemove: ['506'] })
  await lists.membershipsApi.remove('1', ['505'])
  await lists.membershipsApi.getLists('0-1', '506')
  await lists.membershipsApi.removeAll('2')
  await lists.listsApi.remove('2')
  await lists.listsApi.restore('2')
}

describe('the OpenAPI description of the mock', () => {
  it('is what the official client and the mock say to each other, and all of it is said', async () => {
    const { url, exchanges } = await recordingProxy((await mockCrm()).url)
    await tour(url)
    const judged = exchanges.map(contract.judge)
    expect(judged.flatMap(({ faults }) => faults)).toEqual([])
    expect(new Set(judged.map(({ operation }) => operation))).toEqual(new Set(contract.operations))
    expect(contract.operations).toHaveLength(41)
  })

  it.each(['v3', '2026-03', '2026-09'] as const)('is what the sync says in %s', async (profile) => {
    const { url, exchanges } = await recordingProxy((await mockCrm()).url)
    const adapter = hubSpotAdapter({ url, token: TOKEN, profile })
    const journal = journalIn(temporaryFolder())
    for (const count of [120, 100]) {
      const issue = count === 120 ? '2018-07' : '2018-08'
      const plan = planSync({ members: members(count), journal, issue, runId: issue })
      await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
    }
    expect(exchanges.length).toBeGreaterThan(10)
    expect(exchanges.flatMap((exchange) => contract.judge(exchange).faults)).toEqual([])
  })

  it('is what the mock says to requests that it refuses', async () => {
    const { url, exchanges } = await recordingProxy(
      (await mockCrm({ rateLimit: { requests: 100, windowMs: 10_000, searchesPerSecond: 1 } })).url,
    )
    const contacts = '/crm/v3/objects/contacts'
    const one = { properties: { email: 'a@x.example' } }
    await crmRequest(url, 'GET', contacts, undefined, 'wrong')
    await crmRequest(url, 'POST', contacts, one)
    await crmRequest(url, 'POST', contacts, one)
    await crmRequest(url, 'POST', contacts, { properties: { nope: 1 } })
    await crmRequest(url, 'POST', contacts, 7)
    await crmRequest(url, 'GET', `${contacts}/9`)
    await crmRequest(url, 'GET', '/crm/v3/objects/deals')
    await crmRequest(url, 'POST', `${contacts}/search`, {})
    await crmRequest(url, 'POST', `${contacts}/search`, {})
    await crmRequest(url, 'POST', `${contacts}/batch/upsert`, {
      inputs: [
        { id: '1', properties: {} },
        { id: '1', properties: {} },
      ],
    })
    await crmRequest(url, 'GET', '/crm/v3/lists/9')
    await crmRequest(url, 'GET', '/crm/v3/lists/object-type-id/0-1/name/nobody')
    expect(exchanges.map(({ status }) => status)).toEqual([
      401, 201, 409, 400, 400, 404, 400, 200, 429, 400, 404, 400,
    ])
    expect(exchanges.flatMap((exchange) => contract.judge(exchange).faults)).toEqual([])
  })

  it('notices what it does not describe', () => {
    const exchange = { method: 'GET', path: '/crm/v3/lists/1', query: new URLSearchParams(), request: null }
    expect(contract.judge({ ...exchange, status: 200, answer: { list: {} } }).faults).toContain(
      "getList 200: answer/list must have required property 'listId'",
    )
    expect(contract.judge({ ...exchange, status: 418, answer: null }).faults).toHaveLength(1)
    expect(
      contract.judge({ ...exchange, path: '/crm/v3/owners', status: 200, answer: null }).operation,
    ).toBeNull()
    const query = new URLSearchParams('colour=blue')
    expect(contract.judge({ ...exchange, query, status: 404, answer: null }).faults).toHaveLength(2)
  })
})
