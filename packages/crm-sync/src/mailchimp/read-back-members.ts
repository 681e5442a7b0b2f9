import { type ContactReading, UNREADABLE } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { bodyOrRefusal } from '../http/expect-body.ts'
import { type AudienceIndex, memberReading } from './audience-index.ts'
import { memberSchema } from './read-member-pages.ts'
import { subscriberPath } from './subscriber-path.ts'

/** Contacts read back one by one; for more, reading all of them takes fewer requests. */
export const FEW_MEMBERS = 20

/**
 * Reads contacts by customer id, in the order asked; null where the audience has none, and {@link UNREADABLE} where
 * Mailchimp refuses to show the member.
 *
 * @param index who is in the audience; read just now when more than {@link FEW_MEMBERS} are asked for
 */
export async function readBackMembers(
  client: CrmClient,
  audience: string,
  index: AudienceIndex,
  customerIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Reading[]> {
  const readings: Reading[] = []
  for (const customerId of customerIds) {
    const member = index.byCustomer(customerId)
    if (member === undefined) readings.push(null)
    else if (customerIds.length > FEW_MEMBERS) readings.push(memberReading(member))
    else readings.push(await readMember(client, audience, member.email_address, customerId, signal))
  }
  return readings
}

type Reading = ContactReading | null | typeof UNREADABLE

async function readMember(
  client: CrmClient,
  audience: string,
  email: string,
  customerId: string,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  const path = subscriberPath(audience, email)
  const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
  if (answer.status === 404) return null
  const member = bodyOrRefusal(answer, memberSchema, 'show a member')
  if (member instanceof CrmError) return UNREADABLE
  const reading = memberReading(member)
  return reading.customerId === customerId ? reading : null
}
