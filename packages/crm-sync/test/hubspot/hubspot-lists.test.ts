import { expect, it } from 'vitest'
import { createCrmClient } from '../../src/http/crm-client.ts'
import { hubSpotLists } from '../../src/hubspot/hubspot-lists.ts'

it('names all that the dated profiles require of a search for lists', async () => {
  const bodies: unknown[] = []
  const client = createCrmClient({
    url: 'https://api.hubapi.com',
    token: 'secret',
    rights: 'the scope crm.lists.read',
    fetch: async (_, init) => {
      bodies.push(JSON.parse(String(init?.body)))
      return Response.json({ lists: [], hasMore: false, offset: 0, total: 0 })
    },
  })
  expect(await hubSpotLists(client, '/crm/lists/2026-03').all()).toEqual([])
  // HubSpot's reference of "Search lists", 2026-03: these four are required, and empty ones filter nothing.
  expect(bodies).toMatchObject([
    { listIds: [], additionalProperties: [], processingTypes: ['MANUAL'], offset: 0 },
  ])
})
