import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { ContactList, MembershipChange } from '../store/list-store.ts'
import { badRequest } from './api-error.ts'
import { existingList } from './list-routes.ts'
import { findContact, type RouteOptions, requireContacts } from './mock-account.ts'
import { readBody } from './read-body.ts'

// Record ids; HubSpot's client sends texts, other programs numbers.
const ids = z.array(z.union([z.string(), z.int()]))
const changeBody = z.object({ recordIdsToAdd: ids, recordIdsToRemove: ids })

// HubSpot's bound for calls that concern all members at once.
const MOST_AT_ONCE = 100_000

/** Who is on a list: page, add, remove, both at once, all of another list, all away; and the lists of a contact. */
export function membershipRoutes({ account }: RouteOptions): Hono {
  const { lists } = account
  const timestamp = (): string => new Date(account.now()).toISOString()

  function change(list: ContactList, { add, remove }: MembershipChange): Record<string, string[]> {
    if (list.processingType === 'DYNAMIC')
      throw badRequest(`List ${list.id} is DYNAMIC; its members cannot be changed.`)
    const { added, removed, missing } = lists.change(list.id, { add, remove }, timestamp())
    // The odd first name is HubSpot's.
    return {
      recordsIdsAdded: added.map(String),
      recordIdsRemoved: removed.map(String),
      recordIdsMissing: missing.map(String),
    }
  }

  function page(c: Context): Record<string, unknown> {
    const list = existingList(account, c.req.param('listId') ?? '')
    const limit = Math.min(250, Math.max(1, Number(c.req.query('limit') ?? '100') || 100))
    const found = lists.members(list.id, Number(c.req.query('after') ?? '0') || 0, limit + 1)
    const members = found.slice(0, limit)
    const after = String(members.at(-1)?.contactId ?? '')
    return {
      results: members.map(({ contactId, at }) => ({ recordId: String(contactId), membershipTimestamp: at })),
      total: list.size,
      ...(found.length > limit ? { paging: { next: { after } } } : {}),
    }
  }

  return new Hono()
    .get('/:listId/memberships', (c) => c.json(page(c)))
    .put('/:listId/memberships/add', async (c) => {
      const list = existingList(account, c.req.param('listId'))
      return c.json(change(list, { add: numbers(await readBody(c, ids)), remove: [] }))
    })
    .put('/:listId/memberships/remove', async (c) => {
      const list = existingList(account, c.req.param('listId'))
      return c.json(change(list, { add: [], remove: numbers(await readBody(c, ids)) }))
    })
    .put('/:listId/memberships/add-and-remove', async (c) => {
      const list = existingList(account, c.req.param('listId'))
      const { recordIdsToAdd, recordIdsToRemove } = await readBody(c, changeBody)
      return c.json(change(list, { add: numbers(recordIdsToAdd), remove: numbers(recordIdsToRemove) }))
    })
    .put('/:listId/memberships/add-from/:sourceListId', (c) => {
      const list = existingList(account, c.req.param('listId'))
      const source = existingList(account, c.req.param('sourceListId'))
      refuseLarge(source)
      change(list, {
        add: lists.members(source.id, 0, MOST_AT_ONCE).map(({ contactId }) => contactId),
        remove: [],
      })
      return c.body(null, 204)
    })
    .delete('/:listId/memberships', (c) => {
      const list = existingList(account, c.req.param('listId'))
      refuseLarge(list)
      change(list, {
        add: [],
        remove: lists.members(list.id, 0, MOST_AT_ONCE).map(({ contactId }) => contactId),
      })
      return c.body(null, 204)
    })
    .get('/records/:objectType/:recordId/memberships', (c) => {
      requireContacts(c.req.param('objectType'))
      const contact = findContact(account, c.req.param('recordId'), undefined)
      const results = (contact === undefined ? [] : lists.of(contact.id)).map(({ list, at }) => ({
        listId: String(list.id),
        listVersion: list.version,
        firstAddedTimestamp: at,
        lastAddedTimestamp: at,
      }))
      return c.json({ results, total: results.length })
    })
}

function numbers(recordIds: readonly (string | number)[]): number[] {
  return [...new Set(recordIds.map(Number))]
}

function refuseLarge({ size }: ContactList): void {
  if (size >= MOST_AT_ONCE)
    throw badRequest(`Lists of ${MOST_AT_ONCE} members or more are not changed at once.`)
}
