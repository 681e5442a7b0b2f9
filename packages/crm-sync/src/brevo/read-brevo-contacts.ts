import { z } from 'zod'
import { CrmError } from '../errors.ts'
import { askInHalves } from '../http/ask-in-halves.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { bodyOrRefusal } from '../http/expect-body.ts'
import { offsetPages } from '../http/offset-pages.ts'
import { type BrevoContact, contactCustomer } from './contact-attributes.ts'

const PAGE_SIZE = 1000
/** Contacts asked for one by one; for more, reading all of them takes fewer requests. */
const FEW = 20

const contactSchema: z.ZodType<BrevoContact> = z.object({
  id: z.number(),
  email: z.string().nullish(),
  emailBlacklisted: z.boolean().optional(),
  attributes: z.record(z.string(), z.unknown()).default({}),
})
const pageSchema = z.object({ contacts: z.array(contactSchema) })

/** All contacts of the account, oldest first, a thousand by request. */
export async function* readContactPages(
  client: CrmClient,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly BrevoContact[]> {
  yield* offsetPages(PAGE_SIZE, async (offset, limit) => {
    const path = `/v3/contacts?limit=${limit}&offset=${offset}&sort=asc`
    const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
    const page = bodyOrRefusal(answer, pageSchema, 'list its contacts')
    return page instanceof CrmError ? page : page.contacts
  })
}

/** What Brevo says about contacts asked for by customer id. */
export interface FoundContacts {
  /** By customer id; without those that are not there. */
  readonly found: ReadonlyMap<string, BrevoContact>
  /** Customers about whom it refuses to say anything. */
  readonly unreadable: ReadonlySet<string>
}

/** The contacts with these customer ids, as they are now. */
export async function findContacts(
  client: CrmClient,
  customerIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<FoundContacts> {
  const found = new Map<string, BrevoContact>()
  if (customerIds.length <= FEW) {
    const unreadable = await askInHalves(customerIds, 1, async ([customerId = '']) => {
      const path = externalPath(customerId)
      const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
      if (answer.status === 404) return null
      const contact = bodyOrRefusal(answer, contactSchema, 'show a contact')
      if (contact instanceof CrmError) return contact
      found.set(customerId, contact)
      return null
    })
    return { found, unreadable }
  }
  const asked = new Set(customerIds)
  for await (const contacts of readContactPages(client, signal)) {
    for (const contact of contacts) {
      const customerId = contactCustomer(contact)
      if (asked.has(customerId)) found.set(customerId, contact)
    }
  }
  return { found, unreadable: new Set() }
}

/** Where Brevo keeps a contact by its external id. */
export function externalPath(customerId: string): string {
  return `/v3/contacts/${encodeURIComponent(customerId)}?identifierType=ext_id`
}
