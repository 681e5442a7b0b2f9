import { accountMismatch } from '../account-mismatch.ts'
import type { FieldDefinition, SchemaOptions, SchemaReport } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { markedJournal, markJournal, OWNER_MARK } from '../ownership-mark.ts'
import { refuseTakeOver } from '../refuse-take-over.ts'
import { readRefusal } from './batch-answer.ts'
import {
  HUBSPOT_TYPES,
  type HubSpotProperty,
  mergeOptions,
  newProperty,
  PROPERTY_GROUP,
  propertyList,
} from './owned-property.ts'

const GROUP = { name: PROPERTY_GROUP, label: 'Clientele', displayOrder: -1 }

/**
 * Makes the owned contact properties that are missing and adds missing options. One read when all is in place.
 * All conflicts are found before the first write. The last write makes the account name this journal, so that
 * any other one that wrote it before notices.
 *
 * @param path of the contact properties, for example `/crm/v3/properties/contacts`
 * @throws CrmError `SCHEMA_CONFLICT` for a property of one of our names that is not ours or has another type,
 *   `CRM_MISMATCH` when contacts were written before and the key property is not there or names another journal,
 *   or when there are contacts that another one wrote
 */
export async function ensureContactSchema(
  client: CrmClient,
  path: string,
  fields: readonly FieldDefinition[],
  { journalId, expectKey, takeOver, signal }: SchemaOptions,
  hasContacts: () => Promise<boolean>,
): Promise<SchemaReport> {
  const existing = await readProperties(client, path, signal)
  for (const field of fields) refuseConflict(field, existing.get(field.name))
  const missing = fields.filter(({ name }) => !existing.has(name))
  const keyName = fields.find(({ kind }) => kind === 'key')?.name ?? ''
  const key = existing.get(keyName)
  const marked = key === undefined ? null : (markedJournal(key.description) ?? '')
  const isKnown = marked === journalId
  if (expectKey && !isKnown) throw accountMismatch(marked)
  await refuseTakeOver(marked, { journalId, takeOver }, hasContacts)
  if (missing.length > 0) await create(client, `${path}/groups`, GROUP, signal)
  for (const field of missing) await create(client, path, newProperty(field, journalId), signal)

  const extended: string[] = []
  for (const { name, options } of fields) {
    const property = existing.get(name)
    if (property === undefined) continue
    const merged = mergeOptions(property.options, options)
    if (merged.length === property.options.length) continue
    await change(client, `${path}/${name}`, { options: merged }, signal)
    extended.push(name)
  }
  if (key !== undefined && !isKnown) {
    const description = markJournal(key.description, journalId)
    await change(client, `${path}/${keyName}`, { description }, signal)
  }
  return { created: missing.map(({ name }) => name), extended }
}

/**
 * The contact properties of the account, by name: one read.
 *
 * @throws CrmError `NOT_A_CRM` when the answer is not HubSpot's
 */
export async function readProperties(
  client: CrmClient,
  path: string,
  signal: AbortSignal | undefined,
  { impatient = false }: { readonly impatient?: boolean } = {},
): Promise<Map<string, HubSpotProperty>> {
  const { status, body } = await client.send({ method: 'GET', path, effect: 'read', impatient, signal })
  const parsed = propertyList.safeParse(body)
  if (status >= 300 || !parsed.success) {
    throw new CrmError('NOT_A_CRM', 'The address answers, but not like HubSpot; check the CRM address.')
  }
  return new Map(parsed.data.results.map((property) => [property.name, property]))
}

function refuseConflict(field: FieldDefinition, property: HubSpotProperty | undefined): void {
  if (property === undefined) return
  const { type, fieldType } = HUBSPOT_TYPES[field.kind]
  if (!property.description.includes(OWNER_MARK)) {
    throw new CrmError(
      'SCHEMA_CONFLICT',
      `The CRM has a property ${field.name} that Clientele did not make; rename or delete it.`,
    )
  }
  const unique = field.kind !== 'key' || property.hasUniqueValue
  if (property.type !== type || property.fieldType !== fieldType || !unique) {
    throw new CrmError(
      'SCHEMA_CONFLICT',
      `The CRM property ${field.name} is ${property.type}/${property.fieldType}, not ${type}/${fieldType}` +
        `${field.kind === 'key' ? ' with unique values' : ''}; delete it so that it can be made again.`,
    )
  }
}

async function create(
  client: CrmClient,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<void> {
  const answer = await client.send({ method: 'POST', path, body, effect: 'write', signal })
  // 409: somebody, or the first attempt of this very request, was faster.
  if (answer.status >= 300 && answer.status !== 409) {
    throw refused('The CRM properties could not be made', answer.status, answer.body)
  }
}

async function change(
  client: CrmClient,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<void> {
  const answer = await client.send({ method: 'PATCH', path, body, effect: 'write', signal })
  if (answer.status >= 300) {
    throw refused('The CRM properties could not be changed', answer.status, answer.body)
  }
}

function refused(what: string, status: number, body: unknown): CrmError {
  const { category, message } = readRefusal(body)
  return new CrmError('SCHEMA_CONFLICT', `${what} (${status} ${category}: ${message.slice(0, 200)}).`)
}
