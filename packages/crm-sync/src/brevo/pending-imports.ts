import { z } from 'zod'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'

const schema = z.object({ processes: z.array(z.object({ status: z.string() })).default([]) })

/** Whether one of the fifty newest processes was taken in and is not done. */
export async function hasPendingImports(
  client: CrmClient,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const path = '/v3/processes?limit=50&offset=0&sort=desc'
  const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
  const { processes } = expectBody(answer, schema, 'list its processes')
  return processes.some(({ status }) => status !== 'completed')
}
