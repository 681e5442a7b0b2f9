import { KEY_FIELD } from '../contact-fields.ts'
import type { ConsentReading } from '../crm-adapter.ts'
import type { EmailBook } from '../email/email-book.ts'
import { emailKey, emailSpellings } from '../email/email-spellings.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { readBatch } from './read-batch.ts'
import { anyContactWith } from './search-contacts.ts'

/** HubSpot's own mark of a contact that takes no marketing e-mail, whatever its kind. */
export const OPT_OUT = 'hs_email_optout'

/** Whether HubSpot's mark says so. */
export function isOptedOut(properties: Readonly<Record<string, string | null>>): boolean {
  return properties[OPT_OUT] === 'true'
}

/**
 * Which of the customers have opted out. Those whose address is known are looked for by it, a read for a hundred. The others
 * can be in HubSpot under their id alone: one search says whether anybody with a customer id has opted out at all, and
 * they are read only if so. A search knows of a change a little after it was made.
 *
 * @param objects path of the contacts, for example `/crm/v3/objects/contacts`
 */
export async function optedOutContacts(
  client: CrmClient,
  objects: string,
  customerIds: readonly string[],
  emails: EmailBook,
  signal: AbortSignal | undefined,
): Promise<ConsentReading> {
  const byEmail = Map.groupBy(customerIds, (customerId) => emails.named(customerId))
  byEmail.delete(null)
  const out = new Set<string>()
  const closed = new Set<string>()
  const read = async (idProperty: string, ids: readonly string[]): Promise<void> => {
    const properties = [KEY_FIELD, 'email', 'hs_additional_emails', OPT_OUT]
    const question = { idProperty, ids, properties }
    const { found, unreadable } = await readBatch(client, objects, question, signal)
    for (const value of unreadable) {
      for (const customerId of idProperty === KEY_FIELD ? [value] : (byEmail.get(value) ?? []))
        closed.add(customerId)
    }
    for (const contact of found.filter((one) => isOptedOut(one.properties))) {
      const key = contact.properties[KEY_FIELD] ?? ''
      if (idProperty === KEY_FIELD) out.add(key)
      // A contact that is another customer's says nothing of this one.
      else if (key === '') {
        for (const email of addressesOf(contact.properties)) {
          for (const customerId of byEmail.get(email) ?? []) out.add(customerId)
        }
      }
    }
  }
  const addresses = [...byEmail.keys()].filter((email) => email !== null)
  await read('email', addresses.flatMap(emailSpellings))
  const filters = [
    { propertyName: KEY_FIELD, operator: 'HAS_PROPERTY' },
    { propertyName: OPT_OUT, operator: 'EQ', value: 'true' },
  ]
  if (await anyContactWith(client, objects, filters, signal)) await read(KEY_FIELD, customerIds)
  return { optedOut: out, unreadable: closed }
}

/** The first address and the others of a contact, in one spelling. */
export function addressesOf(properties: Readonly<Record<string, string | null>>): string[] {
  const others = (properties.hs_additional_emails ?? '').split(';')
  return [properties.email ?? '', ...others].filter((email) => email !== '').map(emailKey)
}
