import { z } from 'zod'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import { TAG_PREFIX } from './merge-fields.ts'

/** A tag of ours; in Mailchimp a tag is a static segment. */
export interface TagSegment {
  readonly id: number
  /** Without the prefix, in lower case: Mailchimp does not tell spellings apart. */
  readonly folded: string
}

/** Who is to get a tag and who is to lose it, by address. */
export interface TagChange {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

const listSchema = z.object({ segments: z.array(z.object({ id: z.number(), name: z.string() })) })
const madeSchema = z.object({ id: z.number(), name: z.string() })
const editSchema = z.object({
  errors: z
    .array(z.object({ email_addresses: z.array(z.string()).default([]), error: z.string().default('') }))
    .default([]),
})

/** All tags of ours that the audience has. */
export async function readTagSegments(
  client: CrmClient,
  audience: string,
  signal: AbortSignal | undefined,
): Promise<TagSegment[]> {
  const path = `${audience}/segments?type=static&count=1000`
  const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
  return expectBody(answer, listSchema, 'list its tags').segments.flatMap(({ id, name }) => {
    const folded = name.toLowerCase()
    return folded.startsWith(TAG_PREFIX) ? [{ id, folded: folded.slice(TAG_PREFIX.length) }] : []
  })
}

/** Makes a tag without members. */
export async function makeTagSegment(
  client: CrmClient,
  audience: string,
  tag: string,
  signal: AbortSignal | undefined,
): Promise<TagSegment> {
  const body = { name: `${TAG_PREFIX}${tag}`, static_segment: [] }
  const path = `${audience}/segments`
  const answer = await client.send({ method: 'POST', path, body, effect: 'write', signal })
  const folded = tag.toLowerCase()
  // Perhaps the first attempt of this very request was faster.
  const known = answer.status === 400 ? await readTagSegments(client, audience, signal) : []
  const found = known.find((other) => other.folded === folded)
  return found ?? { id: expectBody(answer, madeSchema, 'make a tag').id, folded }
}

/**
 * Puts a tag on members and takes it off others: adding who is in and removing who is not changes nothing.
 *
 * @returns the addresses that Mailchimp refused, in lower case
 */
export async function editTagSegment(
  client: CrmClient,
  audience: string,
  { id }: TagSegment,
  { add, remove }: TagChange,
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const answer = await client.send({
    method: 'POST',
    path: `${audience}/segments/${id}`,
    body: { members_to_add: add, members_to_remove: remove },
    effect: 'write',
    expendable: true,
    signal,
  })
  const { errors } = expectBody(answer, editSchema, 'change who has a tag')
  return new Set(errors.flatMap(({ email_addresses }) => email_addresses.map((email) => email.toLowerCase())))
}
