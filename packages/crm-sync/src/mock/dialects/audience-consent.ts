import type { AudienceContact, AudienceStore } from './audience-store.ts'
import type { Dialect } from './dialect.ts'

/** How each dialect says that somebody wants no mail, and what stands there when somebody wants it again. */
const STATUS: Readonly<
  Record<Dialect, { readonly out: readonly [string, ...string[]]; readonly back: string }>
> = {
  mailchimp: { out: ['unsubscribed', 'cleaned'], back: 'subscribed' },
  klaviyo: { out: ['UNSUBSCRIBED'], back: 'SUBSCRIBED' },
  brevo: { out: ['blacklisted'], back: 'unknown' },
}

/** Whether the contact wants no mail. */
export function isOptedOut(dialect: Dialect, { status }: Pick<AudienceContact, 'status'>): boolean {
  return STATUS[dialect].out.includes(status)
}

/** Lets a contact opt out, or in again where it is out, as a person does by a link in a mail. */
export function toggleConsent(
  store: AudienceStore,
  dialect: Dialect,
  contact: AudienceContact,
  at: string,
): void {
  const { out, back } = STATUS[dialect]
  const status = isOptedOut(dialect, contact) ? back : out[0]
  store.update(contact.id, { ...contact, status }, at)
}
