import { z } from 'zod'
import type { BatchOutcome, ContactInput, RecordOutcome, WriteOptions } from '../crm-adapter.ts'
import type { EmailBook } from '../email/email-book.ts'
import { withoutEmails } from '../email/normalise-email.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { inDoubt } from '../in-doubt.ts'
import type { AudienceIndex } from './audience-index.ts'
import { type MailchimpMember, memberCustomer, ownedTags, toMergeFields } from './merge-fields.ts'
import { memberSchema } from './read-member-pages.ts'
import { editTagSegment, type TagSegment } from './tag-segments.ts'

/** What {@link writeMembers} needs beside the contacts. */
export interface MemberWriter {
  readonly client: CrmClient
  /** Path of the audience. */
  readonly audience: string
  readonly index: AudienceIndex
  readonly emails: EmailBook
  readonly tags: readonly TagSegment[]
}

const answerSchema = z.object({
  new_members: z.array(memberSchema).default([]),
  updated_members: z.array(memberSchema).default([]),
  errors: z
    .array(
      z.object({
        email_address: z.string().default(''),
        error: z.string().default(''),
        error_code: z.string().default(''),
      }),
    )
    .default([]),
})
const problemSchema = z.object({ title: z.string(), detail: z.string().default('') })

/**
 * Writes contacts that are in the audience: merge fields by one bulk call, then each tag of ours by one call. Nobody is
 * ever added to the audience, and no consent status is sent: who is not in it, or whose address is not known, is
 * rejected without a request. `sync_tags` would take foreign tags away and is never used. Bulk calls answer 200 with
 * errors inside, so every contact is looked for in the answer.
 *
 * @throws CrmError when a tag call fails, with an unknown outcome for all contacts of the batch
 */
export async function writeMembers(
  writer: MemberWriter,
  inputs: readonly ContactInput[],
  { mode, signal }: WriteOptions,
): Promise<BatchOutcome> {
  const found = inputs.map((input) => findMember(writer, input, mode))
  const reached = inputs.flatMap((input, index) => {
    const member = found[index]
    return member === undefined || 'state' in member ? [] : [{ ...input, email: member.email_address }]
  })
  if (reached.length === 0) return { kind: 'accounted', records: found.map(unreached) }

  const members = reached.map(({ customerId, state, fields, email }) => ({
    email_address: email,
    merge_fields: toMergeFields(customerId, state, fields),
  }))
  const { status, body } = await writer.client.send({
    method: 'POST',
    path: `${writer.audience}?skip_merge_validation=true`,
    body: { members, update_existing: true },
    effect: 'write',
    expendable: true,
    signal,
  })
  if (status >= 300) {
    const problem = problemSchema.safeParse(body).data
    const message = withoutEmails(problem?.detail ?? '')
    return { kind: 'refused', code: problem?.title ?? String(status), message, culprits: [] }
  }
  const answer = answerSchema.safeParse(body).data
  const written = new Map(
    [...(answer?.new_members ?? []), ...(answer?.updated_members ?? [])].map((member) => [
      member.email_address.toLowerCase(),
      member,
    ]),
  )
  const errors = new Map((answer?.errors ?? []).map((error) => [error.email_address.toLowerCase(), error]))
  const refusedTags = await writeTags(writer, reached, written, signal)
  const fate = ({ email, customerId }: (typeof reached)[number]): RecordOutcome => {
    const address = email.toLowerCase()
    const error = errors.get(address)
    if (error !== undefined) {
      return rejection(error.error_code || 'REFUSED', withoutEmails(error.error))
    }
    const member = written.get(address)
    if (member === undefined) return { state: 'unknown' }
    if (memberCustomer(member) !== customerId) {
      return rejection('FIELDS_IGNORED', 'Mailchimp took the contact and ignored its merge fields.')
    }
    if (refusedTags.has(address)) return rejection('TAG_REFUSED', 'Mailchimp refused a tag of the contact.')
    writer.index.add(member)
    return { state: 'applied', crmId: member.contact_id, created: false }
  }
  const fates = reached[Symbol.iterator]()
  const records = found.map((member) => {
    const next = member === undefined || 'state' in member ? undefined : fates.next().value
    return next === undefined ? unreached(member) : fate(next)
  })
  return { kind: 'accounted', records }
}

type Found = MailchimpMember | RecordOutcome | undefined

function unreached(found: Found): RecordOutcome {
  return found !== undefined && 'state' in found ? found : { state: 'missing' }
}

/** The member that a contact is, or why there is none. */
function findMember({ index, emails }: MemberWriter, { customerId }: ContactInput, mode: string): Found {
  const own = index.byCustomer(customerId)
  if (own !== undefined) return own
  if (mode === 'update') return { state: 'missing' }
  if (emails.isShared(customerId)) {
    return unasked('EMAIL_SHARED', 'The address of this customer is that of another one, too.')
  }
  const email = emails.of(customerId)
  if (email === null) return unasked('NOT_REACHABLE', 'The address of this customer is not known.')
  const member = index.byEmail(email)
  if (member === undefined) return unasked('NOT_REACHABLE', 'This customer is not in the audience.')
  if (memberCustomer(member) === '') return member
  return unasked('EMAIL_TAKEN', 'The member with the address of this customer is another customer.')
}

function unasked(code: string, message: string): RecordOutcome {
  return { state: 'rejected', code, message, unasked: true }
}

function rejection(code: string, message: string): RecordOutcome {
  return { state: 'rejected', code, message }
}

/** Brings the tags of ours in line for the members that were written; gives the addresses that were refused. */
async function writeTags(
  { client, audience, tags }: MemberWriter,
  contacts: readonly (ContactInput & { readonly email: string })[],
  written: ReadonlyMap<string, MailchimpMember>,
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const refused = new Set<string>()
  for (const tag of tags) {
    const change: { add: string[]; remove: string[] } = { add: [], remove: [] }
    for (const { email, state } of contacts) {
      const member = written.get(email.toLowerCase())
      if (member === undefined) continue
      const isWanted = state.tags.split(';').some((wanted) => wanted.toLowerCase() === tag.folded)
      const isThere = ownedTags(member).some((own) => own.toLowerCase() === tag.folded)
      if (isWanted && !isThere) change.add.push(email)
      if (!isWanted && isThere) change.remove.push(email)
    }
    if (change.add.length + change.remove.length === 0) continue
    try {
      for (const email of await editTagSegment(client, audience, tag, change, signal)) refused.add(email)
    } catch (error) {
      throw inDoubt(error)
    }
  }
  return refused
}
