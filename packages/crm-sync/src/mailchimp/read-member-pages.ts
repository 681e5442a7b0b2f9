import { z } from 'zod'
import { CrmError } from '../errors.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { bodyOrRefusal } from '../http/expect-body.ts'
import { offsetPages } from '../http/offset-pages.ts'
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
  yield* offsetPages(PAGE_SIZE, async (offset, limit) => {
    const query = new URLSearchParams({
      count: String(limit),
      offset: String(offset),
      fields: FIELDS.join(','),
    })
    const path = `${audience}/members?${query}`
    const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
    const page = bodyOrRefusal(answer, pageSchema, 'list the members of the audience')
    return page instanceof CrmError ? page : page.members
  })
}
