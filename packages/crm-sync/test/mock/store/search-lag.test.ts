import { describe, expect, it } from 'vitest'
import { crmRequest } from '../../support/crm-request.ts'
import { mockCrm } from '../../support/workbench.ts'

const CONTACTS = '/crm/v3/objects/contacts'

describe('createSearchLag(database, lagMs, now)', () => {
  it('lets the search see each change so much later, and in order', async () => {
    let now = 0
    const { url } = await mockCrm({ faults: { searchLagMs: 1000 }, now: () => now })
    const found = async (): Promise<unknown[]> => {
      const { body } = await crmRequest(url, 'POST', `${CONTACTS}/search`, { properties: ['firstname'] })
      const { results } = body as { results: { properties: { firstname: string } }[] }
      return results.map(({ properties }) => properties.firstname)
    }
    const at = async (moment: number, method: string, path: string, firstname?: string): Promise<void> => {
      now = moment
      await crmRequest(url, method, `${CONTACTS}${path}`, firstname && { properties: { firstname } })
    }
    await at(0, 'POST', '', 'Ana')
    await at(600, 'PATCH', '/501', 'Anna')
    await at(900, 'DELETE', '/501')
    const seen: [number, unknown[]][] = []
    for (now of [999, 1000, 1599, 1600, 1899, 1900]) seen.push([now, await found()])
    expect(seen).toEqual([
      [999, []],
      [1000, ['Ana']],
      [1599, ['Ana']],
      [1600, ['Anna']],
      [1899, ['Anna']],
      [1900, []],
    ])
    now = 500
    expect((await crmRequest(url, 'GET', CONTACTS)).body).toEqual({ results: [] })
  })
})
