import { Hono } from 'hono'
import { z } from 'zod'
import type { AudienceContact } from '../audience-store.ts'
import { type DialectAccount, timestamp } from '../dialect-account.ts'
import { DialectFailure, dialectBody } from '../dialect-failure.ts'
import { mailchimpBatches } from './mailchimp-batches.ts'
import { mailchimpError } from './mailchimp-error.ts'
import { AUDIENCE, memberBody, memberJson, writeMember } from './mailchimp-member.ts'
import { mailchimpSegments } from './mailchimp-segments.ts'

const fieldBody = z.object({
  tag: z.string().min(1).max(10),
  name: z.string().min(1),
  type: z.enum(['text', 'number', 'date', 'dropdown', 'radio', 'url', 'phone']),
  public: z.boolean().optional(),
  help_text: z.string().max(255).optional(),
  options: z.object({ choices: z.array(z.string()).optional() }).optional(),
})
const fieldChange = z.object({
  name: z.string().min(1).optional(),
  help_text: z.string().max(255).optional(),
})
const tagBody = z.object({
  tags: z.array(z.object({ name: z.string().min(1), status: z.enum(['active', 'inactive']) })),
})
const bulkBody = z.object({
  members: z.array(memberBody).max(500),
  update_existing: z.boolean().default(false),
  sync_tags: z.boolean().default(false),
})

/** Mailchimp's Marketing API 3.0 as far as tags, merge fields and members of one audience go. */
export function mailchimpRoutes(account: DialectAccount): Hono {
  const { store } = account
  const routes = new Hono().onError(mailchimpError)

  function find(hash: string): AudienceContact | undefined {
    // Mailchimp takes the address itself, too.
    return hash.includes('@') ? store.byEmail(hash.toLowerCase()) : store.byExternalId(hash)
  }

  function existing(hash: string): AudienceContact {
    const contact = find(hash)
    if (contact === undefined)
      throw new DialectFailure(404, 'Resource Not Found', 'The requested resource could not be found.')
    return contact
  }

  return routes
    .get('/ping', (c) => c.json({ health_status: "Everything's Chimpy!" }))
    .get('/lists', (c) => c.json({ lists: [audience(store.count())], total_items: 1 }))
    .use('/lists/:listId/*', async (c, next) => {
      if (c.req.param('listId') !== AUDIENCE)
        throw new DialectFailure(404, 'Resource Not Found', 'The requested resource could not be found.')
      await next()
    })
    .get(`/lists/${AUDIENCE}`, (c) => c.json(audience(store.count())))
    .post(`/lists/${AUDIENCE}`, async (c) => {
      const { members, update_existing: updates, sync_tags: syncs } = await dialectBody(c, bulkBody)
      const [created, updated, errors]: [unknown[], unknown[], unknown[]] = [[], [], []]
      store.atomically(() => {
        for (const body of members) {
          try {
            const known = store.byEmail(body.email_address?.toLowerCase() ?? '')
            if (known !== undefined && !updates)
              throw new DialectFailure(
                400,
                'ERROR_CONTACT_EXISTS',
                `${known.email} is already a list member.`,
              )
            const bare = known !== undefined && syncs ? { ...known, tags: [] } : known
            const written = writeMember(account, bare, body)
            const target = written.created ? created : updated
            target.push(memberJson(written.contact))
          } catch (error) {
            if (!(error instanceof DialectFailure)) throw error
            const { email_address } = body
            errors.push({
              email_address,
              error: error.message,
              error_code: error.code,
              field: '',
              field_message: '',
            })
          }
        }
      })
      return c.json({
        new_members: created,
        updated_members: updated,
        errors,
        total_created: created.length,
        total_updated: updated.length,
        error_count: errors.length,
      })
    })
    .get(`/lists/${AUDIENCE}/merge-fields`, (c) => {
      const fields = Object.values(store.fields())
      return c.json({ merge_fields: fields, list_id: AUDIENCE, total_items: fields.length })
    })
    .post(`/lists/${AUDIENCE}/merge-fields`, async (c) => {
      const body = await dialectBody(c, fieldBody)
      const tag = body.tag.toUpperCase()
      const known = store.fields()
      if (tag in known)
        throw new DialectFailure(
          400,
          'Invalid Resource',
          `A Merge Field with the tag "${tag}" already exists for this list.`,
        )
      const field = { merge_id: Object.keys(known).length + 1, ...body, tag, list_id: AUDIENCE }
      store.defineField(tag, field)
      return c.json(field)
    })
    .patch(`/lists/${AUDIENCE}/merge-fields/:mergeId`, async (c) => {
      const fields = Object.entries(store.fields()) as [string, { readonly merge_id: number }][]
      const found = fields.find(([, { merge_id }]) => String(merge_id) === c.req.param('mergeId'))
      if (found === undefined)
        throw new DialectFailure(404, 'Resource Not Found', 'The requested resource could not be found.')
      const changed = { ...found[1], ...(await dialectBody(c, fieldChange)) }
      store.defineField(found[0], changed)
      return c.json(changed)
    })
    .route(`/lists/${AUDIENCE}/segments`, mailchimpSegments(account))
    .get(`/lists/${AUDIENCE}/members`, (c) => {
      const count = Math.min(1000, Number(c.req.query('count') ?? '10') || 10)
      const offset = Number(c.req.query('offset') ?? '0') || 0
      const members = store.slice(offset, count).map(memberJson)
      return c.json({ members, list_id: AUDIENCE, total_items: store.count() })
    })
    .get(`/lists/${AUDIENCE}/members/:hash`, (c) => c.json(memberJson(existing(c.req.param('hash')))))
    .put(`/lists/${AUDIENCE}/members/:hash`, async (c) => {
      const body = await dialectBody(c, memberBody)
      return c.json(memberJson(writeMember(account, find(c.req.param('hash')), body).contact))
    })
    .patch(`/lists/${AUDIENCE}/members/:hash`, async (c) => {
      const body = await dialectBody(c, memberBody)
      return c.json(memberJson(writeMember(account, existing(c.req.param('hash')), body).contact))
    })
    .post(`/lists/${AUDIENCE}/members/:hash/tags`, async (c) => {
      const contact = existing(c.req.param('hash'))
      const { tags } = await dialectBody(c, tagBody)
      const after = new Set(contact.tags)
      for (const { name, status } of tags) {
        if (status === 'active') after.add(store.tagName(name))
        else after.delete(store.tagName(name))
      }
      store.update(contact.id, { ...contact, tags: [...after] }, timestamp(account))
      return c.body(null, 204)
    })
    .get(`/lists/${AUDIENCE}/members/:hash/tags`, (c) => {
      const { tags } = existing(c.req.param('hash'))
      return c.json({ tags: tags.map((name) => ({ name })), total_items: tags.length })
    })
    .post(`/lists/${AUDIENCE}/members/:hash/actions/delete-permanent`, (c) => {
      store.erase(existing(c.req.param('hash')).id)
      return c.body(null, 204)
    })
    .route('/batches', mailchimpBatches(account, routes))
}

function audience(members: number): Record<string, unknown> {
  return { id: AUDIENCE, name: 'Customers', stats: { member_count: members } }
}
