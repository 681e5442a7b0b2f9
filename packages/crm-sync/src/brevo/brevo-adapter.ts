import type { CrmAccess } from '../crm-access.ts'
import { type ContactReading, type CrmAdapter, UNREADABLE } from '../crm-adapter.ts'
import { emailBook } from '../email/email-book.ts'
import { CrmError } from '../errors.ts'
import { createCrmClient } from '../http/crm-client.ts'
import { systemTiming } from '../http/timing.ts'
import { quietAccount } from '../job/quiet-account.ts'
import { findMarkers, markedAccount } from '../marker-list.ts'
import { anyContact } from '../refuse-take-over.ts'
import { readLists } from './brevo-lists.ts'
import { clearContacts } from './clear-contacts.ts'
import { brevoReading } from './contact-attributes.ts'
import { ensureBrevoSchema } from './ensure-brevo-schema.ts'
import { optedOutContacts } from './opted-out.ts'
import { hasPendingImports } from './pending-imports.ts'
import { externalPath, findContacts, readContactPages } from './read-brevo-contacts.ts'
import { NOBODY, type Owners, readOwners, writeContacts } from './write-contacts.ts'

/** How to reach an account of Brevo, for example at `https://api.brevo.com` with an API key. */
export interface BrevoOptions extends CrmAccess {
  /** Number of the folder for the list of ours. Default 1, which every account has. */
  readonly folder?: number | undefined
}

/**
 * The adapter to the contacts of Brevo: imports by `ext_id`, which is the customer id, waited for and read back.
 * Whoever is imported is put on one list of ours, as imports demand; no other list and no consent is touched.
 *
 * @throws CrmError `BAD_ADDRESS` for an address that is no http(s) address, or plain http to another machine
 *
 * @example
 * const adapter = brevoAdapter({ url: 'https://api.brevo.com', token })
 */
export function brevoAdapter(options: BrevoOptions): CrmAdapter {
  const { timing = systemTiming, folder = 1 } = options
  const client = createCrmClient({
    timeoutMs: 60_000,
    rights: 'the right to use the API from this address',
    headers: (token) => ({ 'api-key': token }),
    ...options,
  })
  const emails = emailBook(options.emails)
  const quiet = quietAccount(timing, (signal) => hasPendingImports(client, signal))
  let listId: number | null = null
  let owners: Promise<Owners> | null = null

  async function importList(signal: AbortSignal | undefined): Promise<number> {
    listId ??= Number(findMarkers(await readLists(client, signal))[0]?.id ?? Number.NaN)
    return listId
  }

  async function* pages(signal: AbortSignal | undefined): AsyncGenerator<readonly ContactReading[]> {
    for await (const contacts of readContactPages(client, signal)) {
      yield contacts
        .map(brevoReading)
        .filter(
          ({ customerId, state }) => customerId !== '' && Object.values(state).some((value) => value !== ''),
        )
    }
  }

  return {
    name: 'brevo',
    capabilities: {
      maxBatch: 5000,
      concurrency: 2,
      keys: ['ext_id', 'email'],
      results: 'read back',
      jobs: true,
      tags: 'property',
    },
    check: async (signal) => ({
      journalId: markedAccount(await readLists(client, signal, { impatient: true })),
    }),
    ensureSchema: async (fields, schemaOptions) => {
      quiet.reset()
      const made = await ensureBrevoSchema(client, folder, fields, schemaOptions, () =>
        anyContact(pages(schemaOptions.signal)),
      )
      listId = made.listId
      owners = null
      return made.report
    },
    upsert: async (inputs, { mode, signal }) => {
      await quiet.wait(signal)
      if (mode === 'update') return clearContacts(client, inputs, signal)
      const isAddressed = inputs.some(({ customerId }) => emails.of(customerId) !== null)
      if (isAddressed) owners ??= readOwners(client, signal)
      const known = await (owners ?? NOBODY).catch((error) => {
        owners = null
        throw error
      })
      const importer = { listId: await importList(signal), emails, timing, owners: known }
      return writeContacts(client, importer, inputs, signal)
    },
    readBack: async (customerIds, signal) => {
      const { found, unreadable } = await findContacts(client, customerIds, signal)
      return customerIds.map((customerId) => {
        if (unreadable.has(customerId)) return UNREADABLE
        const contact = found.get(customerId)
        return contact === undefined ? null : brevoReading(contact)
      })
    },
    optedOutAmong: async (customerIds, signal) => {
      const asked = new Map<string, string[]>()
      for (const customerId of customerIds) {
        for (const name of [customerId, emails.named(customerId)]) {
          if (name !== null) asked.set(name, [...(asked.get(name) ?? []), customerId])
        }
      }
      return optedOutContacts(client, asked, signal)
    },
    readAll: pages,
    erase: async (customerId, signal) => {
      const path = externalPath(customerId)
      const { status } = await client.send({ method: 'DELETE', path, effect: 'write', signal })
      if (status === 404) return false
      if (status < 300) return true
      throw new CrmError(
        'NOT_A_CRM',
        `Brevo refuses to delete a contact for good (${status}); check the rights of the token.`,
      )
    },
    traffic: () => client.traffic(),
  }
}
