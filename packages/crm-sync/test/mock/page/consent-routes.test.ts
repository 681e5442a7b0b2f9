import { expect, it } from 'vitest'
import { brevoAdapter } from '../../../src/index.ts'
import { crmRequest } from '../../support/crm-request.ts'
import { dialectClient } from '../../support/dialect-request.ts'
import { mockCrm, TOKEN } from '../../support/workbench.ts'

const post = (url: string, path: string, origin = url): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
  })

it('opts a contact out and in again, shows it, and lets no program do so', async () => {
  const { url } = await mockCrm()
  await crmRequest(url, 'POST', '/crm/v3/objects/contacts', { properties: { email: 'a@x.example' } })
  const shown = async (): Promise<boolean> =>
    (await (await fetch(`${url}/contacts/501`)).text()).includes('opted out of e-mail')
  expect(await shown()).toBe(false)
  expect((await post(url, '/contacts/501/consent')).status).toBe(303)
  expect(await shown()).toBe(true)
  expect(await (await fetch(url)).text()).toContain('opted out')
  const change = { properties: { hs_email_optout: 'false' } }
  expect((await crmRequest(url, 'PATCH', '/crm/v3/objects/contacts/501', change)).status).toBe(400)
  expect((await post(url, '/contacts/501/consent')).status).toBe(303)
  expect(await shown()).toBe(false)
})

it('refuses forms of other sites, and contacts that are not there', async () => {
  const { url } = await mockCrm()
  await crmRequest(url, 'POST', '/crm/v3/objects/contacts', { properties: { email: 'a@x.example' } })
  expect((await post(url, '/contacts/501/consent', 'https://elsewhere.example')).status).toBe(403)
  for (const path of ['/contacts/999', '/accounts/brevo/1', '/accounts/nowhere/1'])
    expect((await post(url, `${path}/consent`)).status, path).toBe(404)
})

it('has people opt out by chance in the account that a request goes to', async () => {
  const rules = [{ fault: 'contact-opts-out', route: 'GET /v3/contacts', most: 1 }]
  const { url } = await mockCrm({ faults: { seed: 1, rules } })
  await dialectClient(url, 'brevo')('POST', '/v3/contacts', { ext_id: 'c1' })
  await dialectClient(url, 'brevo')('GET', '/v3/contacts')
  const [reading] = await brevoAdapter({ url, token: TOKEN }).readBack(['c1'])
  expect(reading).toMatchObject({ customerId: 'c1', optedOut: true })
})
