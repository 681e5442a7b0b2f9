import { KEY_FIELD, STATE_FIELDS, toProperties, toState } from '../contact-fields.ts'
import type { BatchOutcome, ContactInput, CrmAdapter, WriteOptions } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import { type CrmClient, createCrmClient } from '../http/crm-client.ts'
import type { Timing } from '../http/timing.ts'
import { accountBatch, refusalCulprits } from './account-batch.ts'
import { readBatchAnswer, readRefusal } from './batch-answer.ts'
import { ensureContactSchema, readProperties } from './ensure-contact-schema.ts'
import { type ApiProfile, hubSpotPaths } from './hubspot-paths.ts'

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
  const client = createCrmClient(options)
  const paths = hubSpotPaths(options.profile ?? 'v3')
  const batch = `${paths.objects}/contacts/batch`
  const properties = `${paths.properties}/contacts`
  return {
    name: 'hubspot',
    capabilities: { maxBatch: 100, concurrency: 4 },
    check: async (signal) => {
      await readProperties(client, properties, signal)
    },
    ensureSchema: (fields, schemaOptions) => ensureContactSchema(client, properties, fields, schemaOptions),
    upsert: (inputs, writeOptions) => write(client, batch, inputs, writeOptions),
    readBack: (customerIds, signal) => readBack(client, batch, customerIds, signal),
    traffic: () => client.traffic(),
  }
}

async function write(
  client: CrmClient,
  batch: string,
  inputs: readonly ContactInput[],
  { mode, signal }: WriteOptions,
): Promise<BatchOutcome> {
  const { status, body } = await client.send({
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
  if (status < 300) return { kind: 'accounted', records: accountBatch(inputs, readBatchAnswer(body), mode) }
  const refusal = readRefusal(body)
  const code = refusal.errors[0]?.code ?? refusal.category
  return { kind: 'refused', code, message: refusal.message, culprits: refusalCulprits(inputs, refusal) }
}

async function readBack(
  client: CrmClient,
  batch: string,
  customerIds: readonly string[],
  signal: AbortSignal | undefined,
): ReturnType<CrmAdapter['readBack']> {
  const { status, body } = await client.send({
    method: 'POST',
    path: `${batch}/read`,
    body: {
      idProperty: KEY_FIELD,
      inputs: customerIds.map((id) => ({ id })),
      properties: [KEY_FIELD, ...STATE_FIELDS.map(([, name]) => name)],
      propertiesWithHistory: [],
    },
    effect: 'read',
    signal,
  })
  const answer = status < 300 ? readBatchAnswer(body) : null
  if (answer === null) {
    const { category } = readRefusal(body)
    throw new CrmError('NOT_A_CRM', `The CRM refuses to read contacts back (${status} ${category}).`)
  }
  const found = new Map(answer.results.map((result) => [result.properties[KEY_FIELD], result]))
  return customerIds.map((customerId) => {
    const result = found.get(customerId)
    return result === undefined ? null : { customerId, crmId: result.id, state: toState(result.properties) }
  })
}
