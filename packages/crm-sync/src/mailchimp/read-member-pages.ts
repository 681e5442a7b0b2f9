import { z } from 'zod'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import type { MailchimpMember } from './merge-fields.ts'

const PAGE_SIZE = 1000
const FIELDS = ['email_address', 'contact_id', 'status', 'merge_fields', 'tags'].map(
  (name) => `members.${name}`,
)

/** A member in an answer. */
export const memberSchema: z.ZodType<MailchimpMember> = z.object({
  email_address: z.string(),
  contact_id: z.coerce.string(),
  status: z.string().default(''),
  merge_fields: z.record(z.string(), z.unknown()).default({}),
  tags: z.array(z.object({ name: z.string() })).default([]),
})
const pageSchema = z.object({ members: z.array(memberSchema) })

/**
 * All members of the audience, a thousand by request.
 *
 * @param audience path of the audience, for example `/3.0/lists/a1b2c3d4e5`
 */
export async function* readMemberPages(
  client: CrmClient,
  audience: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly MailchimpMember[]> {
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const query = new URLSearchParams({
      count: String(PAGE_SIZE),
      offset: String(offset),
      fields: FIELDS.join(','),
    })
    const path = `${audience}/members?${query}`
    const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
    const { members } = expectBody(answer, pageSchema, 'list the members of the audience')
    if (members.length > 0) yield members
    if (members.length < PAGE_SIZE) return
  }
}
