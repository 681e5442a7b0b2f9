import { describe, expect, it } from 'vitest'
import { crmRequest } from '../../support/crm-request.ts'
import { dialectClient } from '../../support/dialect-request.ts'
import { member } from '../../support/members.ts'
import { mockCrm, workbench } from '../../support/workbench.ts'

const page = async (url: string, path: string): Promise<string> => (await fetch(`${url}${path}`)).text()
const EVIL = `"><script>alert('x')</script>`

describe('pages of single records', () => {
  it('show a contact with tags, lists and the history of every property', async () => {
    const { crm, sync } = await workbench({ now: () => Date.parse('2018-08-02T10:00:00Z') })
    await sync([member('c00001', 0)])
    await sync([member('c00001', 1)], { issue: '2018-08' })
    const list = { name: 'August', objectTypeId: '0-1', processingType: 'MANUAL' }
    await crmRequest(crm.url, 'POST', '/crm/v3/lists', list)
    await crmRequest(crm.url, 'PUT', '/crm/v3/lists/1/memberships/add', ['501'])
    expect(await page(crm.url, '/')).toContain('<a href="/contacts/501">')
    const html = await page(crm.url, '/contacts/501')
    for (const text of [
      'Lapsed buyers',
      '2018-08-02 10:00:00',
      '<a href="/lists/1">August</a>',
      'clientele_issue',
    ]) {
      expect(html).toContain(text)
    }
    const [, after = ''] = html.split('History, newest first')
    const segment = after.slice(after.indexOf('<code>clientele_segment</code>'))
    expect(segment.replace(/\s+/g, ' ')).toMatch(
      /Recent buyers \(new-recent\)<\/td> ?<td class="text">Lapsed buyers/,
    )
  })

  it('show lists and who is on them', async () => {
    const { url } = await mockCrm()
    expect(await page(url, '/lists')).toContain('No lists yet.')
    await crmRequest(url, 'POST', '/crm/v3/lists', {
      name: EVIL,
      objectTypeId: '0-1',
      processingType: 'MANUAL',
    })
    expect(await page(url, '/lists/1')).toContain('Nobody is on this list.')
    const inputs = Array.from({ length: 100 }, (_, n) => ({ properties: { email: `${n}@x.example` } }))
    for (const batch of [1, 2, 3]) {
      const some = inputs.map(({ properties }) => ({ properties: { email: `${batch}-${properties.email}` } }))
      await crmRequest(url, 'POST', '/crm/v3/objects/contacts/batch/create', { inputs: some })
    }
    const ids = Array.from({ length: 300 }, (_, n) => String(501 + n))
    await crmRequest(url, 'PUT', '/crm/v3/lists/1/memberships/add', ids)
    expect(await page(url, '/lists')).toContain('300')
    const html = await page(url, '/lists/1')
    expect(html.match(/href="\/contacts\/\d+"/g)).toHaveLength(200)
    expect(html).toContain('and 100 more')
    expect(html).not.toContain(EVIL)
  })

  it('show the accounts of the other dialects', async () => {
    const { url } = await mockCrm()
    const body = {
      data: { type: 'profile', attributes: { external_id: EVIL, properties: { clientele_segment: EVIL } } },
    }
    await dialectClient(url, 'klaviyo')('POST', '/api/profiles', body)
    const html = await page(url, '/accounts/klaviyo')
    expect(html).toContain('<code>clientele_segment</code>')
    expect(html).not.toContain(EVIL)
    expect(await page(url, '/accounts/brevo')).toContain('No contacts in Brevo yet.')
  })

  it.each(['/contacts/9', '/contacts/x', '/lists/9', '/accounts/hubspot'])(
    'answer 404 at %s',
    async (path) => {
      const { url } = await mockCrm()
      expect((await fetch(`${url}${path}`)).status).toBe(404)
    },
  )
})
