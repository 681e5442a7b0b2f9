import { Hono } from 'hono'
import { z } from 'zod'
import { type DialectAccount, timestamp } from '../dialect-account.ts'
import { DialectFailure, dialectBody } from '../dialect-failure.ts'
import { AUDIENCE } from './mailchimp-member.ts'

const emails = z.array(z.string()).max(500).default([])
const madeBody = z.object({ name: z.string().min(1), static_segment: emails })
const editBody = z.object({ members_to_add: emails, members_to_remove: emails })

/** Static segments, which are the tags of Mailchimp under another name. */
export function mailchimpSegments(account: DialectAccount): Hono {
  const { store } = account

  /** Puts a tag on members or takes it off; gives those whose address the audience does not know. */
  function change(addresses: readonly string[], tag: string, isAdded: boolean): string[] {
    return addresses.filter((email) => {
      const contact = store.byEmail(email.toLowerCase())
      if (contact === undefined) return true
      const others = contact.tags.filter((name) => name !== tag)
      const tags = isAdded ? [...others, tag] : others
      if (contact.tags.includes(tag) !== isAdded) {
        store.update(contact.id, { ...contact, tags }, timestamp(account))
      }
      return false
    })
  }
  const json = ({ id, name }: { id: number; name: string }): Record<string, unknown> => ({
    id,
    name,
    type: 'static',
    list_id: AUDIENCE,
  })

  return new Hono()
    .get('/', (c) => {
      const segments = store.tags().map(json)
      return c.json({ segments, list_id: AUDIENCE, total_items: segments.length })
    })
    .post('/', async (c) => {
      const { name, static_segment } = await dialectBody(c, madeBody)
      if (store.tags().some((tag) => tag.name.toLowerCase() === name.toLowerCase()))
        throw new DialectFailure(400, 'Bad Request', 'Sorry, that tag already exists.')
      store.atomically(() => {
        store.tagName(name)
        change(static_segment, name, true)
      })
      const made = store.tags().find((tag) => tag.name === name)
      return c.json(json(made ?? { id: 0, name }))
    })
    .post('/:segmentId', async (c) => {
      const tag = store.tags().find(({ id }) => String(id) === c.req.param('segmentId'))
      if (tag === undefined)
        throw new DialectFailure(404, 'Resource Not Found', 'The requested resource could not be found.')
      const { members_to_add: add, members_to_remove: remove } = await dialectBody(c, editBody)
      const unknown = store.atomically(() => [
        ...change(add, tag.name, true),
        ...change(remove, tag.name, false),
      ])
      return c.json({
        total_added: add.length,
        total_removed: remove.length,
        errors: unknown.length === 0 ? [] : [{ email_addresses: unknown, error: 'not on the list' }],
        error_count: unknown.length,
      })
    })
}
