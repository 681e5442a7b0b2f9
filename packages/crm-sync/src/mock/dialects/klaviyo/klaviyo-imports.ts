import { Hono } from 'hono'
import { z } from 'zod'
import type { DialectAccount } from '../dialect-account.ts'
import { DialectFailure, dialectBody } from '../dialect-failure.ts'
import type { Job } from '../job-queue.ts'
import { matchProfile, type ProfileBody, profileBody, writeProfile } from './klaviyo-profile.ts'

const importBody = z.object({
  data: z.object({
    type: z.literal('profile-bulk-import-job'),
    attributes: z.object({ profiles: z.object({ data: z.array(profileBody).min(1).max(10_000) }) }),
    relationships: z
      .object({ lists: z.object({ data: z.array(z.object({ type: z.literal('list'), id: z.string() })) }) })
      .optional(),
  }),
})
const MOST_BYTES = 5_000_000

interface Outcome {
  readonly completed: number
  readonly errors: readonly Record<string, unknown>[]
}

/** Bulk imports of profiles: taken in with 202, done later, asked about until they are. */
export function klaviyoImports(account: DialectAccount): Hono {
  const { store } = account
  const jobs = account.jobs(async (work): Promise<Outcome> => {
    const { data } = importBody.parse(work)
    const lists = data.relationships?.lists.data.map(({ id }) => Number(id)) ?? []
    const errors: Record<string, unknown>[] = []
    const write = (profile: ProfileBody, index: number): void => {
      try {
        const { id } = writeProfile(account, matchProfile(account, profile), profile)
        for (const list of lists) store.changeList(list, [id], [])
      } catch (error) {
        if (!(error instanceof DialectFailure)) throw error
        const source = { pointer: `/data/attributes/profiles/data/${index}` }
        const attributes = {
          code: error.code,
          title: error.code,
          detail: error.message,
          source,
          original_payload: profile,
        }
        errors.push({ type: 'import-error', id: String(errors.length + 1), attributes })
      }
    }
    store.atomically(() => data.attributes.profiles.data.forEach(write))
    return { completed: data.attributes.profiles.data.length - errors.length, errors }
  })

  async function existing(id: string): Promise<Job> {
    await jobs.runDue()
    const job = jobs.get(Number(id))
    if (job === undefined)
      throw new DialectFailure(404, 'not_found', `An import job with id ${id} does not exist.`)
    return job
  }

  return new Hono()
    .post('/', async (c) => {
      if ((await c.req.text()).length > MOST_BYTES)
        throw new DialectFailure(413, 'payload_too_large', 'The request is larger than 5 MB.')
      return c.json({ data: jobJson(jobs.add(await dialectBody(c, importBody))) }, 202)
    })
    .get('/', async (c) => {
      await jobs.runDue()
      // Of the filters Klaviyo knows, only that for jobs that are not done.
      if (!/^any\(status,/.test(c.req.query('filter') ?? ''))
        throw new DialectFailure(
          400,
          'invalid',
          'Only the filter any(status,["queued","processing"]) is known.',
        )
      return c.json({ data: jobs.pending().map(jobJson), links: { self: c.req.url, next: null } })
    })
    .get('/:id', async (c) => c.json({ data: jobJson(await existing(c.req.param('id'))) }))
    .get('/:id/import-errors', async (c) => {
      const outcome = (await existing(c.req.param('id'))).outcome as Outcome | null
      return c.json({ data: outcome?.errors ?? [], links: { self: c.req.url, next: null } })
    })
}

function jobJson({ id, createdAt, work, outcome }: Job): Record<string, unknown> {
  const done = outcome as Outcome | null
  return {
    type: 'profile-bulk-import-job',
    id: String(id),
    attributes: {
      status: done === null ? 'queued' : 'complete',
      created_at: new Date(createdAt).toISOString(),
      total_count: importBody.parse(work).data.attributes.profiles.data.length,
      completed_count: done?.completed ?? 0,
      failed_count: done?.errors.length ?? 0,
    },
  }
}
