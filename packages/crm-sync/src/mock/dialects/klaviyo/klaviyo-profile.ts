import { z } from 'zod'
import type { AudienceContact } from '../audience-store.ts'
import { type DialectAccount, isEmail, timestamp } from '../dialect-account.ts'
import { DialectFailure } from '../dialect-failure.ts'

/** What a request may say about a profile. */
export interface ProfileBody {
  readonly type: 'profile'
  readonly id?: string | undefined
  readonly attributes: {
    readonly email?: string | undefined
    readonly external_id?: string | undefined
    readonly properties?: Readonly<Record<string, unknown>> | undefined
  }
}

export const profileBody: z.ZodType<ProfileBody> = z.object({
  type: z.literal('profile'),
  id: z.string().optional(),
  attributes: z.object({
    email: z.string().optional(),
    external_id: z.string().optional(),
    properties: z.record(z.string(), z.unknown()).optional(),
  }),
})

/** A profile on the wire; with its subscriptions where these were asked for. */
export function profileJson(
  { id, email, externalId, status, fields, createdAt, updatedAt }: AudienceContact,
  withConsent = false,
): Record<string, unknown> {
  const attributes = {
    email,
    external_id: externalId,
    properties: fields,
    created: createdAt,
    updated: updatedAt,
    ...(withConsent ? { subscriptions: subscriptions(status, updatedAt) } : {}),
  }
  return { type: 'profile', id: profileId(id), attributes }
}

function subscriptions(consent: string, timestamp: string): Record<string, unknown> {
  const suppression = consent === 'UNSUBSCRIBED' ? [{ reason: 'UNSUBSCRIBE', timestamp }] : []
  return {
    email: { marketing: { can_receive_email_marketing: suppression.length === 0, consent, suppression } },
  }
}

/** Klaviyo's numbers are texts. */
function profileId(id: number): string {
  return `01P${String(id).padStart(8, '0')}`
}

/** The profile of a number. */
export function profileOf({ store }: DialectAccount, id: string): AudienceContact | undefined {
  return store.get(Number(id.replace(/^01P0*/, '')))
}

/** The profile that a body means: by number, external id, e-mail address, in this order. */
export function matchProfile(
  account: DialectAccount,
  { id, attributes }: ProfileBody,
): AudienceContact | undefined {
  if (id !== undefined) return profileOf(account, id)
  const byExternalId = attributes.external_id && account.store.byExternalId(attributes.external_id)
  return byExternalId || account.store.byEmail(attributes.email?.toLowerCase() ?? '')
}

/**
 * Makes or changes a profile; null takes a property away, what is not named stays.
 *
 * @throws DialectFailure 400 for an address that is none, or no identifier at all; 409 when the address is another's
 */
export function writeProfile(
  account: DialectAccount,
  existing: AudienceContact | undefined,
  { attributes }: ProfileBody,
): AudienceContact {
  const { store } = account
  const email = attributes.email?.trim().toLowerCase() ?? existing?.email ?? null
  const externalId = attributes.external_id ?? existing?.externalId ?? null
  if (email !== null && !isEmail(email)) throw new DialectFailure(400, 'invalid', 'Invalid email address')
  if (email === null && externalId === null)
    throw new DialectFailure(400, 'invalid', 'One of email, phone_number or external_id is required.')
  for (const other of [email && store.byEmail(email), externalId && store.byExternalId(externalId)]) {
    if (other && other.id !== existing?.id)
      throw new DialectFailure(
        409,
        'duplicate_profile',
        'A profile already exists with one of these identifiers.',
      )
  }
  const merged = Object.entries({ ...existing?.fields, ...attributes.properties })
  const fields = Object.fromEntries(merged.filter(([, value]) => value !== null))
  const values = { email, externalId, status: existing?.status ?? 'NEVER_SUBSCRIBED', fields, tags: [] }
  const at = timestamp(account)
  if (existing === undefined) return store.insert(values, at)
  store.update(existing.id, values, at)
  return { ...existing, ...values, updatedAt: at }
}
