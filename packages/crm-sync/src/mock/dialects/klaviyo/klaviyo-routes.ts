import { Hono } from 'hono'
import { z } from 'zod'
import type { AudienceContact, AudienceList } from '../audience-store.ts'
import { type DialectAccount, timestamp } from '../dialect-account.ts'
import { DialectFailure, dialectBody } from '../dialect-failure.ts'
import { klaviyoError } from './klaviyo-error.ts'
import { klaviyoImports } from './klaviyo-imports.ts'
import { matchProfile, profileBody, profileJson, profileOf, writeProfile } from './klaviyo-profile.ts'

const oneProfile = z.object({ data: profileBody })
const listBody = z.object({
  data: z.object({ type: z.literal('list'), attributes: z.object({ name: z.string().min(1) }) }),
})
const members = z.object({
  data: z.array(z.object({ type: z.literal('profile'), id: z.string() })).max(1000),
})
const erasure = z.object({
  data: z.object({
    type: z.literal('data-privacy-deletion-job'),
    attributes: z.object({ profile: z.object({ data: profileBody }) }),
  }),
})

/** Klaviyo's JSON:API as far as profiles, lists, bulk imports and erasure go. */
export function klaviyoRoutes(account: DialectAccount): Hono {
  const { store } = account

  function existing(id: string): AudienceContact {
    const contact = profileOf(account, id)
    if (contact === undefined)
      throw new DialectFailure(404, 'not_found', `A profile with id ${id} does not exist.`)
    return contact
  }
  function list(id: string): AudienceList {
    const found = store.lists().find((candidate) => String(candidate.id) === id)
    if (found === undefined)
      throw new DialectFailure(404, 'not_found', `A list with id ${id} does not exist.`)
    return found
  }
  function page(
    url: string,
    read: (after: number, limit: number) => readonly AudienceContact[],
  ): Record<string, unknown> {
    const next = new URL(url)
    const size = Math.min(100, Number(next.searchParams.get('page[size]') ?? '20') || 20)
    const found = read(Number(next.searchParams.get('page[cursor]') ?? '0') || 0, size + 1)
    const shown = found.slice(0, size)
    next.searchParams.set('page[cursor]', String(shown.at(-1)?.id ?? 0))
    return {
      data: shown.map((profile) => profileJson(profile, wantsConsent(url))),
      links: { self: url, next: found.length > size ? next.href : null },
    }
  }

  return new Hono()
    .onError(klaviyoError)
    .get('/profiles', (c) => {
      const filter = c.req.query('filter')
      if (filter === undefined) return c.json(page(c.req.url, store.page))
      return c.json({
        data: filtered(account, filter).map((profile) => profileJson(profile, wantsConsent(c.req.url))),
        links: { self: c.req.url, next: null },
      })
    })
    .post('/profiles', async (c) => {
      const { data } = await dialectBody(c, oneProfile)
      return c.json({ data: profileJson(writeProfile(account, undefined, data)) }, 201)
    })
    .get('/profiles/:id', (c) =>
      c.json({ data: profileJson(existing(c.req.param('id')), wantsConsent(c.req.url)) }),
    )
    .patch('/profiles/:id', async (c) => {
      const { data } = await dialectBody(c, oneProfile)
      return c.json({ data: profileJson(writeProfile(account, existing(c.req.param('id')), data)) })
    })
    .post('/profile-import', async (c) => {
      const { data } = await dialectBody(c, oneProfile)
      const known = matchProfile(account, data)
      return c.json(
        { data: profileJson(writeProfile(account, known, data)) },
        known === undefined ? 201 : 200,
      )
    })
    .get('/lists', (c) =>
      c.json({ data: store.lists().map(listJson), links: { self: c.req.url, next: null } }),
    )
    .post('/lists', async (c) => {
      const { data } = await dialectBody(c, listBody)
      return c.json({ data: listJson(store.createList(data.attributes.name, timestamp(account))) }, 201)
    })
    .patch('/lists/:id', async (c) => {
      const { id } = list(c.req.param('id'))
      const { data } = await dialectBody(c, listBody)
      store.renameList(id, data.attributes.name)
      return c.json({ data: listJson(list(c.req.param('id'))) })
    })
    .get('/lists/:id/profiles', (c) => {
      const { id } = list(c.req.param('id'))
      return c.json(page(c.req.url, (after, limit) => store.members(id, after, limit)))
    })
    .post('/lists/:id/relationships/profiles', async (c) => {
      const { data } = await dialectBody(c, members)
      const ids = data.map(({ id }) => existing(id).id)
      store.atomically(() => store.changeList(list(c.req.param('id')).id, ids, []))
      return c.body(null, 204)
    })
    .delete('/lists/:id/relationships/profiles', async (c) => {
      const { data } = await dialectBody(c, members)
      const ids = data.flatMap(({ id }) => profileOf(account, id)?.id ?? [])
      store.atomically(() => store.changeList(list(c.req.param('id')).id, [], ids))
      return c.body(null, 204)
    })
    .post('/data-privacy-deletion-jobs', async (c) => {
      const { data } = await dialectBody(c, erasure)
      const known = matchProfile(account, data.attributes.profile.data)
      if (known !== undefined) store.atomically(() => store.erase(known.id))
      return c.body(null, 202)
    })
    .route('/profile-bulk-import-jobs', klaviyoImports(account))
}

/** Subscriptions are shown to those alone who ask for them. */
function wantsConsent(url: string): boolean {
  const asked = new URL(url).searchParams.get('additional-fields[profile]') ?? ''
  return asked.split(',').includes('subscriptions')
}

function listJson({ id, name, createdAt }: AudienceList): Record<string, unknown> {
  return { type: 'list', id: String(id), attributes: { name, created: createdAt, updated: createdAt } }
}

/** Profiles by `equals(field,"value")` or `any(field,["value",…])` on email or external_id. */
function filtered({ store }: DialectAccount, filter: string): AudienceContact[] {
  const [, operator, field, text = ''] = /^(equals|any)\((email|external_id),(.*)\)$/s.exec(filter) ?? []
  let values: unknown
  try {
    values = operator === 'any' ? JSON.parse(text) : [JSON.parse(text)]
  } catch {
    values = undefined
  }
  const parsed = z.array(z.string()).max(100).safeParse(values)
  if (!parsed.success) throw new DialectFailure(400, 'invalid', `Invalid filter provided: ${filter}`)
  return parsed.data.flatMap(
    (value) => (field === 'email' ? store.byEmail(value.toLowerCase()) : store.byExternalId(value)) ?? [],
  )
}
