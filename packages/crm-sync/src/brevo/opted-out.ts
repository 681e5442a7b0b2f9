import type { ConsentReading } from '../crm-adapter.ts'
import { emailKey } from '../email/email-spellings.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { type BrevoContact, contactCustomer } from './contact-attributes.ts'
import { findContacts, readContactPages } from './read-brevo-contacts.ts'

/** Customers asked for one by one; for more, reading all contacts takes fewer requests. */
const FEW = 10

/**
 * Which customers are on Brevo's blocklist for e-mail: by their external id, or by their address where the contact has none.
 *
 * @param customers by external id and by address
 */
export async function optedOutContacts(
  client: CrmClient,
  customers: ReadonlyMap<string, readonly string[]>,
  signal: AbortSignal | undefined,
): Promise<ConsentReading> {
  const out = new Set<string>()
  const take = (contact: BrevoContact): void => {
    if (contact.emailBlacklisted !== true) return
    const name = contactCustomer(contact) || emailKey(contact.email ?? '')
    for (const customerId of customers.get(name) ?? []) out.add(customerId)
  }
  const names = [...customers.keys()]
  if (names.length <= FEW && !names.some((name) => name.includes('@'))) {
    const { found, unreadable } = await findContacts(client, names, signal)
    for (const contact of found.values()) take(contact)
    return { optedOut: out, unreadable }
  }
  for await (const contacts of readContactPages(client, signal)) contacts.forEach(take)
  return { optedOut: out, unreadable: new Set() }
}
