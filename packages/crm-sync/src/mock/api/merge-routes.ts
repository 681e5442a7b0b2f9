import { Hono } from 'hono'
import { z } from 'zod'
import { badRequest, notFound } from './api-error.ts'
import { contactJson, DEFAULT_PROPERTIES } from './contact-json.ts'
import { mergeContacts } from './merge-contacts.ts'
import { findContact, type RouteOptions, requireContacts } from './mock-account.ts'
import { readBody } from './read-body.ts'

const mergeBody = z.object({ primaryObjectId: z.string().min(1), objectIdToMerge: z.string().min(1) })
const eraseBody = z.object({ objectId: z.string().min(1), idProperty: z.string().optional() })

/** `POST …/{objectType}/merge` and `…/gdpr-delete`: what cannot be undone. */
export function mergeRoutes({ account }: RouteOptions): Hono {
  return new Hono()
    .post('/:objectType/merge', async (c) => {
      requireContacts(c.req.param('objectType'))
      const body = await readBody(c, mergeBody)
      const [primary, other] = [body.primaryObjectId, body.objectIdToMerge].map((id) => {
        const contact = findContact(account, id, undefined)
        if (contact === undefined) throw notFound(`Object not found.  objectId are usually numeric. (${id})`)
        return contact
      })
      if (primary === undefined || other === undefined || primary.id === other.id)
        throw badRequest('Unable to merge a contact with itself')
      return c.json(contactJson(mergeContacts(account, primary, other), DEFAULT_PROPERTIES))
    })
    .post('/:objectType/gdpr-delete', async (c) => {
      requireContacts(c.req.param('objectType'))
      const { objectId, idProperty } = await readBody(c, eraseBody)
      const contact = findContact(account, objectId, idProperty)
      if (contact !== undefined) account.contacts.atomically(() => account.contacts.erase(contact.id))
      return c.body(null, 204)
    })
}
