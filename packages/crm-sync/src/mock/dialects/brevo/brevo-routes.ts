import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { AudienceContact } from '../audience-store.ts'
import { type DialectAccount, timestamp } from '../dialect-account.ts'
import { DialectFailure, dialectBody } from '../dialect-failure.ts'
import { contactBody, contactJson, matchContact, writeContact } from './brevo-contact.ts'
import { brevoError } from './brevo-error.ts'
import { brevoImports } from './brevo-imports.ts'

const createBody = contactBody.and(z.object({ updateEnabled: z.boolean().default(false) }))
const attributeBody = z.object({
  type: z.enum(['text', 'date', 'float', 'boolean', 'id', 'category', 'multiple-choice']).optional(),
  enumeration: z.array(z.object({ value: z.number(), label: z.string() })).optional(),
  multiCategoryOptions: z.array(z.string()).optional(),
})
const listChange = z.object({ name: z.string().min(1) })
const listBody = z.object({ name: z.string().min(1), folderId: z.int() })
const membersBody = z.object({
  emails: z.array(z.string()).max(150).optional(),
  ids: z.array(z.int()).max(150).optional(),
  extIds: z.array(z.string()).max(150).optional(),
})

/** Brevo's API v3 as far as contacts, attributes, lists and imports go. */
export function brevoRoutes(account: DialectAccount): Hono {
  const { store } = account

  function existing(c: Context): AudienceContact {
    const identifier = c.req.param('identifier') ?? ''
    const type = c.req.query('identifierType') ?? (identifier.includes('@') ? 'email_id' : 'contact_id')
    const found =
      type === 'ext_id'
        ? store.byExternalId(identifier)
        : type === 'email_id'
          ? store.byEmail(identifier.toLowerCase())
          : store.get(Number(identifier))
    if (found === undefined) throw new DialectFailure(404, 'document_not_found', 'Contact does not exist')
    return found
  }
  function list(c: Context): number {
    const found = store.lists().find(({ id }) => String(id) === c.req.param('listId'))
    if (found === undefined) throw new DialectFailure(404, 'document_not_found', 'List ID does not exist')
    return found.id
  }
  async function members(c: Context): Promise<{ success: unknown[]; failure: unknown[]; ids: number[] }> {
    const { emails = [], ids = [], extIds = [] } = await dialectBody(c, membersBody)
    const asked = [
      ...emails.map((email) => [email, store.byEmail(email.toLowerCase())] as const),
      ...ids.map((id) => [id, store.get(id)] as const),
      ...extIds.map((id) => [id, store.byExternalId(id)] as const),
    ]
    return {
      success: asked.filter(([, contact]) => contact !== undefined).map(([name]) => name),
      failure: asked.filter(([, contact]) => contact === undefined).map(([name]) => name),
      ids: asked.flatMap(([, contact]) => contact?.id ?? []),
    }
  }

  return new Hono()
    .onError(brevoError)
    .get('/contacts/attributes', (c) => c.json({ attributes: Object.values(store.fields()) }))
    .post('/contacts/attributes/:category/:name', async (c) => {
      const name = c.req.param('name').toUpperCase()
      if (name in store.fields())
        throw new DialectFailure(400, 'invalid_parameter', 'Attribute name must be unique')
      const body = await dialectBody(c, attributeBody)
      store.defineField(name, { name, category: c.req.param('category'), ...body })
      return c.body(null, 201)
    })
    .put('/contacts/attributes/:category/:name', async (c) => {
      const name = c.req.param('name').toUpperCase()
      const known = store.fields()[name]
      if (known === undefined) throw new DialectFailure(404, 'document_not_found', 'Attribute does not exist')
      store.defineField(name, Object.assign({}, known, await dialectBody(c, attributeBody)))
      return c.body(null, 204)
    })
    .get('/contacts/lists', (c) => {
      const lists = store
        .lists()
        .map(({ id, name, size }) => ({ id, name, folderId: 1, uniqueSubscribers: size }))
      const limit = Math.min(50, Number(c.req.query('limit') ?? '10') || 10)
      const offset = Number(c.req.query('offset') ?? '0') || 0
      return c.json({ lists: lists.slice(offset, offset + limit), count: lists.length })
    })
    .put('/contacts/lists/:listId', async (c) => {
      store.renameList(list(c), (await dialectBody(c, listChange)).name)
      return c.body(null, 204)
    })
    .post('/contacts/lists', async (c) => {
      const { name } = await dialectBody(c, listBody)
      return c.json({ id: store.createList(name, timestamp(account)).id }, 201)
    })
    .post('/contacts/lists/:listId/contacts/add', async (c) => {
      const { ids, ...report } = await members(c)
      store.changeList(list(c), ids, [])
      return c.json({ contacts: report }, 201)
    })
    .post('/contacts/lists/:listId/contacts/remove', async (c) => {
      const { ids, ...report } = await members(c)
      store.changeList(list(c), [], ids)
      return c.json({ contacts: report }, 201)
    })
    .get('/contacts', (c) => {
      const limit = Math.min(1000, Number(c.req.query('limit') ?? '50') || 50)
      const offset = Number(c.req.query('offset') ?? '0') || 0
      const shown = store.slice(offset, limit)
      return c.json({
        contacts: shown.map((contact) => contactJson(contact, store.listsOf(contact.id))),
        count: store.count(),
      })
    })
    .post('/contacts', async (c) => {
      const { updateEnabled, ...body } = await dialectBody(c, createBody)
      const known = matchContact(account, body)
      if (known !== undefined && !updateEnabled)
        throw new DialectFailure(400, 'duplicate_parameter', 'Contact already exist')
      const { id } = writeContact(account, known, body)
      return known === undefined ? c.json({ id }, 201) : c.body(null, 204)
    })
    .get('/contacts/:identifier', (c) => {
      const contact = existing(c)
      return c.json(contactJson(contact, store.listsOf(contact.id)))
    })
    .put('/contacts/:identifier', async (c) => {
      writeContact(account, existing(c), await dialectBody(c, contactBody))
      return c.body(null, 204)
    })
    .delete('/contacts/:identifier', (c) => {
      store.erase(existing(c).id)
      return c.body(null, 204)
    })
    .route('/', brevoImports(account))
}
