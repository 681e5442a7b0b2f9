import { KEY_FIELD, toProperties } from '../contact-fields.ts'
import type { BatchOutcome, ContactInput, CrmAdapter, WriteOptions } from '../crm-adapter.ts'
import { type CrmClient, createCrmClient } from '../http/crm-client.ts'
import type { Timing } from '../http/timing.ts'
import { markedJournal } from '../ownership-mark.ts'
import { accountBatch, refusalCulprits } from './account-batch.ts'
import { readBatchAnswer, readRefusal } from './batch-answer.ts'
import { ensureContactSchema, readProperties } from './ensure-contact-schema.ts'
import { eraseContact } from './erase-contact.ts'
import { type ApiProfile, hubSpotPaths } from './hubspot-paths.ts'
import { readAllContacts, readContacts } from './read-contacts.ts'

/** How to reach a HubSpot account, or the mock. */
export interface HubSpotOptions {
  /** Base address, for example `https://api.hubapi.com` or the address of the mock. */
  readonly url: string
  /** Access token of a private app with contact and contact-schema scopes; it appears in no message. */
  readonly token: string
  /** Default `v3`. */
  readonly profile?: ApiProfile | undefined
  /** Default the built-in `fetch`. */
  readonly fetch?: typeof fetch | undefined
  /** Default the clock of this machine. */
  readonly timing?: Timing | undefined
  /** Longest wait for one answer. Default 30,000. */
  readonly timeoutMs?: number | undefined
}

/**
 * The adapter to HubSpot's contacts, by HTTP alone: batches of 100 by the unique property
 * `clientele_customer_id`, paced by HubSpot's rate-limit headers. Nothing is sent before a method is called.
 *
 * @throws CrmError `BAD_ADDRESS` for an address that is no http(s) address, or plain http to another machine
 *
 * @example
 * const adapter = hubSpotAdapter({ url: 'https://api.hubapi.com', token })
 * const outcome = await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
 */
export function hubSpotAdapter(options: HubSpotOptions): CrmAdapter {
  const client = createCrmClient({ ...options, rights: RIGHTS })
  const paths = hubSpotPaths(options.profile ?? 'v3')
  const contacts = `${paths.objects}/contacts`
  const properties = `${paths.properties}/contacts`
  return {
    name: 'hubspot',
    capabilities: {
      maxBatch: 100,
      concurrency: 4,
      keys: ['unique property'],
      results: 'by record',
      jobs: false,
      tags: 'property',
    },
    check: async (signal) => {
      const key = (await readProperties(client, properties, signal, { impatient: true })).get(KEY_FIELD)
      return { journalId: key === undefined ? null : markedJournal(key.description) }
    },
    ensureSchema: (fields, schemaOptions) => ensureContactSchema(client, properties, fields, schemaOptions),
    upsert: (inputs, writeOptions) => write(client, `${contacts}/batch`, inputs, writeOptions),
    readBack: (customerIds, signal) => readContacts(client, contacts, customerIds, signal),
    readAll: (signal) => readAllContacts(client, contacts, signal),
    erase: (customerId, signal) => eraseContact(client, contacts, customerId, signal),
    traffic: () => client.traffic(),
  }
}

const RIGHTS =
  'the scopes crm.objects.contacts.read, crm.objects.contacts.write, crm.schemas.contacts.read and ' +
  'crm.schemas.contacts.write'

async function write(
  client: CrmClient,
  batch: string,
  inputs: readonly ContactInput[],
  { mode, signal }: WriteOptions,
): Promise<BatchOutcome> {
  const { status, body, correlationId } = await client.send({
    method: 'POST',
    path: `${batch}/${mode}`,
    body: {
      inputs: inputs.map(({ customerId, traceId, state }) => ({
        idProperty: KEY_FIELD,
        id: customerId,
        objectWriteTraceId: traceId,
        properties: toProperties(customerId, state),
      })),
    },
    effect: 'write',
    expendable: true,
    signal,
  })
  if (status < 300) {
    const records = accountBatch(inputs, readBatchAnswer(body), mode)
    return { kind: 'accounted', records: records.map((record) => ({ ...record, correlationId })) }
  }
  const refusal = readRefusal(body)
  const code = refusal.errors[0]?.code ?? refusal.category
  const culprits = refusalCulprits(inputs, refusal)
  return { kind: 'refused', code, message: refusal.message, culprits, correlationId }
}
