import type { CrmAccess } from '../crm-access.ts'
import {
  type BatchOutcome,
  type ContactInput,
  type CrmAdapter,
  type RecordOutcome,
  UNREADABLE,
  type WriteOptions,
} from '../crm-adapter.ts'
import { type EmailBook, emailBook } from '../email/email-book.ts'
import { emailSpellings } from '../email/email-spellings.ts'
import { ensureMarker } from '../ensure-marker.ts'
import { CrmError } from '../errors.ts'
import { type CrmClient, createCrmClient } from '../http/crm-client.ts'
import { systemTiming, type Timing } from '../http/timing.ts'
import { quietAccount } from '../job/quiet-account.ts'
import { markedAccount } from '../marker-list.ts'
import { anyContact } from '../refuse-take-over.ts'
import { importProfiles } from './import-profiles.ts'
import { makeList, readLists, renameList } from './klaviyo-lists.ts'
import { hasPendingImports } from './pending-imports.ts'
import { isSuppressed } from './profile-properties.ts'
import { findProfiles, readAllProfiles, readProfiles } from './read-profiles.ts'
import { resolveProfiles } from './resolve-profiles.ts'

/** How to reach an account of Klaviyo, for example at `https://a.klaviyo.com` with a private API key. */
export interface KlaviyoOptions extends CrmAccess {
  /** Version of the API. Default `2026-10-15`. */
  readonly revision?: string | undefined
}

/**
 * The adapter to the profiles of Klaviyo: bulk imports by `external_id`, which is the customer id, waited for and asked
 * for their errors. Custom properties need no schema; a list without members says which journal writes the account.
 * Nobody is put on that list, and no subscription is touched.
 *
 * @throws CrmError `BAD_ADDRESS` for an address that is no http(s) address, or plain http to another machine
 *
 * @example
 * const adapter = klaviyoAdapter({ url: 'https://a.klaviyo.com', token })
 */
export function klaviyoAdapter(options: KlaviyoOptions): CrmAdapter {
  const { timing = systemTiming, revision = '2026-10-15' } = options
  const client = createCrmClient({
    timeoutMs: 60_000,
    rights: 'full access to profiles, lists and data privacy',
    headers: (token) => ({ authorization: `Klaviyo-API-Key ${token}`, revision }),
    ...options,
  })
  const emails = emailBook(options.emails)
  const quiet = quietAccount(timing, (signal) => hasPendingImports(client, signal))
  return {
    name: 'klaviyo',
    capabilities: {
      // 10,000 and 5 MB are allowed; 5,000 with all properties come to about 3.5 MB.
      maxBatch: 5000,
      concurrency: 2,
      keys: ['external_id', 'email'],
      results: 'by record',
      jobs: true,
      tags: 'property',
    },
    check: async (signal) => ({
      journalId: markedAccount(await readLists(client, signal, { impatient: true })),
    }),
    ensureSchema: async (_fields, schemaOptions) => {
      const { signal } = schemaOptions
      quiet.reset()
      const { list, isNew } = await ensureMarker(
        await readLists(client, signal),
        {
          make: (name) => makeList(client, name, signal),
          rename: (id, name) => renameList(client, id, name, signal),
        },
        schemaOptions,
        () => anyContact(readAllProfiles(client, signal)),
      )
      return { created: isNew ? [list.name] : [], extended: [] }
    },
    upsert: async (inputs, writeOptions) => {
      await quiet.wait(writeOptions.signal)
      return write(client, inputs, emails, timing, writeOptions)
    },
    readBack: (customerIds, signal) => readProfiles(client, customerIds, signal),
    optedOutAmong: async (customerIds, signal) => {
      const byEmail = Map.groupBy(customerIds, (customerId) => emails.named(customerId))
      byEmail.delete(null)
      const addresses = [...byEmail.keys()].filter((email) => email !== null).flatMap(emailSpellings)
      const known = await findProfiles(client, 'external_id', customerIds, signal)
      const found = await findProfiles(client, 'email', addresses, signal)
      const optedOut = new Set(
        [...known.found].flatMap(([customerId, one]) => (isSuppressed(one) ? [customerId] : [])),
      )
      for (const [email, one] of found.found) {
        const isAnothers = (one.attributes.external_id ?? '') !== ''
        if (!isAnothers && isSuppressed(one)) for (const id of byEmail.get(email) ?? []) optedOut.add(id)
      }
      const unreadable = new Set(known.unreadable)
      for (const email of found.unreadable) for (const id of byEmail.get(email) ?? []) unreadable.add(id)
      return { optedOut, unreadable }
    },
    readAll: (signal) => readAllProfiles(client, signal),
    erase: (customerId, signal) => eraseProfile(client, customerId, signal),
    traffic: () => client.traffic(),
  }
}

async function write(
  client: CrmClient,
  inputs: readonly ContactInput[],
  emails: EmailBook,
  timing: Timing,
  writeOptions: WriteOptions,
): Promise<BatchOutcome> {
  const resolved = await resolveProfiles(client, inputs, emails, writeOptions)
  const ready = resolved.filter((one) => 'traceId' in one)
  const outcome: BatchOutcome =
    ready.length === 0
      ? { kind: 'accounted', records: [] }
      : await importProfiles(client, ready, timing, writeOptions.signal)
  if (outcome.kind === 'refused') return outcome
  const fates = outcome.records[Symbol.iterator]()
  const records = resolved.map((one): RecordOutcome => {
    if (!('traceId' in one)) return one
    return fates.next().value ?? { state: 'unknown' }
  })
  return { kind: 'accounted', records }
}

async function eraseProfile(
  client: CrmClient,
  customerId: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const [reading] = await readProfiles(client, [customerId], signal)
  if (reading === null || reading === undefined) return false
  if (reading === UNREADABLE)
    throw new CrmError(
      'NOT_A_CRM',
      'Klaviyo refuses to show the profile that is to be deleted; check the rights of the token.',
    )
  const { status } = await client.send({
    method: 'POST',
    path: '/api/data-privacy-deletion-jobs',
    body: {
      data: {
        type: 'data-privacy-deletion-job',
        attributes: { profile: { data: { type: 'profile', id: reading.crmId, attributes: {} } } },
      },
    },
    effect: 'write',
    signal,
  })
  if (status < 300) return true
  throw new CrmError(
    'NOT_A_CRM',
    `Klaviyo refuses to delete a profile for good (${status}); check the rights of the token.`,
  )
}
