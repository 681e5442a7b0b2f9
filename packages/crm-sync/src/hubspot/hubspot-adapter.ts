import { KEY_FIELD, toProperties } from '../contact-fields.ts'
import type { CrmAccess } from '../crm-access.ts'
import type { BatchOutcome, ContactInput, CrmAdapter, RecordOutcome, WriteOptions } from '../crm-adapter.ts'
import { type EmailBook, emailBook } from '../email/email-book.ts'
import { withoutEmails } from '../email/normalise-email.ts'
import { type CrmClient, createCrmClient } from '../http/crm-client.ts'
import { markedJournal } from '../ownership-mark.ts'
import { withStaticLists } from '../static-lists/with-static-lists.ts'
import { accountBatch, refusalCulprits } from './account-batch.ts'
import { readBatchAnswer, readRefusal } from './batch-answer.ts'
import { ensureContactSchema, readProperties } from './ensure-contact-schema.ts'
import { eraseContact } from './erase-contact.ts'
import { hubSpotLists } from './hubspot-lists.ts'
import { type ApiProfile, hubSpotPaths } from './hubspot-paths.ts'
import { linkContacts } from './link-contacts.ts'
import { optedOutContacts } from './opted-out.ts'
import { hasContacts, readAllContacts, readContacts } from './read-contacts.ts'

/**
 * How to reach a HubSpot account, for example at `https://api.hubapi.com` with the access token of a private app that has
 * the scopes of contacts and of their schema.
 */
export interface HubSpotOptions extends CrmAccess {
  /** Default `v3`. */
  readonly profile?: ApiProfile | undefined
  /** Keeps a static list for each segment as well; needs the scopes `crm.lists.read` and `crm.lists.write`. Default false. */
  readonly lists?: boolean | undefined
  /**
   * Addresses by customer id, in the spelling of {@link readEmails}: contacts that have one of them and no customer id
   * are linked, and those that are made get it. Default none.
   */
  readonly emails?: ReadonlyMap<string, string> | undefined
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
  const client = createCrmClient({
    ...options,
    rights: options.lists === true ? `${RIGHTS}, crm.lists.read and crm.lists.write` : RIGHTS,
  })
  const emails = emailBook(options.emails)
  const linking = inTurn()
  const paths = hubSpotPaths(options.profile ?? 'v3')
  const contacts = `${paths.objects}/contacts`
  const properties = `${paths.properties}/contacts`
  const adapter: CrmAdapter = {
    name: 'hubspot',
    capabilities: {
      maxBatch: 100,
      concurrency: 4,
      keys: ['unique property', 'email'],
      results: 'by record',
      jobs: false,
      tags: 'property',
    },
    check: async (signal) => {
      const key = (await readProperties(client, properties, signal, { impatient: true })).get(KEY_FIELD)
      return { journalId: key === undefined ? null : markedJournal(key.description) }
    },
    ensureSchema: (fields, schemaOptions) =>
      ensureContactSchema(client, properties, fields, schemaOptions, () =>
        hasContacts(client, contacts, schemaOptions.signal),
      ),
    upsert: (inputs, writeOptions) => upsert(client, contacts, inputs, { emails, linking }, writeOptions),
    readBack: (customerIds, signal) => readContacts(client, contacts, customerIds, signal),
    optedOutAmong: (customerIds, signal) => optedOutContacts(client, contacts, customerIds, emails, signal),
    readAll: (signal) => readAllContacts(client, contacts, signal),
    erase: (customerId, signal) => eraseContact(client, contacts, customerId, signal),
    traffic: () => client.traffic(),
  }
  return options.lists === true ? withStaticLists(adapter, hubSpotLists(client, paths.lists)) : adapter
}

const RIGHTS =
  'the scopes crm.objects.contacts.read, crm.objects.contacts.write, crm.schemas.contacts.read, ' +
  'crm.schemas.contacts.write'

type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Work that is done one after the other: of two customers who are one contact, the first in the plan gets it. */
function inTurn(): Turns {
  let before: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = before.then(work)
    before = mine.catch(() => undefined)
    return mine
  }
}

/** Links what is known by address, then writes the others as they are. */
async function upsert(
  client: CrmClient,
  objects: string,
  inputs: readonly ContactInput[],
  { emails, linking }: { readonly emails: EmailBook; readonly linking: Turns },
  options: WriteOptions,
): Promise<BatchOutcome> {
  const linked =
    options.mode === 'update'
      ? inputs.map(() => ({ email: null }))
      : await linking(() => linkContacts(client, objects, inputs, emails, options.signal))
  const ready = inputs.flatMap((input, index) => {
    const link = linked[index]
    return link !== undefined && 'email' in link ? [{ ...input, email: link.email }] : []
  })
  const outcome: BatchOutcome =
    ready.length === 0
      ? { kind: 'accounted', records: [] }
      : await write(client, `${objects}/batch`, ready, options)
  if (outcome.kind === 'refused') return ready.length === inputs.length ? outcome : withoutPositions(outcome)
  const fates = outcome.records[Symbol.iterator]()
  const records = linked.map((link): RecordOutcome => {
    return 'email' in link ? (fates.next().value ?? { state: 'unknown' }) : link
  })
  return { kind: 'accounted', records }
}

/** Positions among fewer contacts than were given mean nothing. */
function withoutPositions(outcome: BatchOutcome & { readonly kind: 'refused' }): BatchOutcome {
  return { ...outcome, culprits: [] }
}

async function write(
  client: CrmClient,
  batch: string,
  inputs: readonly (ContactInput & { readonly email: string | null })[],
  { mode, signal }: WriteOptions,
): Promise<BatchOutcome> {
  const { status, body, correlationId } = await client.send({
    method: 'POST',
    path: `${batch}/${mode}`,
    body: {
      inputs: inputs.map(({ customerId, traceId, state, fields, email }) => ({
        idProperty: KEY_FIELD,
        id: customerId,
        objectWriteTraceId: traceId,
        properties: { ...toProperties(customerId, state, fields), ...(email === null ? {} : { email }) },
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
  return { kind: 'refused', code, message: withoutEmails(refusal.message), culprits, correlationId }
}
