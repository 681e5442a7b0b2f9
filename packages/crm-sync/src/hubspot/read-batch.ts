import { z } from 'zod'
import { CrmError } from '../errors.ts'
import { askInHalves } from '../http/ask-in-halves.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { readBatchAnswer, readRefusal } from './batch-answer.ts'

/** A contact in an answer. */
export interface FoundContact {
  readonly id: string
  readonly properties: Readonly<Record<string, string | null>>
  /** HubSpot's name for the answer. */
  readonly correlationId: string | undefined
}

/** What HubSpot says about contacts asked for by a unique property. */
export interface ReadBatch {
  readonly found: readonly FoundContact[]
  /** Values about which it refuses to say anything. */
  readonly unreadable: ReadonlySet<string>
}

/** Which contacts are read, and what of them. */
export interface BatchQuestion {
  /** A unique property. */
  readonly idProperty: string
  /** Its values, each once. */
  readonly ids: readonly string[]
  readonly properties: readonly string[]
}

/** Values in one request. */
const MOST = 100

const foundSchema = z.object({
  results: z.array(
    z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()).default({}) }),
  ),
})

/**
 * Reads contacts by a unique property, a hundred a request. A request that is refused is asked again in halves, as a write
 * is, until every value that HubSpot does not like stands alone.
 *
 * @param objects path of the contacts, for example `/crm/v3/objects/contacts`
 * @throws CrmError `NOT_A_CRM` when HubSpot refuses all values of a request, one by one
 */
export async function readBatch(
  client: CrmClient,
  objects: string,
  { idProperty, ids, properties }: BatchQuestion,
  signal: AbortSignal | undefined,
): Promise<ReadBatch> {
  const found: FoundContact[] = []
  const unreadable = await askInHalves(ids, MOST, async (some) => {
    const { status, body, correlationId } = await client.send({
      method: 'POST',
      path: `${objects}/batch/read`,
      body: { idProperty, inputs: some.map((id) => ({ id })), properties, propertiesWithHistory: [] },
      effect: 'read',
      signal,
    })
    const answer =
      status < 300 && readBatchAnswer(body) !== null ? foundSchema.safeParse(body).data : undefined
    if (answer !== undefined) {
      found.push(...answer.results.map((contact) => ({ ...contact, correlationId })))
      return null
    }
    if (status < 400) throw refused(status, body)
    return refused(status, body)
  })
  return { found, unreadable }
}

/** HubSpot refuses to say what it holds. */
export function refused(status: number, body: unknown): CrmError {
  const { category } = readRefusal(body)
  return new CrmError(
    'NOT_A_CRM',
    `The CRM refuses to read contacts back (${status} ${category}); check the rights of the token.`,
  )
}
