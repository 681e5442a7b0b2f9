import { z } from 'zod'
import { accountMismatch } from '../account-mismatch.ts'
import type { FieldDefinition, SchemaOptions, SchemaReport } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import { markedJournal, markJournal, OWNER_MARK } from '../ownership-mark.ts'
import { refuseTakeOver } from '../refuse-take-over.ts'
import { KEY_TAG, MERGE_TAGS } from './merge-fields.ts'
import { makeTagSegment, readTagSegments } from './tag-segments.ts'

/** What is used of a merge field. */
export interface MergeField {
  readonly merge_id: number
  readonly tag: string
  readonly name: string
  readonly type: string
  readonly help_text: string
}

const listSchema: z.ZodType<{ merge_fields: MergeField[] }> = z.object({
  merge_fields: z.array(
    z.object({
      merge_id: z.number(),
      tag: z.string(),
      name: z.string(),
      type: z.string(),
      help_text: z.string().default(''),
    }),
  ),
})

const TYPES: Readonly<Record<FieldDefinition['kind'], string>> = {
  key: 'text',
  text: 'text',
  choice: 'text',
  choices: 'text',
  number: 'number',
  date: 'date',
}

/** The merge fields of the audience, by tag: one read. */
export async function readMergeFields(
  client: CrmClient,
  audience: string,
  signal: AbortSignal | undefined,
  { impatient = false }: { readonly impatient?: boolean } = {},
): Promise<Map<string, MergeField>> {
  const path = `${audience}/merge-fields?count=1000`
  const answer = await client.send({ method: 'GET', path, effect: 'read', impatient, signal })
  if (answer.status === 404) {
    const message = 'The Mailchimp account has no audience of this id; set crm.audience to one that it has.'
    throw new CrmError('NOT_A_CRM', message)
  }
  const { merge_fields } = expectBody(answer, listSchema, 'list its merge fields')
  return new Map(merge_fields.map((field) => [field.tag, field]))
}

/**
 * Makes the merge fields and tags that are missing, all hidden from forms: one read of each when all is in place. All
 * conflicts are found before the first write. Mailchimp ignores values for fields that do not exist, so none is
 * written before this.
 *
 * @throws CrmError `SCHEMA_CONFLICT` for a merge field of one of our names that is not ours or has another type, and
 *   for tags that differ in upper and lower case alone; `CRM_MISMATCH` as for every CRM
 */
export async function ensureAudienceSchema(
  client: CrmClient,
  audience: string,
  fields: readonly FieldDefinition[],
  { journalId, expectKey, takeOver, signal }: SchemaOptions,
  hasContacts: () => Promise<boolean>,
): Promise<SchemaReport> {
  const existing = await readMergeFields(client, audience, signal)
  const wanted = fields.filter(({ name }) => name in MERGE_TAGS)
  for (const field of wanted) refuseConflict(field, existing.get(MERGE_TAGS[field.name] ?? ''))
  const tags = wantedTags(fields)
  const key = existing.get(KEY_TAG)
  const marked = key === undefined ? null : (markedJournal(key.help_text) ?? '')
  if (expectKey && marked !== journalId) throw accountMismatch(marked)
  await refuseTakeOver(marked, { journalId, takeOver }, hasContacts)

  const missing = wanted.filter(({ name }) => !existing.has(MERGE_TAGS[name] ?? ''))
  for (const field of missing) await makeField(client, audience, field, journalId, signal)
  const known = tags.length === 0 ? [] : await readTagSegments(client, audience, signal)
  const folded = new Set(known.map((tag) => tag.folded))
  const made = tags.filter((tag) => !folded.has(tag.toLowerCase()))
  for (const tag of made) await makeTagSegment(client, audience, tag, signal)
  if (key !== undefined && marked !== journalId) {
    const body = { name: key.name, help_text: markJournal(key.help_text, journalId) }
    const path = `${audience}/merge-fields/${key.merge_id}`
    await settle(await client.send({ method: 'PATCH', path, body, effect: 'write', signal }))
  }
  return { created: missing.map(({ name }) => name), extended: made }
}

function wantedTags(fields: readonly FieldDefinition[]): string[] {
  const tags = fields.filter(({ kind }) => kind === 'choices').flatMap(({ options }) => options)
  const spellings = new Map<string, string>()
  for (const { value } of tags) {
    const other = spellings.get(value.toLowerCase()) ?? value
    if (other !== value) {
      const message = `Mailchimp cannot tell the tags ${other} and ${value} apart; rename one of the segments.`
      throw new CrmError('SCHEMA_CONFLICT', message)
    }
    spellings.set(value.toLowerCase(), value)
  }
  return [...spellings.values()]
}

function refuseConflict(field: FieldDefinition, existing: MergeField | undefined): void {
  if (existing === undefined) return
  if (!existing.help_text.includes(OWNER_MARK)) {
    const message = `Mailchimp has a merge field ${existing.tag} that Clientele did not make; rename or delete it.`
    throw new CrmError('SCHEMA_CONFLICT', message)
  }
  if (existing.type !== TYPES[field.kind]) {
    const message = `The merge field ${existing.tag} is ${existing.type}, not ${TYPES[field.kind]}; delete it so that it can be made again.`
    throw new CrmError('SCHEMA_CONFLICT', message)
  }
}

async function makeField(
  client: CrmClient,
  audience: string,
  { name, kind, label, description }: FieldDefinition,
  journalId: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const help = `${description} ${OWNER_MARK}`
  const body = {
    tag: MERGE_TAGS[name],
    name: `Clientele: ${label}`,
    type: TYPES[kind],
    public: false,
    help_text: kind === 'key' ? markJournal(help, journalId) : help,
  }
  const path = `${audience}/merge-fields`
  const answer = await client.send({ method: 'POST', path, body, effect: 'write', signal })
  if (answer.status !== 400) return settle(answer)
  // Perhaps the first attempt of this very request was faster.
  const now = await readMergeFields(client, audience, signal)
  if (now.get(body.tag ?? '')?.help_text !== body.help_text) settle(answer)
}

function settle({ status }: { readonly status: number }): void {
  if (status < 300) return
  throw new CrmError(
    'SCHEMA_CONFLICT',
    `Mailchimp did not take a merge field (${status}); it may have no room for ten more.`,
  )
}
