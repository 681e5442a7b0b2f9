import type { ContactReading } from '../crm-adapter.ts'
import { emailKey } from '../email/email-spellings.ts'
import { type MailchimpMember, memberCustomer, memberState } from './merge-fields.ts'

/** Who is in the audience: Mailchimp finds members by address only, and a sync knows customer ids. In memory alone. */
export interface AudienceIndex {
  add(member: MailchimpMember): void
  byCustomer(customerId: string): MailchimpMember | undefined
  byEmail(email: string): MailchimpMember | undefined
  readonly size: number
}

export function audienceIndex(): AudienceIndex {
  const customers = new Map<string, MailchimpMember>()
  const emails = new Map<string, MailchimpMember>()
  return {
    add(member) {
      const customerId = memberCustomer(member)
      if (customerId !== '') customers.set(customerId, member)
      emails.set(emailKey(member.email_address), member)
    },
    byCustomer: (customerId) => customers.get(customerId),
    byEmail: (email) => emails.get(email),
    get size() {
      return emails.size
    },
  }
}

/** Whether a member took leave of the audience, or its address bounced for good. */
export function hasLeft({ status }: Pick<MailchimpMember, 'status'>): boolean {
  return status === 'unsubscribed' || status === 'cleaned'
}

/** A member as the sync knows it. */
export function memberReading(member: MailchimpMember): ContactReading {
  const { contact_id: crmId } = member
  return { customerId: memberCustomer(member), crmId, state: memberState(member), optedOut: hasLeft(member) }
}
