import { z } from 'zod'
import type { FieldDefinition, SchemaOptions, SchemaReport } from '../crm-adapter.ts'
import { ensureMarker } from '../ensure-marker.ts'
import { CrmError } from '../errors.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import { makeList, readLists, renameList } from './brevo-lists.ts'

const schema = z.object({
  attributes: z.array(z.object({ name: z.string(), category: z.string(), type: z.string().optional() })),
})
const PATH = '/v3/contacts/attributes'

const TYPES: Readonly<Record<FieldDefinition['kind'], string>> = {
  key: 'text',
  text: 'text',
  choice: 'text',
  choices: 'text',
  number: 'float',
  date: 'date',
}

/**
 * Makes the attributes that are missing, and looks whether they are there: Brevo ignores values for attributes that do
 * not exist without a word. The customer id needs none, it is the external id. One read of attributes and lists when
 * all is in place.
 *
 * @param folder number of the folder in which the marker list is made
 * @returns the report, and the number of the marker list, on which everybody is put who is imported
 * @throws CrmError `SCHEMA_CONFLICT` for an attribute of one of our names that is there while the account was never
 *   written by Clientele, or has another type; `CRM_MISMATCH` as for every CRM
 */
export async function ensureBrevoSchema(
  client: CrmClient,
  folder: number,
  fields: readonly FieldDefinition[],
  options: SchemaOptions,
  hasContacts: () => Promise<boolean>,
): Promise<{ readonly report: SchemaReport; readonly listId: number }> {
  const { signal } = options
  const wanted = fields.filter(({ kind }) => kind !== 'key')
  const existing = await readAttributes(client, signal)
  for (const { name, kind } of wanted) {
    const type = existing.get(name.toUpperCase())
    if (type !== undefined && type !== TYPES[kind]) {
      const message = `The Brevo attribute ${name.toUpperCase()} is ${type}, not ${TYPES[kind]}; delete it so that it can be made again.`
      throw new CrmError('SCHEMA_CONFLICT', message)
    }
  }
  const { list, isNew } = await ensureMarker(
    await readLists(client, signal),
    {
      make: (name) => makeList(client, name, folder, signal),
      rename: (id, name) => renameList(client, id, name, signal),
    },
    options,
    hasContacts,
  )
  const missing = wanted.filter(({ name }) => !existing.has(name.toUpperCase()))
  for (const { name, kind } of missing) {
    const path = `${PATH}/normal/${name.toUpperCase()}`
    await client.send({ method: 'POST', path, body: { type: TYPES[kind] }, effect: 'write', signal })
  }
  if (missing.length > 0) {
    const made = await readAttributes(client, signal)
    const lost = missing.find(({ name }) => !made.has(name.toUpperCase()))
    if (lost !== undefined) {
      const message = `Brevo did not make the attribute ${lost.name.toUpperCase()}; make it by hand, of type ${TYPES[lost.kind]}.`
      throw new CrmError('SCHEMA_CONFLICT', message)
    }
  }
  const created = [...missing.map(({ name }) => name), ...(isNew ? [list.name] : [])]
  return { report: { created, extended: [] }, listId: Number(list.id) }
}

async function readAttributes(
  client: CrmClient,
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const answer = await client.send({ method: 'GET', path: PATH, effect: 'read', signal })
  const { attributes } = expectBody(answer, schema, 'list its attributes')
  return new Map(attributes.map(({ name, type }) => [name.toUpperCase(), type ?? 'text']))
}
