import { z } from 'zod'
import { KEY_FIELD } from '../contact-fields.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { refused } from './read-batch.ts'

/** A condition of a search. */
export interface SearchFilter {
  readonly propertyName: string
  readonly operator: string
  readonly value?: string
}

const pageSchema = z.object({ results: z.array(z.object({ id: z.string() })) })

/**
 * Whether any contact meets all conditions: one search, which knows of contacts a little after they were written.
 *
 * @param objects path of the contacts, for example `/crm/v3/objects/contacts`
 * @throws CrmError `NOT_A_CRM` when the CRM refuses
 */
export async function anyContactWith(
  client: CrmClient,
  objects: string,
  filters: readonly SearchFilter[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const search = {
    filterGroups: [{ filters }],
    query: '',
    sorts: [],
    properties: [KEY_FIELD],
    limit: 1,
    after: '0',
  }
  const path = `${objects}/search`
  const { status, body } = await client.send({ method: 'POST', path, body: search, effect: 'read', signal })
  const page = pageSchema.safeParse(body)
  if (status >= 300 || !page.success) throw refused(status, body)
  return page.data.results.length > 0
}
