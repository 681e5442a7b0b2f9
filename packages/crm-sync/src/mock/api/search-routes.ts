import { Hono } from 'hono'
import { z } from 'zod'
import { SEARCH_OPERATORS } from '../store/search-store.ts'
import { badRequest } from './api-error.ts'
import { contactJson, DEFAULT_PROPERTIES } from './contact-json.ts'
import { type RouteOptions, requireContacts } from './mock-account.ts'
import { readBody } from './read-body.ts'

const searchBody = z.object({
  filterGroups: z
    .array(
      z.object({
        filters: z
          .array(
            z.object({
              propertyName: z.string(),
              operator: z.enum(SEARCH_OPERATORS),
              value: z.string().optional(),
              values: z.array(z.string()).optional(),
            }),
          )
          .max(10),
      }),
    )
    .max(5)
    .default([]),
  query: z.string().default(''),
  properties: z.array(z.string()).default([]),
  limit: z.int().min(1).max(200).default(10),
  after: z.coerce.number().int().min(0).default(0),
})

// HubSpot pages no further than this, whatever the total.
const MOST_RESULTS = 10_000

/** `POST …/{objectType}/search`; results are in the order of their ids, sorts are not honoured. */
export function searchRoutes({ account }: RouteOptions): Hono {
  return new Hono().post('/:objectType/search', async (c) => {
    requireContacts(c.req.param('objectType'))
    const { filterGroups, query, properties, limit, after } = await readBody(c, searchBody)
    for (const { filters } of filterGroups) {
      for (const { propertyName } of filters) {
        if (account.properties.get(propertyName) === undefined) {
          throw badRequest(`There was a problem with the request: unknown property ${propertyName}`)
        }
      }
    }
    if (after + limit > MOST_RESULTS)
      throw badRequest('The requested page is beyond the 10,000 results limit.')
    const { total, contacts } = account.search.search({ filterGroups, query, offset: after, limit })
    const next = after + contacts.length
    return c.json({
      total,
      results: contacts.map((contact) =>
        contactJson(contact, properties.length > 0 ? properties : DEFAULT_PROPERTIES),
      ),
      ...(next < total ? { paging: { next: { after: String(next) } } } : {}),
    })
  })
}
