import { z } from 'zod'
import type { ContactReading } from '../crm-adapter.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import { pathOf } from '../http/path-of.ts'
import { type KlaviyoProfile, profileReading } from './profile-properties.ts'

const PAGE_SIZE = 100
/** Values in one filter, so that the address of the request stays short. */
const VALUES_PER_FILTER = 50
const PATH = '/api/profiles'

const subscriptionsSchema = z
  .object({
    email: z
      .object({
        marketing: z
          .object({ consent: z.string().nullish(), suppression: z.array(z.unknown()).nullish() })
          .nullish(),
      })
      .nullish(),
  })
  .nullish()
const pageSchema: z.ZodType<{
  data: KlaviyoProfile[]
  links?: { next?: string | null | undefined } | undefined
}> = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      attributes: z.object({
        email: z.string().nullish(),
        external_id: z.string().nullish(),
        properties: z.record(z.string(), z.unknown()).nullish(),
        subscriptions: subscriptionsSchema,
      }),
    }),
  ),
  links: z.object({ next: z.string().nullish() }).optional(),
})
const QUERY = {
  'page[size]': String(PAGE_SIZE),
  'fields[profile]': 'email,external_id,properties,subscriptions',
  'additional-fields[profile]': 'subscriptions',
}

/** Finds profiles by external id or address: a map by that value, without those that are not there. */
export async function findProfiles(
  client: CrmClient,
  field: 'external_id' | 'email',
  values: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, KlaviyoProfile>> {
  const found = new Map<string, KlaviyoProfile>()
  for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
    const some = values.slice(start, start + VALUES_PER_FILTER)
    const query = new URLSearchParams({ filter: `any(${field},${JSON.stringify(some)})`, ...QUERY })
    const answer = await client.send({ method: 'GET', path: `${PATH}?${query}`, effect: 'read', signal })
    for (const profile of expectBody(answer, pageSchema, 'read profiles back').data) {
      found.set(profile.attributes[field] ?? '', profile)
    }
  }
  return found
}

/** Reads profiles by customer id, in the order asked; null where there is none. One request for fifty. */
export async function readProfiles(
  client: CrmClient,
  customerIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<(ContactReading | null)[]> {
  const found = await findProfiles(client, 'external_id', customerIds, signal)
  return customerIds.map((customerId) => {
    const profile = found.get(customerId)
    return profile === undefined ? null : profileReading(profile)
  })
}

/** Reads all profiles of the account that have an external id and a value of ours, page by page. */
export async function* readAllProfiles(
  client: CrmClient,
  signal: AbortSignal | undefined,
): AsyncGenerator<ContactReading[]> {
  for (let path: string | null = `${PATH}?${new URLSearchParams(QUERY)}`; path !== null; ) {
    const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
    const { data, links } = expectBody(answer, pageSchema, 'list its profiles')
    yield data
      .map(profileReading)
      .filter(
        ({ customerId, state }) => customerId !== '' && Object.values(state).some((value) => value !== ''),
      )
    path = pathOf(links?.next)
  }
}
