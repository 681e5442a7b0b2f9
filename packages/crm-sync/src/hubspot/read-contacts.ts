import { z } from 'zod'
import { KEY_FIELD, STATE_FIELDS, toState } from '../contact-fields.ts'
import { type ContactReading, UNREADABLE } from '../crm-adapter.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { isOptedOut, OPT_OUT } from './opted-out.ts'
import { type FoundContact, readBatch, refused } from './read-batch.ts'
import { anyContactWith } from './search-contacts.ts'

const OWNED = [KEY_FIELD, ...STATE_FIELDS.map(([, name]) => name), OPT_OUT]
const PAGE_SIZE = 100

type PagedContact = Pick<FoundContact, 'id' | 'properties'>

const pageSchema: z.ZodType<{
  results: PagedContact[]
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
): Promise<(ContactReading | null | typeof UNREADABLE)[]> {
  const question = { idProperty: KEY_FIELD, ids: customerIds, properties: OWNED }
  const { found, unreadable } = await readBatch(client, objects, question, signal)
  const byCustomer = new Map(found.map((contact) => [contact.properties[KEY_FIELD], contact]))
  return customerIds.map((customerId) => {
    if (unreadable.has(customerId)) return UNREADABLE
    const contact = byCustomer.get(customerId)
    return contact === undefined ? null : reading(customerId, contact, contact.correlationId)
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

/** Whether any contact has a customer id, as a search knows it. */
export async function hasContacts(
  client: CrmClient,
  objects: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const filters = [{ propertyName: KEY_FIELD, operator: 'HAS_PROPERTY' }]
  return anyContactWith(client, objects, filters, signal)
}

function reading(
  customerId: string,
  { id, properties }: PagedContact,
  correlationId: string | undefined,
): ContactReading {
  return {
    customerId,
    crmId: id,
    state: toState(properties),
    optedOut: isOptedOut(properties),
    correlationId,
  }
}
