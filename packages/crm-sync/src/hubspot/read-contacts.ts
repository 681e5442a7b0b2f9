import { z } from 'zod'
import { KEY_FIELD, STATE_FIELDS, toState } from '../contact-fields.ts'
import type { ContactReading } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { readBatchAnswer, readRefusal } from './batch-answer.ts'

const OWNED = [KEY_FIELD, ...STATE_FIELDS.map(([, name]) => name)]
const PAGE_SIZE = 100

interface FoundContact {
  readonly id: string
  readonly properties: Readonly<Record<string, string | null>>
}

const pageSchema: z.ZodType<{
  results: FoundContact[]
  paging?: { next?: { after: string } | undefined } | undefined
}> = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) })),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
})

/**
 * Reads contacts by customer id, in the order asked; null where there is none.
 *
 * @param objects path of the contacts, for example `/crm/v3/objects/contacts`
 * @throws CrmError `NOT_A_CRM` when the CRM refuses
 */
export async function readContacts(
  client: CrmClient,
  objects: string,
  customerIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<(ContactReading | null)[]> {
  const { status, body, correlationId } = await client.send({
    method: 'POST',
    path: `${objects}/batch/read`,
    body: {
      idProperty: KEY_FIELD,
      inputs: customerIds.map((id) => ({ id })),
      properties: OWNED,
      propertiesWithHistory: [],
    },
    effect: 'read',
    signal,
  })
  const answer = status < 300 ? readBatchAnswer(body) : null
  if (answer === null) throw refused(status, body)
  const found = new Map(answer.results.map((result) => [result.properties[KEY_FIELD], result]))
  return customerIds.map((customerId) => {
    const result = found.get(customerId)
    return result === undefined ? null : reading(customerId, result, correlationId)
  })
}

/**
 * Reads all contacts that have a customer id, page by page: one request for a hundred contacts of the account. Pages,
 * unlike a search, are never behind what was written.
 *
 * @throws CrmError `NOT_A_CRM` when the CRM refuses
 */
export async function* readAllContacts(
  client: CrmClient,
  objects: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ContactReading[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const query = new URLSearchParams({ limit: String(PAGE_SIZE), properties: OWNED.join(',') })
    if (after !== '') query.set('after', after)
    const { status, body, correlationId } = await client.send({
      method: 'GET',
      path: `${objects}?${query}`,
      effect: 'read',
      signal,
    })
    const page = pageSchema.safeParse(body)
    if (status >= 300 || !page.success) throw refused(status, body)
    yield page.data.results.flatMap((contact) => {
      const customerId = contact.properties[KEY_FIELD] ?? ''
      return customerId === '' ? [] : [reading(customerId, contact, correlationId)]
    })
    after = page.data.paging?.next?.after
  }
}

/**
 * Whether any contact has a customer id: one search, which knows of contacts a little after they were written.
 *
 * @throws CrmError `NOT_A_CRM` when the CRM refuses
 */
export async function hasContacts(
  client: CrmClient,
  objects: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const filters = [{ propertyName: KEY_FIELD, operator: 'HAS_PROPERTY' }]
  const search = {
    filterGroups: [{ filters }],
    query: '',
    sorts: [],
    properties: [KEY_FIELD],
    limit: 1,
    after: '0',
  }
  const path = `${objects}/search`
  const { status, body } = await client.send({ method: 'POST', path, body: search, effect: 'read', signal })
  const page = pageSchema.safeParse(body)
  if (status >= 300 || !page.success) throw refused(status, body)
  return page.data.results.length > 0
}

function reading(
  customerId: string,
  { id, properties }: FoundContact,
  correlationId: string | undefined,
): ContactReading {
  return { customerId, crmId: id, state: toState(properties), correlationId }
}

function refused(status: number, body: unknown): CrmError {
  const { category } = readRefusal(body)
  return new CrmError('NOT_A_CRM', `The CRM refuses to read contacts back (${status} ${category}).`)
}
