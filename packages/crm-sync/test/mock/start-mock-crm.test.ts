import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { CrmError, startMockCrm } from '../../src/index.ts'
import { crmRequest } from '../support/crm-request.ts'
import { mockCrm, TOKEN, temporaryFolder } from '../support/workbench.ts'

const CONTACTS = '/crm/v3/objects/contacts'

describe('startMockCrm(options)', () => {
  it('keeps contacts and properties over a restart', async () => {
    const file = join(temporaryFolder(), 'crm.db')
    const first = await startMockCrm({ port: 0, token: TOKEN, file })
    await crmRequest(first.url, 'POST', CONTACTS, { properties: { email: 'A@x.example' } })
    await crmRequest(first.url, 'POST', '/crm/v3/properties/contacts/groups', { name: 'g', label: 'G' })
    await first.close()
    const second = await mockCrm({ file })
    expect(await crmRequest(second.url, 'GET', `${CONTACTS}/a@x.example?idProperty=email`)).toMatchObject({
      status: 200,
      body: { id: '501', properties: { email: 'a@x.example' } },
    })
    expect((await crmRequest(second.url, 'GET', '/crm/v3/properties/contacts/groups/g')).status).toBe(200)
    await crmRequest(second.url, 'DELETE', `${CONTACTS}/501`)
    const { body } = await crmRequest(second.url, 'POST', CONTACTS, { properties: { email: 'a@x.example' } })
    expect(body).toMatchObject({ id: '502' })
  })

  it('opens a file of before lists, history and dialects, and gives it what came later', async () => {
    const file = join(temporaryFolder(), 'crm.db')
    const first = await startMockCrm({ port: 0, token: TOKEN, file })
    await crmRequest(first.url, 'POST', CONTACTS, { properties: { email: 'a@x.example' } })
    await first.close()
    const database = new Database(file)
    const kept = ['contacts', 'unique_values', 'properties', 'property_groups', 'sqlite_sequence']
    const tables = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck()
    for (const name of tables.all()) if (!kept.includes(name)) database.exec(`DROP TABLE "${name}"`)
    database.close()
    const { url } = await mockCrm({ file })
    const change = await crmRequest(url, 'PATCH', `${CONTACTS}/501`, { properties: { firstname: 'Ana' } })
    expect(change.status).toBe(200)
    expect((await fetch(`${url}/contacts/501`)).status).toBe(200)
    expect((await crmRequest(url, 'POST', '/crm/v3/lists/search', {})).body).toMatchObject({ total: 0 })
  })

  it('shares its rate limit with another program', async () => {
    let now = 0
    const { url } = await mockCrm({
      rateLimit: { requests: 10, windowMs: 10_000 },
      faults: { rogueShare: 0.5 },
      now: () => now,
    })
    const statuses: number[] = []
    for (; now < 20_000; now += 500) statuses.push((await crmRequest(url, 'GET', CONTACTS)).status)
    const served = statuses.filter((status) => status === 200).length
    expect(served).toBeGreaterThanOrEqual(10)
    expect(served).toBeLessThan(20)
  })

  it('says in one line that the port is in use', async () => {
    const { url } = await mockCrm()
    const port = Number(new URL(url).port)
    const file = join(temporaryFolder(), 'new.db')
    const error = await startMockCrm({ port, token: TOKEN, file }).catch((reason) => reason)
    expect(existsSync(file)).toBe(false)
    expect(error).toBeInstanceOf(CrmError)
    expect(error).toMatchObject({
      code: 'PORT_IN_USE',
      message: `Port ${port} on 127.0.0.1 is in use; choose another port, or 0 for a free one.`,
    })
  })

  it('refuses a file of another kind', async () => {
    const file = join(temporaryFolder(), 'notes.txt')
    writeFileSync(file, 'not a database at all, but long enough to look like a file')
    await expect(startMockCrm({ port: 0, token: TOKEN, file })).rejects.toMatchObject({
      code: 'BAD_MOCK_FILE',
    })
  })

  it.each(['', 'Bearer wrong', TOKEN, `bearer ${TOKEN}`])('answers 401 to "%s"', async (authorization) => {
    const { url } = await mockCrm()
    const response = await fetch(`${url}${CONTACTS}`, {
      headers: authorization === '' ? {} : { authorization },
    })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({
      status: 'error',
      category: 'INVALID_AUTHENTICATION',
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it('answers 403 to a token without the scope', async () => {
    const { url } = await mockCrm({ scopes: ['crm.objects.contacts.read'] })
    expect((await crmRequest(url, 'GET', CONTACTS)).status).toBe(200)
    expect(await crmRequest(url, 'POST', CONTACTS, { properties: {} })).toMatchObject({
      status: 403,
      body: { category: 'MISSING_SCOPES', message: expect.stringContaining('crm.objects.contacts.write') },
    })
    expect((await crmRequest(url, 'GET', '/crm/v3/properties/contacts')).status).toBe(403)
  })

  it('limits the rate as HubSpot does, by a rolling window', async () => {
    let now = 0
    const { url } = await mockCrm({ rateLimit: { requests: 2, windowMs: 10_000 }, now: () => now })
    const first = await crmRequest(url, 'GET', CONTACTS)
    expect(first.headers.get('x-hubspot-ratelimit-max')).toBe('2')
    expect(first.headers.get('x-hubspot-ratelimit-remaining')).toBe('1')
    expect(first.headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000')
    now = 6000
    expect((await crmRequest(url, 'GET', CONTACTS)).status).toBe(200)
    now = 9999
    expect(await crmRequest(url, 'GET', CONTACTS)).toMatchObject({
      status: 429,
      body: { status: 'error', errorType: 'RATE_LIMIT', policyName: 'TEN_SECONDLY_ROLLING' },
    })
    expect((await crmRequest(url, 'POST', `${CONTACTS}/search`, {})).status).toBe(200)
    now = 10_000
    expect((await crmRequest(url, 'GET', CONTACTS)).status).toBe(200)
    expect((await crmRequest(url, 'GET', CONTACTS)).status).toBe(429)
  })

  it('asks for the right to read lists from those who write them', async () => {
    const body = { name: 'one', objectTypeId: '0-1', processingType: 'MANUAL' }
    const alone = await mockCrm({ scopes: ['crm.lists.write'] })
    expect(await crmRequest(alone.url, 'POST', '/crm/v3/lists', body)).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('crm.lists.read') },
    })
    const both = await mockCrm({ scopes: ['crm.lists.write', 'crm.lists.read'] })
    expect((await crmRequest(both.url, 'POST', '/crm/lists/2026-09', body)).status).toBe(200)
  })

  it('limits the day until midnight UTC', async () => {
    let now = Date.parse('2026-11-22T23:59:00Z')
    const { url } = await mockCrm({
      rateLimit: { requests: 190, windowMs: 10_000, perDay: 2 },
      now: () => now,
    })
    const first = await crmRequest(url, 'GET', CONTACTS)
    expect(first.headers.get('x-hubspot-ratelimit-daily')).toBe('2')
    expect(first.headers.get('x-hubspot-ratelimit-daily-remaining')).toBe('1')
    await crmRequest(url, 'GET', CONTACTS)
    expect(await crmRequest(url, 'GET', CONTACTS)).toMatchObject({
      status: 429,
      body: { policyName: 'DAILY' },
    })
    now = Date.parse('2026-11-23T00:00:00Z')
    expect((await crmRequest(url, 'GET', CONTACTS)).status).toBe(200)
  })

  it('limits searches to five a second', async () => {
    let now = 0
    const { url } = await mockCrm({ rateLimit: { requests: 1, windowMs: 10_000 }, now: () => now })
    const search = () => crmRequest(url, 'POST', `${CONTACTS}/search`, {})
    const statuses = [await search(), await search(), await search(), await search(), await search()]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await search()).toMatchObject({ status: 429, body: { policyName: 'SECONDLY' } })
    now = 1000
    expect((await search()).status).toBe(200)
  })

  it('limits to 190 calls in 10 s unless told otherwise', async () => {
    const crm = await startMockCrm({ port: 0, token: TOKEN, file: ':memory:' })
    const { headers } = await crmRequest(crm.url, 'GET', CONTACTS)
    await crm.close()
    expect(headers.get('x-hubspot-ratelimit-max')).toBe('190')
  })

  it('answers 404 where nothing is served', async () => {
    const { url } = await mockCrm()
    expect((await crmRequest(url, 'GET', '/crm/v4/anything')).status).toBe(404)
    expect((await crmRequest(url, 'GET', `${CONTACTS}/999`)).body).toMatchObject({
      category: 'OBJECT_NOT_FOUND',
    })
  })
})
