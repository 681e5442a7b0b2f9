import { z } from 'zod'
import type { AudienceContact } from '../audience-store.ts'
import { type DialectAccount, isEmail, timestamp } from '../dialect-account.ts'
import { DialectFailure } from '../dialect-failure.ts'

const attribute = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])

/** What a request may say about a contact. */
export interface ContactBody {
  readonly email?: string | undefined
  readonly ext_id?: string | undefined
  readonly attributes?: Readonly<Record<string, unknown>> | undefined
  readonly listIds?: readonly number[] | undefined
  readonly unlinkListIds?: readonly number[] | undefined
}

export const contactBody: z.ZodType<ContactBody> = z.object({
  email: z.string().optional(),
  ext_id: z.string().optional(),
  attributes: z.record(z.string(), attribute).optional(),
  listIds: z.array(z.int()).optional(),
  unlinkListIds: z.array(z.int()).optional(),
})

/** A contact on the wire. */
export function contactJson(contact: AudienceContact, listIds: readonly number[]): Record<string, unknown> {
  const { id, email, externalId, status, fields, createdAt, updatedAt } = contact
  const names = externalId === null ? {} : { EXT_ID: externalId }
  const attributes = { ...fields, ...names }
  return {
    id,
    email,
    emailBlacklisted: status === 'blacklisted',
    attributes,
    listIds,
    createdAt,
    modifiedAt: updatedAt,
  }
}

/** The contact that a body means: by external id, then by e-mail address. */
export function matchContact(
  { store }: DialectAccount,
  { ext_id, email }: ContactBody,
): AudienceContact | undefined {
  const byExternalId = ext_id === undefined ? undefined : store.byExternalId(ext_id)
  return byExternalId ?? store.byEmail(email?.trim().toLowerCase() ?? '')
}

/**
 * Makes or changes a contact. Attributes that do not exist are ignored without a word, as by Brevo; the empty text
 * and null clear.
 *
 * @throws DialectFailure 400 for an address that is none, no identifier at all, or one that belongs to another
 */
export function writeContact(
  account: DialectAccount,
  existing: AudienceContact | undefined,
  { email: rawEmail, ext_id, attributes = {}, listIds = [], unlinkListIds = [] }: ContactBody,
): AudienceContact {
  const { store } = account
  const email = rawEmail?.trim().toLowerCase() ?? existing?.email ?? null
  const externalId = ext_id ?? existing?.externalId ?? null
  if (email !== null && !isEmail(email))
    throw new DialectFailure(400, 'invalid_parameter', 'Invalid email address')
  if (email === null && externalId === null)
    throw new DialectFailure(400, 'missing_parameter', 'Either of email, ext_id or SMS is required')
  for (const other of [email && store.byEmail(email), externalId && store.byExternalId(externalId)]) {
    if (other && other.id !== existing?.id)
      throw new DialectFailure(
        400,
        'duplicate_parameter',
        'Unable to create contact, already associated with another',
      )
  }
  const known = store.fields()
  const given = Object.entries(attributes).map(([name, value]) => [name.toUpperCase(), value] as const)
  const merged = { ...existing?.fields, ...Object.fromEntries(given.filter(([name]) => name in known)) }
  const fields = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null && value !== ''),
  )
  const values = { email, externalId, status: existing?.status ?? 'unknown', fields, tags: [] }
  const at = timestamp(account)
  const contact =
    existing === undefined ? store.insert(values, at) : { ...existing, ...values, updatedAt: at }
  if (existing !== undefined) store.update(existing.id, values, at)
  for (const list of listIds) store.changeList(list, [contact.id], [])
  for (const list of unlinkListIds) store.changeList(list, [], [contact.id])
  return contact
}
