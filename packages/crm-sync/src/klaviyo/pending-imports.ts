import { z } from 'zod'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'

const schema = z.object({ data: z.array(z.unknown()) })

/** Whether an import was taken in and is not done. */
export async function hasPendingImports(
  client: CrmClient,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const query = new URLSearchParams({ filter: 'any(status,["queued","processing"])' })
  const path = `/api/profile-bulk-import-jobs?${query}`
  const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
  return expectBody(answer, schema, 'list its imports').data.length > 0
}
