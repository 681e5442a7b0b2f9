import { z } from 'zod'
import type { BatchOutcome, RecordOutcome } from '../crm-adapter.ts'
import { withoutEmails } from '../email/normalise-email.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import { pathOf } from '../http/path-of.ts'
import type { Timing } from '../http/timing.ts'
import { awaitJob } from '../job/await-job.ts'
import { toProfileProperties } from './profile-properties.ts'
import type { ProfileInput } from './resolve-profiles.ts'

const PATH = '/api/profile-bulk-import-jobs'

const jobSchema = z.object({
  data: z.object({ id: z.string(), attributes: z.object({ status: z.string() }) }),
})
const problemSchema = z.object({
  errors: z.array(z.object({ code: z.string().default('REFUSED'), detail: z.string().default('') })).min(1),
})
const errorsSchema = z.object({
  data: z.array(
    z.object({
      attributes: z.object({
        code: z.string().default('REFUSED'),
        detail: z.string().default(''),
        source: z.object({ pointer: z.string() }).nullish(),
      }),
    }),
  ),
  links: z.object({ next: z.string().nullish() }).nullish(),
})

/**
 * Writes profiles by one bulk import: asks for it, waits until it is done, and reads which profiles it refused. Whatever
 * goes wrong once the import was taken in leaves all of them in doubt.
 *
 * @throws CrmError when the import is not done in ten minutes, or cannot be asked about; the outcome is unknown then
 */
export async function importProfiles(
  client: CrmClient,
  inputs: readonly ProfileInput[],
  timing: Timing,
  signal: AbortSignal | undefined,
): Promise<BatchOutcome> {
  const profiles = inputs.map(({ customerId, state, fields, profileId, email }) => ({
    type: 'profile',
    ...(profileId === null ? {} : { id: profileId }),
    attributes: {
      external_id: customerId,
      ...(email === null ? {} : { email }),
      properties: toProfileProperties(state, fields),
    },
  }))
  const asked = await client.send({
    method: 'POST',
    path: PATH,
    body: { data: { type: 'profile-bulk-import-job', attributes: { profiles: { data: profiles } } } },
    effect: 'write',
    expendable: true,
    signal,
  })
  if (asked.status >= 300) {
    const error = problemSchema.safeParse(asked.body).data?.errors[0]
    const message = withoutEmails(error?.detail ?? '')
    return { kind: 'refused', code: error?.code ?? String(asked.status), message, culprits: [] }
  }
  const job = jobSchema.safeParse(asked.body)
  if (!job.success) return { kind: 'accounted', records: inputs.map(() => ({ state: 'unknown' })) }

  const path = `${PATH}/${job.data.data.id}`
  const correlationId = `import ${job.data.data.id}`
  const records: RecordOutcome[] = inputs.map(({ profileId }) => ({
    state: 'applied',
    crmId: profileId ?? '',
    created: false,
  }))
  const end = await awaitJob(timing, signal, async () => {
    const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
    const { status } = expectBody(answer, jobSchema, 'say how far an import is').data.attributes
    if (status !== 'complete' && status !== 'cancelled') return null
    if (status === 'complete') await readErrors(client, path, records, signal)
    return status
  })
  if (end === 'complete') {
    return { kind: 'accounted', records: records.map((record) => ({ ...record, correlationId })) }
  }
  return { kind: 'accounted', records: inputs.map(() => ({ state: 'unknown' })) }
}

/** Marks the refused ones among the records; an error that names no profile leaves all in doubt. */
async function readErrors(
  client: CrmClient,
  job: string,
  records: RecordOutcome[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let path: string | null = `${job}/import-errors`; path !== null; ) {
    const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
    const { data, links } = expectBody(answer, errorsSchema, 'say what an import refused')
    for (const { attributes } of data) {
      const index = Number(/\/(\d+)(\/|$)/.exec(attributes.source?.pointer ?? '')?.[1] ?? Number.NaN)
      const { code, detail } = attributes
      if (index in records) records[index] = { state: 'rejected', code, message: withoutEmails(detail) }
      else records.fill({ state: 'unknown' })
    }
    path = pathOf(links?.next)
  }
}
