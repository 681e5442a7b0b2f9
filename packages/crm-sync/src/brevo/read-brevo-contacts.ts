import { z } from 'zod'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
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
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const path = `/v3/contacts?limit=${PAGE_SIZE}&offset=${offset}&sort=asc`
    const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
    const { contacts } = expectBody(answer, pageSchema, 'list its contacts')
    if (contacts.length > 0) yield contacts
    if (contacts.length < PAGE_SIZE) return
  }
}

/** The contacts with these customer ids, as they are now; those that are not there are left out. */
export async function findContacts(
  client: CrmClient,
  customerIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, BrevoContact>> {
  const found = new Map<string, BrevoContact>()
  if (customerIds.length <= FEW) {
    for (const customerId of customerIds) {
      const path = externalPath(customerId)
      const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
      if (answer.status === 404) continue
      found.set(customerId, expectBody(answer, contactSchema, 'show a contact'))
    }
    return found
  }
  const asked = new Set(customerIds)
  for await (const contacts of readContactPages(client, signal)) {
    for (const contact of contacts) {
      const customerId = contactCustomer(contact)
      if (asked.has(customerId)) found.set(customerId, contact)
    }
  }
  return found
}

/** Where Brevo keeps a contact by its external id. */
export function externalPath(customerId: string): string {
  return `/v3/contacts/${encodeURIComponent(customerId)}?identifierType=ext_id`
}
