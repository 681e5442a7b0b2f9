import type { CrmAccess } from '../crm-access.ts'
import type { ContactReading, CrmAdapter } from '../crm-adapter.ts'
import { emailBook } from '../email/email-book.ts'
import { CrmError } from '../errors.ts'
import { createCrmClient } from '../http/crm-client.ts'
import { markedJournal } from '../ownership-mark.ts'
import { anyContact } from '../refuse-take-over.ts'
import { type AudienceIndex, audienceIndex, hasLeft, memberReading } from './audience-index.ts'
import { ensureAudienceSchema, readMergeFields } from './ensure-audience-schema.ts'
import { KEY_TAG, type MailchimpMember } from './merge-fields.ts'
import { FEW_MEMBERS, readBackMembers } from './read-back-members.ts'
import { readMemberPages } from './read-member-pages.ts'
import { subscriberPath } from './subscriber-path.ts'
import { readTagSegments, type TagSegment } from './tag-segments.ts'
import { writeMembers } from './write-members.ts'

/** How to reach an audience of Mailchimp, for example at `https://us21.api.mailchimp.com`: the key ends with the data centre. */
export interface MailchimpOptions extends CrmAccess {
  /** Id of the audience, for example `a1b2c3d4e5`. */
  readonly audience: string
}

/**
 * The adapter to an audience of Mailchimp: bulk calls of 500 for merge fields, and tags under the prefix `clientele: `.
 * It finds members by the customer id in a merge field, else by the address given for the customer, and adds nobody.
 *
 * @throws CrmError `BAD_ADDRESS` for an address that is no http(s) address, or plain http to another machine
 *
 * @example
 * const adapter = mailchimpAdapter({ url: 'https://us21.api.mailchimp.com', token, audience: 'a1b2c3d4e5', emails })
 */
export function mailchimpAdapter(options: MailchimpOptions): CrmAdapter {
  const client = createCrmClient({ timeoutMs: 60_000, rights: 'the role of a manager', ...options })
  const audience = `/3.0/lists/${encodeURIComponent(options.audience)}`
  const emails = emailBook(options.emails)
  let index: Promise<AudienceIndex> | null = null
  let tags: Promise<readonly TagSegment[]> | null = null

  async function* pages(signal: AbortSignal | undefined): AsyncGenerator<readonly ContactReading[]> {
    for await (const members of readMemberPages(client, audience, signal)) {
      yield members.map(memberReading).filter(({ customerId }) => customerId !== '')
    }
  }

  async function readIndex(signal: AbortSignal | undefined): Promise<AudienceIndex> {
    const found = audienceIndex()
    for await (const members of readMemberPages(client, audience, signal)) members.forEach(found.add)
    return found
  }

  /** What was read once is kept, unless reading failed. */
  async function known(signal: AbortSignal | undefined): Promise<[AudienceIndex, readonly TagSegment[]]> {
    index ??= readIndex(signal)
    tags ??= readTagSegments(client, audience, signal)
    try {
      return await Promise.all([index, tags])
    } catch (error) {
      index = null
      tags = null
      throw error
    }
  }

  return {
    name: 'mailchimp',
    capabilities: {
      maxBatch: 500,
      concurrency: 4,
      keys: ['merge field', 'email'],
      results: 'by record',
      jobs: false,
      tags: 'contact tags',
    },
    check: async (signal) => {
      const key = (await readMergeFields(client, audience, signal, { impatient: true })).get(KEY_TAG)
      return { journalId: key === undefined ? null : markedJournal(key.help_text) }
    },
    ensureSchema: (fields, schemaOptions) => {
      index = null
      tags = null
      return ensureAudienceSchema(client, audience, fields, schemaOptions, () =>
        anyContact(pages(schemaOptions.signal)),
      )
    },
    upsert: async (inputs, writeOptions) => {
      const [members, own] = await known(writeOptions.signal)
      return writeMembers({ client, audience, index: members, emails, tags: own }, inputs, writeOptions)
    },
    readBack: async (customerIds, signal) => {
      if (customerIds.length > FEW_MEMBERS) index = null
      const [members] = await known(signal)
      return readBackMembers(client, audience, members, customerIds, signal)
    },
    optedOutAmong: async (customerIds, signal) => {
      const [members] = await known(signal)
      const memberOf = (customerId: string): MailchimpMember | undefined =>
        members.byCustomer(customerId) ?? members.byEmail(emails.named(customerId) ?? '')
      const left = customerIds.filter((customerId) => hasLeft(memberOf(customerId) ?? { status: '' }))
      return { optedOut: new Set(left), unreadable: new Set() }
    },
    readAll: pages,
    erase: async (customerId, signal) => {
      const member = (await known(signal))[0].byCustomer(customerId)
      if (member === undefined) return false
      const path = `${subscriberPath(audience, member.email_address)}/actions/delete-permanent`
      const { status } = await client.send({ method: 'POST', path, effect: 'write', signal })
      index = null
      if (status === 404) return false
      if (status < 300) return true
      throw new CrmError(
        'NOT_A_CRM',
        `Mailchimp refuses to delete a member for good (${status}); check the rights of the token.`,
      )
    },
    traffic: () => client.traffic(),
  }
}
