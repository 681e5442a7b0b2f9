import { Hono } from 'hono'
import { z } from 'zod'
import { badRequest } from './api-error.ts'
import { type RouteOptions, requireContacts } from './mock-account.ts'
import { propertyBody } from './property-body.ts'
import { newProperty } from './property-routes.ts'
import { readBody } from './read-body.ts'

const createBody = z.object({ inputs: z.array(propertyBody).max(100) })
const nameBody = z.object({ inputs: z.array(z.object({ name: z.string() })).max(100) })

/** `POST …/{objectType}/batch/{create,read,archive}` of contact properties; a batch is carried out whole or not at all. */
export function propertyBatchRoutes({ account }: RouteOptions): Hono {
  const { properties, contacts } = account
  const envelope = (results: readonly unknown[]): Record<string, unknown> => {
    const at = new Date(account.now()).toISOString()
    return { status: 'COMPLETE', results, startedAt: at, completedAt: at }
  }
  return new Hono()
    .post('/:objectType/batch/create', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { inputs } = await readBody(c, createBody)
      if (new Set(inputs.map(({ name }) => name)).size < inputs.length)
        throw badRequest('Duplicate names found in batch input')
      const created = inputs.map((input) => newProperty(account, input))
      contacts.atomically(() => {
        for (const property of created) properties.put(property)
      })
      return c.json(envelope(created), 201)
    })
    .post('/:objectType/batch/read', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { inputs } = await readBody(c, nameBody)
      return c.json(envelope(inputs.flatMap(({ name }) => properties.get(name) ?? [])))
    })
    .post('/:objectType/batch/archive', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { inputs } = await readBody(c, nameBody)
      for (const { name } of inputs) {
        if (properties.get(name)?.hubspotDefined === true)
          throw badRequest(`Property ${name} is defined by HubSpot and read only.`)
      }
      contacts.atomically(() => {
        for (const { name } of inputs) properties.remove(name)
      })
      return c.body(null, 204)
    })
}
