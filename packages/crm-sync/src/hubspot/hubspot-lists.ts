import { z } from 'zod'
import { CrmError } from '../errors.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import type { NamedList } from '../marker-list.ts'
import type { ListPort } from '../static-lists/list-port.ts'

const PAGE_SIZE = 250
const SEARCH_SIZE = 100
/** The dated profiles require each of these; empty ones filter nothing. */
const SEARCH = { query: 'Clientele', listIds: [], processingTypes: ['MANUAL'], additionalProperties: [] }
const listSchema = z.object({ listId: z.coerce.string(), name: z.string() })
const searchSchema = z.object({ lists: z.array(listSchema), hasMore: z.boolean().default(false) })
const membersSchema = z.object({
  results: z.array(z.object({ recordId: z.coerce.string() })),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
})

/**
 * The static lists of HubSpot (`MANUAL`).
 *
 * @param path of the lists, for example `/crm/v3/lists`
 */
export function hubSpotLists(client: CrmClient, path: string): ListPort {
  async function all(signal?: AbortSignal): Promise<NamedList[]> {
    const found: NamedList[] = []
    for (let offset = 0; ; offset += SEARCH_SIZE) {
      const body = { ...SEARCH, offset, count: SEARCH_SIZE }
      const request = { method: 'POST', path: `${path}/search`, body, effect: 'read', signal } as const
      const { lists, hasMore } = expectBody(await client.send(request), searchSchema, 'search its lists')
      found.push(...lists.map(({ listId, name }) => ({ id: listId, name })))
      if (!hasMore) return found
    }
  }
  return {
    all,
    async make(name, signal) {
      const body = { name, objectTypeId: '0-1', processingType: 'MANUAL' }
      const answer = await client.send({ method: 'POST', path, body, effect: 'write', signal })
      // Perhaps the first attempt of this very request was faster.
      const known = answer.status === 400 || answer.status === 409 ? await all(signal) : []
      const found = known.find((list) => list.name === name)
      if (found !== undefined) return found
      const { list } = expectBody(answer, z.object({ list: listSchema }), 'make a list')
      return { id: list.listId, name }
    },
    async setMembership(listId, { add, remove }, signal) {
      const { status } = await client.send({
        method: 'PUT',
        path: `${path}/${listId}/memberships/add-and-remove`,
        body: { recordIdsToAdd: add, recordIdsToRemove: remove },
        effect: 'write',
        expendable: true,
        signal,
      })
      if (status < 300) return
      const message = `The CRM did not change who is on a list of ours (${status}); run the sync again.`
      throw new CrmError('NO_ANSWER', message)
    },
    async *members(listId, signal) {
      for (let after: string | undefined = ''; after !== undefined; ) {
        const query = new URLSearchParams({ limit: String(PAGE_SIZE), ...(after === '' ? {} : { after }) })
        const request = `${path}/${listId}/memberships?${query}`
        const answer = await client.send({ method: 'GET', path: request, effect: 'read', signal })
        const page: z.infer<typeof membersSchema> = expectBody(answer, membersSchema, 'list who is on a list')
        yield page.results.map(({ recordId }) => recordId)
        after = page.paging?.next?.after
      }
    },
  }
}
