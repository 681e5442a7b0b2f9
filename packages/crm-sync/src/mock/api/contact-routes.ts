import { Hono } from 'hono'
import { z } from 'zod'
import { ApiFailure, notFound } from './api-error.ts'
import { historyJson } from './contact-history.ts'
import { contactJson, DEFAULT_PROPERTIES } from './contact-json.ts'
import { findContact, type RouteOptions, requireContacts } from './mock-account.ts'
import { readBody } from './read-body.ts'

const writeBody = z.object({
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

/** One contact and the list of all: get, create, change, archive, page. */
export function contactRoutes({ account, profile }: RouteOptions): Hono {
  const { contacts, writer } = account
  const rules = { heedsRules: profile === '2026-09' }

  function existing(id: string, idProperty: string | undefined): NonNullable<ReturnType<typeof findContact>> {
    const contact = findContact(account, id, idProperty)
    if (contact === undefined) throw notFound(`Object not found.  objectId are usually numeric. (${id})`)
    return contact
  }

  return new Hono()
    .get('/:objectType', (c) => {
      requireContacts(c.req.param('objectType'))
      const limit = Math.min(100, Math.max(1, Number(c.req.query('limit') ?? '10') || 10))
      const names = askedProperties(c.req.queries('properties'))
      const page = contacts.page(
        Number(c.req.query('after') ?? '0') || 0,
        limit,
        c.req.query('archived') === 'true',
      )
      const results = page.contacts.map((contact) => contactJson(contact, names))
      const url = new URL(c.req.url)
      url.searchParams.set('after', String(page.after))
      return c.json({
        results,
        ...(page.after === null ? {} : { paging: { next: { after: String(page.after), link: url.href } } }),
      })
    })
    .post('/:objectType', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { properties } = await readBody(c, writeBody)
      const result = writer.create(properties, rules)
      if ('problem' in result) throw new ApiFailure(result.problem)
      return c.json(contactJson(result.contact, Object.keys(properties)), 201)
    })
    .get('/:objectType/:id', (c) => {
      requireContacts(c.req.param('objectType'))
      const contact = existing(c.req.param('id'), c.req.query('idProperty'))
      const history = listed(c.req.queries('propertiesWithHistory'))
      return c.json({
        ...contactJson(contact, askedProperties(c.req.queries('properties'))),
        ...historyJson(contacts, contact, history),
      })
    })
    .patch('/:objectType/:id', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { properties } = await readBody(c, writeBody)
      const result = writer.update(existing(c.req.param('id'), c.req.query('idProperty')), properties, rules)
      if ('problem' in result) throw new ApiFailure(result.problem)
      return c.json(contactJson(result.contact, Object.keys(properties)))
    })
    .delete('/:objectType/:id', (c) => {
      requireContacts(c.req.param('objectType'))
      contacts.archive(Number(c.req.param('id')), new Date(account.now()).toISOString())
      return c.body(null, 204)
    })
}

/** Names from `properties=a&properties=b` or `properties=a,b`. */
function askedProperties(queries: readonly string[] | undefined): readonly string[] {
  const names = listed(queries)
  return names.length > 0 ? names : DEFAULT_PROPERTIES
}

function listed(queries: readonly string[] | undefined): readonly string[] {
  return (queries ?? []).flatMap((query) => query.split(',')).filter((name) => name !== '')
}
