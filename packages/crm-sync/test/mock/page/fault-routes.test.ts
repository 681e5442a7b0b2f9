import { describe, expect, it } from 'vitest'
import { crmRequest } from '../../support/crm-request.ts'
import { mockCrm } from '../../support/workbench.ts'

const CONTACTS = '/crm/v3/objects/contacts'
const submit = (
  url: string,
  path: string,
  fields: Record<string, string> = {},
  origin = url,
): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  })

describe('the fault switches of the page', () => {
  it('add a fault, show that it strikes, and take it away', async () => {
    const { url } = await mockCrm()
    const page = async (): Promise<string> => (await fetch(`${url}/faults`)).text()
    expect(await page()).toContain('Nothing goes wrong here.')
    // As a browser sends it: every field of the form, most of them empty.
    const fields = {
      fault: 'locked',
      when: '',
      route: 'GET *',
      probability: '1',
      nth: '',
      burst: '',
      status: '',
    }
    expect((await submit(url, '/faults', fields)).status).toBe(303)
    expect((await crmRequest(url, 'GET', CONTACTS)).status).toBe(423)
    expect(await page()).toContain('<td>1 of 1</td>')
    expect(await (await fetch(`${url}/requests`)).text()).toContain('<code>locked</code>')
    expect(await page()).toContain('<td>always</td>')
    expect((await submit(url, '/faults/1/remove')).status).toBe(303)
    expect((await crmRequest(url, 'GET', CONTACTS)).status).toBe(200)
    expect(await page()).toContain('Nothing goes wrong here.')
  })

  it('say when a fault strikes', async () => {
    const rule = {
      fault: 'server-error',
      probability: 0.25,
      nth: 4,
      from: 2,
      burst: 3,
      most: 9,
      when: 'after',
      status: 503,
    } as const
    const { url } = await mockCrm({ faults: { rules: [rule] } })
    expect(await (await fetch(`${url}/faults`)).text()).toContain(
      '<td>25 %, request 4 only, from request 2, 3 in a row, 9 at most, after the work, status 503</td>',
    )
  })

  it('say what cannot be added', async () => {
    const { url } = await mockCrm()
    const refused = await submit(url, '/faults', { fault: 'conflict', when: 'after' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('conflict strikes before the work only')
    expect((await submit(url, '/faults', { fault: '<b>', route: '*' })).status).toBe(400)
    expect((await submit(url, '/faults', { fault: 'reset', nth: 'two' })).status).toBe(400)
  })

  it('refuse forms of other sites', async () => {
    const { url } = await mockCrm()
    expect((await submit(url, '/faults', { fault: 'hang' }, 'http://evil.test')).status).toBe(403)
    expect((await crmRequest(url, 'GET', CONTACTS)).status).toBe(200)
  })
})
