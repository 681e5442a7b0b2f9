import { describe, expect, it } from 'vitest'
import { hubSpotAdapter, startMockCrm } from '../../../src/index.ts'
import { crmRequest } from '../../support/crm-request.ts'
import { member, members } from '../../support/members.ts'
import { pageStatus } from '../../support/page-status.ts'
import { mockCrm, TOKEN, workbench } from '../../support/workbench.ts'

const page = async (url: string, path = '/'): Promise<string> => (await fetch(`${url}${path}`)).text()
const customers = (html: string): string[] =>
  [...html.matchAll(/<code>(c\d{5})<\/code>/g)].map(([, id]) => id ?? '')

describe('the web page of the mock', () => {
  it('says what to do while there are no contacts', async () => {
    const { url } = await mockCrm()
    expect(await page(url)).toContain('No contacts yet.')
    expect(await page(url, '/requests')).toContain('Nobody has called the API yet.')
  })

  it('shows contacts with their tags and counts each segment', async () => {
    const { crm, sync } = await workbench()
    await sync(members(8))
    const html = await page(crm.url)
    expect(customers(html)).toEqual(members(8).map(({ customerId }) => customerId))
    for (const text of ['Champions', 'Lapsed buyers', 'loyal', '2018-08-01', '2018-07', '8 contacts']) {
      expect(html).toContain(text)
    }
    expect(html.match(/<span class="count">2<\/span>/g)).toHaveLength(4)
  })

  it('filters by segment, searches, and pages', async () => {
    const { crm, sync } = await workbench()
    await sync(members(120))
    expect(customers(await page(crm.url, '/?segment=loyal-champions'))).toHaveLength(30)
    expect(customers(await page(crm.url, '/?q=C0010'))).toHaveLength(10)
    expect(customers(await page(crm.url, '/?q=C0010&segment=loyal-champions'))).toEqual(['c00102', 'c00106'])
    expect(customers(await page(crm.url, '/?page=3'))).toHaveLength(20)
    expect(await page(crm.url, '/?page=2')).toContain('Page 2 of 3')
    expect(await page(crm.url, '/?page=99999')).toContain('Page 3 of 3')
    expect(customers(await page(crm.url, '/?segment='))).toEqual([])
    for (const nonsense of ['/?page=-1', '/?page=x', '/?segment=%00', '/?q=%25']) {
      expect((await fetch(`${crm.url}${nonsense}`)).status).toBe(200)
    }
  })

  it('escapes everything that comes from outside', async () => {
    const { crm, sync } = await workbench()
    const evil = `"><script>alert('x')</script><img src=x onerror=1>`
    await sync([
      member(`id${evil}`, 0, { segmentId: `s${evil}`, segmentName: `n${evil}`, population: `p${evil}` }),
    ])
    const paths = ['/', `/?q=${encodeURIComponent(evil)}`, `/?segment=${encodeURIComponent(`s${evil}`)}`]
    await crmRequest(crm.url, 'GET', `/crm/v3/objects/contacts/${encodeURIComponent(evil)}`)
    for (const path of [...paths, '/requests', '/properties']) {
      const html = await page(crm.url, path)
      expect(html).not.toMatch(/<script|<img|onerror=1>/)
      expect(html).not.toContain(evil)
    }
    expect(await page(crm.url)).toContain('&lt;script&gt;')
  })

  it('fetches nothing, runs no script and cannot be framed', async () => {
    const { url } = await mockCrm()
    const response = await fetch(url)
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'.*frame-ancestors 'none'$/,
    )
    expect(await response.text()).not.toMatch(/<script|https?:\/\//)
  })

  it('logs the last 200 calls and never the token', async () => {
    const { url } = await mockCrm()
    await crmRequest(url, 'GET', '/crm/v3/objects/contacts/1')
    await crmRequest(url, 'GET', '/crm/v3/objects/contacts', undefined, 'wrong')
    const html = await page(url, '/requests')
    expect(html).toContain('/crm/v3/objects/contacts/1')
    expect(html).toMatch(/class="failed">401</)
    for (let call = 0; call < 205; call++) await crmRequest(url, 'GET', '/crm/v3/objects/contacts')
    const full = await page(url, '/requests')
    expect(full.match(/<tr>/g)).toHaveLength(201)
    for (const path of ['/', '/requests', '/properties']) expect(await page(url, path)).not.toContain(TOKEN)
  })

  it('shows the properties of Clientele', async () => {
    const { crm, sync } = await workbench()
    await sync(members(4))
    const html = await page(crm.url, '/properties')
    expect(html).toContain('clientele_previous_segment')
    expect(html).toContain('[managed by Clientele]')
  })

  it('answers on this machine to its own names alone', async () => {
    const { url } = await mockCrm()
    const { port } = new URL(url)
    for (const host of ['localhost', 'LocalHost', '127.0.0.1', '[::1]']) {
      expect(await pageStatus(url, `${host}:${port}`)).toBe(200)
    }
    const others = [`evil.test:${port}`, 'localhost', 'localhost:1', `localhost.evil.test:${port}`]
    for (const host of others) {
      for (const path of [
        '/',
        '/requests',
        '/properties',
        '/faults',
        '/lists',
        '/contacts/501',
        '/accounts/brevo',
      ]) {
        expect(await pageStatus(`${url}${path}`, host)).toBe(421)
      }
    }
  })

  it('asks for the token as password when it can be reached from elsewhere', async () => {
    const crm = await startMockCrm({ port: 0, host: '0.0.0.0', token: TOKEN, file: ':memory:' })
    const url = crm.url.replace('0.0.0.0', '127.0.0.1')
    const basic = `Basic ${Buffer.from(`clientele:${TOKEN}`).toString('base64')}`
    const statuses = [
      (await fetch(url)).status,
      (await fetch(url, { headers: { authorization: basic } })).status,
      (await fetch(`${url}/properties`)).status,
    ]
    await hubSpotAdapter({ url, token: TOKEN }).ensureSchema([], { journalId: 'j1', expectKey: false })
    await crm.close()
    expect(statuses).toEqual([401, 200, 401])
  })
})
