import { z } from 'zod'
import { type ContactReading, UNREADABLE } from '../crm-adapter.ts'
import { emailKey } from '../email/email-spellings.ts'
import { CrmError } from '../errors.ts'
import { askInHalves } from '../http/ask-in-halves.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { bodyOrRefusal, expectBody } from '../http/expect-body.ts'
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

/** What Klaviyo says about profiles asked for by external id or address. */
export interface FoundProfiles {
  /** By that value, addresses in one spelling; without those that are not there. */
  readonly found: ReadonlyMap<string, KlaviyoProfile>
  /** Values about which it refuses to say anything. */
  readonly unreadable: ReadonlySet<string>
}

/**
 * Finds profiles by external id or address, fifty a request; a request that is refused is asked again in halves.
 *
 * @param values each once
 * @throws CrmError `NOT_A_CRM` when Klaviyo refuses all values of a request, one by one
 */
export async function findProfiles(
  client: CrmClient,
  field: 'external_id' | 'email',
  values: readonly string[],
  signal: AbortSignal | undefined,
): Promise<FoundProfiles> {
  const found = new Map<string, KlaviyoProfile>()
  const unreadable = await askInHalves(values, VALUES_PER_FILTER, async (some) => {
    const query = new URLSearchParams({ filter: `any(${field},${JSON.stringify(some)})`, ...QUERY })
    const answer = await client.send({ method: 'GET', path: `${PATH}?${query}`, effect: 'read', signal })
    const page = bodyOrRefusal(answer, pageSchema, 'read profiles back')
    if (page instanceof CrmError) return page
    for (const profile of page.data) {
      const value = profile.attributes[field] ?? ''
      found.set(field === 'email' ? emailKey(value) : value, profile)
    }
    return null
  })
  return { found, unreadable }
}

/** Reads profiles by customer id, in the order asked; null where there is none. */
export async function readProfiles(
  client: CrmClient,
  customerIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<(ContactReading | null | typeof UNREADABLE)[]> {
  const { found, unreadable } = await findProfiles(client, 'external_id', customerIds, signal)
  return customerIds.map((customerId) => {
    if (unreadable.has(customerId)) return UNREADABLE
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
