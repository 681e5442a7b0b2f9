import { Hono } from 'hono'
import { z } from 'zod'
import type { ContactList } from '../store/list-store.ts'
import { badRequest, notFound } from './api-error.ts'
import { listJson } from './list-json.ts'
import { type MockAccount, type RouteOptions, requireContacts } from './mock-account.ts'
import { readBody } from './read-body.ts'

const createBody = z.object({
  name: z.string().min(1),
  objectTypeId: z.literal('0-1'),
  processingType: z.enum(['MANUAL', 'SNAPSHOT', 'DYNAMIC']),
})
const searchBody = z.object({
  query: z.string().default(''),
  listIds: z.array(z.string()).default([]),
  processingTypes: z.array(z.string()).default([]),
  offset: z.int().min(0).default(0),
  count: z.int().min(1).max(500).default(20),
})

/** Lists: create, get, by name, search, rename, delete, restore. */
export function listRoutes({ account }: RouteOptions): Hono {
  const { lists } = account
  const timestamp = (): string => new Date(account.now()).toISOString()
  return new Hono()
    .post('/', async (c) => {
      const { name, processingType } = await readBody(c, createBody)
      refuseTaken(account, name)
      return c.json({ list: listJson(lists.create(name, processingType, timestamp())) })
    })
    .get('/', (c) => {
      const found = (c.req.queries('listIds') ?? []).map((id) => lists.get(Number(id)))
      return c.json({ lists: found.flatMap((list) => (list?.deletedAt === null ? [listJson(list)] : [])) })
    })
    .post('/search', async (c) => {
      const { query, listIds, processingTypes, offset, count } = await readBody(c, searchBody)
      const found = lists
        .all()
        .filter(
          ({ id, name, processingType }) =>
            name.toLowerCase().includes(query.toLowerCase()) &&
            (listIds.length === 0 || listIds.includes(String(id))) &&
            (processingTypes.length === 0 || processingTypes.includes(processingType)),
        )
      const page = found.slice(offset, offset + count)
      return c.json({
        lists: page.map((list) => ({
          ...listJson(list),
          additionalProperties: { hs_list_size: String(list.size) },
        })),
        total: found.length,
        offset: offset + page.length,
        hasMore: offset + page.length < found.length,
      })
    })
    .get('/object-type-id/:objectType/name/:name', (c) => {
      requireContacts(c.req.param('objectType'))
      const name = c.req.param('name')
      const list = lists.byName(name)
      if (list === undefined)
        throw badRequest(`List does not exist with name ${name} and object type ID 0-1.`)
      return c.json({ list: listJson(list) })
    })
    .get('/:listId', (c) => c.json({ list: listJson(existingList(account, c.req.param('listId'))) }))
    .put('/:listId/update-list-name', (c) => {
      const list = existingList(account, c.req.param('listId'))
      const name = c.req.query('listName') ?? ''
      if (name === '') throw badRequest('listName must not be empty')
      if (name !== list.name) refuseTaken(account, name)
      lists.rename(list.id, name, timestamp())
      return c.json({ updatedList: listJson(existingList(account, c.req.param('listId'))) })
    })
    .delete('/:listId', (c) => {
      lists.setDeleted(existingList(account, c.req.param('listId')).id, timestamp())
      return c.body(null, 204)
    })
    .put('/:listId/restore', (c) => {
      const list = lists.get(Number(c.req.param('listId')))
      if (list === undefined) throw notFound(`List does not exist with ID ${c.req.param('listId')}.`)
      if (list.deletedAt !== null) {
        refuseTaken(account, list.name)
        lists.setDeleted(list.id, null)
      }
      return c.body(null, 204)
    })
}

/**
 * The list of this number.
 *
 * @throws ApiFailure 404 when there is none
 */
export function existingList({ lists }: MockAccount, id: string): ContactList {
  const list = lists.get(Number(id))
  if (list === undefined || list.deletedAt !== null) throw notFound(`List does not exist with ID ${id}.`)
  return list
}

function refuseTaken({ lists }: MockAccount, name: string): void {
  if (lists.byName(name) !== undefined) throw badRequest(`A List with name '${name}' already exists.`)
}
