import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Dialect, startMockCrm } from '../../../src/index.ts'
import { dialectClient } from '../../support/dialect-request.ts'
import { mockCrm, TOKEN, temporaryFolder } from '../../support/workbench.ts'

const PATHS = { mailchimp: '/3.0/lists', klaviyo: '/api/profiles', brevo: '/v3/contacts' } as const
const dialects = Object.keys(PATHS) as Dialect[]

describe('the dialects beside HubSpot', () => {
  it.each(dialects)('ask for the key of %s, and for no other', async (dialect) => {
    const { url } = await mockCrm({ tokens: { [dialect]: 'its-own' } })
    expect((await dialectClient(url, dialect, 'its-own')('GET', PATHS[dialect])).status).toBe(200)
    expect((await dialectClient(url, dialect)('GET', PATHS[dialect])).status).toBe(401)
    expect((await fetch(`${url}${PATHS[dialect]}`)).status).toBe(401)
    for (const other of dialects.filter((name) => name !== dialect)) {
      expect((await dialectClient(url, other)('GET', PATHS[other])).status).toBe(200)
    }
  })

  it('keep accounts of their own in one file, over a restart', async () => {
    const file = join(temporaryFolder(), 'crm.db')
    const first = await startMockCrm({ port: 0, token: TOKEN, file, rateLimit: null })
    await dialectClient(first.url, 'brevo')('POST', '/v3/contacts', { email: 'a@x.example' })
    await first.close()
    const { url } = await mockCrm({ file })
    expect((await dialectClient(url, 'brevo')('GET', '/v3/contacts')).body).toMatchObject({ count: 1 })
    expect((await dialectClient(url, 'klaviyo')('GET', '/api/profiles')).body).toMatchObject({ data: [] })
  })

  it.each(dialects)('meet faults and are logged: %s', async (dialect) => {
    const crm = await mockCrm({ faults: { rules: [{ fault: 'server-error', status: 503, nth: 1 }] } })
    const call = dialectClient(crm.url, dialect)
    expect((await call('GET', PATHS[dialect])).status).toBe(503)
    expect((await call('GET', PATHS[dialect])).status).toBe(200)
    expect(crm.requests()).toMatchObject([
      { status: 200, fault: null, path: PATHS[dialect] },
      { status: 503, fault: 'server-error' },
    ])
  })
})
