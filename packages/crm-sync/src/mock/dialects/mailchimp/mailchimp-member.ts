import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AudienceContact } from '../audience-store.ts'
import { type DialectAccount, isEmail, timestamp } from '../dialect-account.ts'
import { DialectFailure } from '../dialect-failure.ts'

/** The audience that every mock account has. */
export const AUDIENCE = 'a1b2c3d4e5'

const STATUSES = ['subscribed', 'unsubscribed', 'cleaned', 'pending', 'transactional'] as const

/** What a request may say about a member. */
export interface MemberBody {
  readonly email_address?: string | undefined
  readonly status?: (typeof STATUSES)[number] | undefined
  readonly status_if_new?: (typeof STATUSES)[number] | undefined
  readonly merge_fields?: Readonly<Record<string, string | number>> | undefined
  readonly tags?: readonly string[] | undefined
}

export const memberBody: z.ZodType<MemberBody> = z.object({
  email_address: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  status_if_new: z.enum(STATUSES).optional(),
  merge_fields: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  tags: z.array(z.string()).optional(),
})

/** The number by which Mailchimp knows an address. */
function subscriberHash(email: string): string {
  return createHash('md5').update(email.toLowerCase()).digest('hex')
}

/** A member on the wire. */
export function memberJson(contact: AudienceContact): Record<string, unknown> {
  const { id, email, status: consent, fields, tags, createdAt, updatedAt } = contact
  return {
    id: subscriberHash(email ?? ''),
    email_address: email,
    contact_id: String(id),
    status: consent,
    merge_fields: fields,
    tags_count: tags.length,
    tags: tags.map((name) => ({ name })),
    timestamp_opt: createdAt,
    last_changed: updatedAt,
    list_id: AUDIENCE,
  }
}

/**
 * Makes or changes a member. Merge fields that do not exist are ignored, as by Mailchimp.
 *
 * @throws DialectFailure 400 for an address that is none, for a new member without consent status, and for bringing
 *   back somebody who left: Mailchimp's "Member In Compliance State", which no repetition mends
 */
export function writeMember(
  account: DialectAccount,
  existing: AudienceContact | undefined,
  body: MemberBody,
): { readonly contact: AudienceContact; readonly created: boolean } {
  const { store } = account
  const email = (body.email_address ?? existing?.email ?? '').trim().toLowerCase()
  if (!isEmail(email))
    throw new DialectFailure(400, 'Invalid Resource', 'Please provide a valid email address.')
  const consent = body.status ?? existing?.status ?? body.status_if_new
  if (consent === undefined)
    throw new DialectFailure(400, 'Invalid Resource', 'status_if_new or status is required for a new member.')
  const left = existing !== undefined && ['unsubscribed', 'cleaned'].includes(existing.status)
  if (left && consent === 'subscribed') {
    const message = 'This member is in a compliance state due to unsubscribe, bounce, or compliance review.'
    throw new DialectFailure(400, 'Member In Compliance State', message)
  }
  const known = store.fields()
  const given = Object.entries(body.merge_fields ?? {}).filter(([name]) => name in known)
  const fields = { ...existing?.fields, ...Object.fromEntries(given) }
  const tags = [...new Set([...(existing?.tags ?? []), ...(body.tags ?? []).map(store.tagName)])]
  // Found by its hash, as its address is.
  const values = { email, externalId: subscriberHash(email), status: consent, fields, tags }
  const at = timestamp(account)
  if (existing === undefined) return { contact: store.insert(values, at), created: true }
  store.update(existing.id, values, at)
  return { contact: { ...existing, ...values, updatedAt: at }, created: false }
}
