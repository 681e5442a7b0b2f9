import type { BatchOutcome, ContactInput, RecordOutcome, WriteOptions } from '../crm-adapter.ts'
import type { EmailBook } from '../email/email-book.ts'
import { emailKey } from '../email/email-spellings.ts'
import type { CrmClient } from '../http/crm-client.ts'
import type { Timing } from '../http/timing.ts'
import { contactCustomer } from './contact-attributes.ts'
import { importContacts } from './import-contacts.ts'
import { readContactPages } from './read-brevo-contacts.ts'

/** Which external ids there are, and whose each address is, with Brevo's spelling of it. */
export interface Owners {
  readonly ids: Set<string>
  readonly emails: Map<string, { readonly customerId: string; readonly email: string }>
}

/** Where no address is known, nobody has to be asked about. */
export const NOBODY: Promise<Owners> = Promise.resolve({ ids: new Set(), emails: new Map() })

/** What {@link writeContacts} needs beside the contacts. */
export interface ContactImporter {
  readonly owners: Owners
  /** The list of ours that imports need. */
  readonly listId: number
  readonly emails: EmailBook
  readonly timing: Timing
}

/** Imports contacts; an address goes along only for one that Brevo does not know by external id. */
export async function writeContacts(
  client: CrmClient,
  { listId, emails, timing, owners }: ContactImporter,
  inputs: readonly ContactInput[],
  signal: WriteOptions['signal'],
): Promise<BatchOutcome> {
  const resolved = inputs.map((input) => {
    const { customerId } = input
    const email = owners.ids.has(customerId) ? null : emails.of(customerId)
    const owner = owners.emails.get(email ?? '')
    if (owner === undefined) return { ...input, email }
    return ['', customerId].includes(owner.customerId) ? { ...input, email: owner.email } : EMAIL_TAKEN
  })
  const ready = resolved.filter((one) => 'traceId' in one)
  const outcome: BatchOutcome =
    ready.length === 0
      ? { kind: 'accounted', records: [] }
      : await importContacts(client, listId, ready, timing, signal)
  if (outcome.kind === 'refused') return outcome
  const fates = outcome.records[Symbol.iterator]()
  const records = resolved.map((one): RecordOutcome => {
    return 'traceId' in one ? (fates.next().value ?? { state: 'unknown' }) : one
  })
  return { kind: 'accounted', records }
}

const EMAIL_TAKEN: RecordOutcome = {
  state: 'rejected',
  code: 'EMAIL_TAKEN',
  unasked: true,
  message: 'The contact with the address of this customer has another external id.',
}

/** Reads all contacts: a thousand by request. */
export async function readOwners(client: CrmClient, signal: AbortSignal | undefined): Promise<Owners> {
  const found: Owners = { ids: new Set(), emails: new Map() }
  for await (const contacts of readContactPages(client, signal)) {
    for (const contact of contacts) {
      const customerId = contactCustomer(contact)
      found.ids.add(customerId)
      const { email } = contact
      if (email) found.emails.set(emailKey(email), { customerId, email })
    }
  }
  return found
}
