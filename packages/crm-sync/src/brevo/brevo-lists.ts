import { z } from 'zod'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import type { NamedList } from '../marker-list.ts'

const PATH = '/v3/contacts/lists'
const PAGE_SIZE = 50
const pageSchema = z.object({ lists: z.array(z.object({ id: z.number(), name: z.string() })).default([]) })

/** All lists of the account. */
export async function readLists(
  client: CrmClient,
  signal: AbortSignal | undefined,
  { impatient = false }: { readonly impatient?: boolean } = {},
): Promise<NamedList[]> {
  const found: NamedList[] = []
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const path = `${PATH}?limit=${PAGE_SIZE}&offset=${offset}&sort=asc`
    const answer = await client.send({ method: 'GET', path, effect: 'read', impatient, signal })
    const { lists } = expectBody(answer, pageSchema, 'list its lists')
    found.push(...lists.map(({ id, name }) => ({ id: String(id), name })))
    if (lists.length < PAGE_SIZE) return found
  }
}

/** Makes an empty list in a folder. */
export async function makeList(
  client: CrmClient,
  name: string,
  folderId: number,
  signal: AbortSignal | undefined,
): Promise<NamedList> {
  const body = { name, folderId }
  const answer = await client.send({ method: 'POST', path: PATH, body, effect: 'write', signal })
  return { id: String(expectBody(answer, z.object({ id: z.number() }), 'make a list').id), name }
}

/** Gives a list another name. */
export async function renameList(
  client: CrmClient,
  id: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const path = `${PATH}/${id}`
  const answer = await client.send({ method: 'PUT', path, body: { name }, effect: 'write', signal })
  expectBody(answer, z.unknown(), 'rename a list')
}
