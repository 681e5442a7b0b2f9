import { KEY_FIELD } from '../contact-fields.ts'
import { type ContactInput, type RecordOutcome, UNREADABLE_CONTACT } from '../crm-adapter.ts'
import type { EmailBook } from '../email/email-book.ts'
import { emailSpellings } from '../email/email-spellings.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { readBatchAnswer } from './batch-answer.ts'
import { addressesOf } from './opted-out.ts'
import { readBatch } from './read-batch.ts'

/** What is to be done with a contact of a batch, or what became of it without a write. */
export type LinkedContact =
  /** `email` goes along with a contact that is made. */
  { readonly email: string | null } | RecordOutcome

/**
 * Finds the contacts that are in HubSpot by address and do not have our key yet, and gives them the key, so that they
 * are written and not doubled. A contact that has the key of another customer stays that customer's. Two reads for a
 * batch in which addresses are known, and a write where there is something to link; no request without addresses.
 *
 * @param objects path of the contacts, for example `/crm/v3/objects/contacts`
 */
export async function linkContacts(
  client: CrmClient,
  objects: string,
  inputs: readonly ContactInput[],
  emails: EmailBook,
  signal: AbortSignal | undefined,
): Promise<LinkedContact[]> {
  const addressed = inputs.filter(({ customerId }) => emails.of(customerId) !== null)
  const known = await find(
    client,
    objects,
    KEY_FIELD,
    addressed.map(({ customerId }) => customerId),
    signal,
  )
  const open = addressed.filter(({ customerId }) => !known.contacts.has(customerId))
  const addresses = open.flatMap(({ customerId }) => emailSpellings(emails.of(customerId) ?? ''))
  const byEmail = await find(client, objects, 'email', addresses, signal)
  const free = new Map<string, string>()
  const linked = inputs.map(({ customerId }): LinkedContact | { readonly link: string } => {
    const email = known.contacts.has(customerId) ? null : emails.of(customerId)
    if (known.unreadable.has(customerId) || byEmail.unreadable.has(email ?? '')) return UNREADABLE_CONTACT
    const contact = email === null ? undefined : byEmail.contacts.get(email)
    if (contact === undefined) return { email }
    if (contact.key === customerId) return { email: null }
    if (contact.key !== '' || free.has(contact.id)) return EMAIL_TAKEN
    free.set(contact.id, customerId)
    return { link: contact.id }
  })
  const taken = await giveKeys(client, objects, free, signal)
  return linked.map((one) => {
    if (!('link' in one)) return one
    // Without the key, an upsert would make the contact a second time.
    return taken.has(one.link) ? { email: null } : { state: 'unknown' }
  })
}

const EMAIL_TAKEN: RecordOutcome = {
  state: 'rejected',
  code: 'EMAIL_TAKEN',
  unasked: true,
  message: 'The contact with the address of this customer is another customer.',
}

/** Gives contacts, by their ids, the customer ids; says which took them. */
async function giveKeys(
  client: CrmClient,
  objects: string,
  keys: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  if (keys.size === 0) return new Set()
  const inputs = [...keys].map(([id, customerId]) => ({
    id,
    objectWriteTraceId: id,
    properties: { [KEY_FIELD]: customerId },
  }))
  const path = `${objects}/batch/update`
  const answer = await client.send({ method: 'POST', path, body: { inputs }, effect: 'write', signal })
  const results = answer.status < 300 ? (readBatchAnswer(answer.body)?.results ?? []) : []
  return new Set(results.map(({ id }) => id))
}

interface FoundKeys {
  /** Contacts with their key, empty for none, by the value asked for; addresses in one spelling. */
  readonly contacts: ReadonlyMap<string, { readonly id: string; readonly key: string }>
  readonly unreadable: ReadonlySet<string>
}

async function find(
  client: CrmClient,
  objects: string,
  idProperty: string,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<FoundKeys> {
  const question = { idProperty, ids, properties: [KEY_FIELD, 'email', 'hs_additional_emails'] }
  const { found, unreadable } = await readBatch(client, objects, question, signal)
  const contacts = new Map<string, { id: string; key: string }>()
  for (const { id, properties } of found) {
    const contact = { id, key: properties[KEY_FIELD] ?? '' }
    if (idProperty === KEY_FIELD) contacts.set(contact.key, contact)
    else for (const email of addressesOf(properties)) contacts.set(email, contact)
  }
  return { contacts, unreadable }
}
