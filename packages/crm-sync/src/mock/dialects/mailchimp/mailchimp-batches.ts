import { Hono } from 'hono'
import { z } from 'zod'
import type { DialectAccount } from '../dialect-account.ts'
import { DialectFailure, dialectBody } from '../dialect-failure.ts'
import type { Job } from '../job-queue.ts'

const batchBody = z.object({
  operations: z.array(
    z.object({
      method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
      path: z.string(),
      operation_id: z.string().optional(),
      body: z.string().optional(),
    }),
  ),
})
const MOST_PENDING = 500

interface Outcome {
  readonly status_code: number
  readonly operation_id: string | undefined
  readonly response: string
}

/**
 * Batches: any requests to the routes, done later. Mailchimp packs the answers into an archive; here they are JSON.
 *
 * @param routes to which the requests of a batch go
 */
export function mailchimpBatches(account: DialectAccount, routes: Hono): Hono {
  const jobs = account.jobs(async (work): Promise<Outcome[]> => {
    const outcomes: Outcome[] = []
    for (const { method, path, body, operation_id } of batchBody.parse(work).operations) {
      const answer = await routes.request(path.startsWith('/') ? path : `/${path}`, {
        method,
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
      })
      outcomes.push({ status_code: answer.status, operation_id, response: await answer.text() })
    }
    return outcomes
  })

  async function existing(id: string): Promise<Job> {
    await jobs.runDue()
    const job = jobs.get(Number(id))
    if (job === undefined)
      throw new DialectFailure(404, 'Resource Not Found', 'The requested resource could not be found.')
    return job
  }

  return new Hono()
    .post('/', async (c) => {
      await jobs.runDue()
      if (jobs.pending().length >= MOST_PENDING)
        throw new DialectFailure(
          429,
          'Too Many Requests',
          `You have more than ${MOST_PENDING} pending batches.`,
        )
      return c.json(batchJson(jobs.add(await dialectBody(c, batchBody))))
    })
    .get('/:id', async (c) => c.json(batchJson(await existing(c.req.param('id')))))
    .get('/:id/responses', async (c) => c.json((await existing(c.req.param('id'))).outcome ?? []))
}

function batchJson({ id, createdAt, work, outcome }: Job): Record<string, unknown> {
  const done = outcome as readonly Outcome[] | null
  return {
    id: String(id),
    status: done === null ? 'pending' : 'finished',
    total_operations: batchBody.parse(work).operations.length,
    finished_operations: done?.length ?? 0,
    errored_operations: done?.filter(({ status_code }) => status_code >= 400).length ?? 0,
    submitted_at: new Date(createdAt).toISOString(),
    response_body_url: done === null ? '' : `/3.0/batches/${id}/responses`,
  }
}
