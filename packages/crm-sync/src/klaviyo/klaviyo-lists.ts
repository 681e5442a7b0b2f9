import { z } from 'zod'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import { pathOf } from '../http/path-of.ts'
import type { NamedList } from '../marker-list.ts'

const listSchema = z.object({ id: z.string(), attributes: z.object({ name: z.string() }) })
const pageSchema = z.object({
  data: z.array(listSchema),
  links: z.object({ next: z.string().nullish() }).optional(),
})

/** All lists of the account. */
export async function readLists(
  client: CrmClient,
  signal: AbortSignal | undefined,
  { impatient = false }: { readonly impatient?: boolean } = {},
): Promise<NamedList[]> {
  const lists: NamedList[] = []
  for (let path: string | null = '/api/lists'; path !== null; ) {
    const answer = await client.send({ method: 'GET', path, effect: 'read', impatient, signal })
    const { data, links } = expectBody(answer, pageSchema, 'list its lists')
    lists.push(...data.map(({ id, attributes }) => ({ id, name: attributes.name })))
    path = pathOf(links?.next)
  }
  return lists
}

/** Makes an empty list. */
export async function makeList(
  client: CrmClient,
  name: string,
  signal: AbortSignal | undefined,
): Promise<NamedList> {
  const body = { data: { type: 'list', attributes: { name } } }
  const answer = await client.send({ method: 'POST', path: '/api/lists', body, effect: 'write', signal })
  return { id: expectBody(answer, z.object({ data: listSchema }), 'make a list').data.id, name }
}

/** Gives a list another name. */
export async function renameList(
  client: CrmClient,
  id: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const body = { data: { type: 'list', id, attributes: { name } } }
  const answer = await client.send({
    method: 'PATCH',
    path: `/api/lists/${id}`,
    body,
    effect: 'write',
    signal,
  })
  expectBody(answer, z.unknown(), 'rename a list')
}
