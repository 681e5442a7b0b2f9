import { z } from 'zod'
import { createCrmClient } from '../http/crm-client.ts'
import type { CrmResponse } from '../http/read-answer.ts'
import type { HubSpotOptions } from '../hubspot/hubspot-adapter.ts'

/** What is looked at in an answer of any shape. */
export interface ProbeBody {
  readonly message: string
  readonly category: string
  readonly total: number
  readonly results: readonly { readonly id: string; readonly objectWriteTraceId?: string | undefined }[]
  readonly errors: readonly { readonly context: Readonly<Record<string, unknown>> }[]
}

/** Asks an account, and remembers what headers came. */
export interface ProbeWire {
  read(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ): Promise<CrmResponse & { readonly seen: ProbeBody }>
  write(path: string, body: unknown): Promise<CrmResponse & { readonly seen: ProbeBody }>
  /** Names of the rate-limit headers that came, sorted. */
  limitHeaders(): string[]
  /** What 429s said; null when none came. */
  retryAfter(): 'yes' | 'no' | null
}

const bodySchema: z.ZodType<ProbeBody> = z.object({
  message: z.string().catch('').default(''),
  category: z.string().catch('').default(''),
  total: z.number().catch(0).default(0),
  results: z
    .array(z.object({ id: z.string(), objectWriteTraceId: z.string().optional() }))
    .catch([])
    .default([]),
  errors: z
    .array(z.object({ context: z.record(z.string(), z.unknown()).catch({}).default({}) }))
    .catch([])
    .default([]),
})

/** A wire to a HubSpot account. */
export function probeWire(options: HubSpotOptions, signal: AbortSignal | undefined): ProbeWire {
  const names = new Set<string>()
  let retryAfter: 'yes' | 'no' | null = null
  const send = options.fetch ?? fetch
  const client = createCrmClient({
    ...options,
    rights: 'the scopes crm.objects.contacts.read and crm.objects.contacts.write',
    fetch: async (input, init) => {
      const response = await send(input, init)
      for (const [name] of response.headers) if (/ratelimit/i.test(name)) names.add(name)
      if (response.status === 429) retryAfter = response.headers.has('retry-after') ? 'yes' : 'no'
      return response
    },
  })
  const withBody = (answer: CrmResponse): CrmResponse & { seen: ProbeBody } => ({
    ...answer,
    seen: bodySchema.catch(bodySchema.parse({})).parse(answer.body ?? {}),
  })
  return {
    read: async (method, path, body) =>
      withBody(await client.send({ method, path, body, effect: 'read', signal })),
    write: async (path, body) =>
      withBody(await client.send({ method: 'POST', path, body, effect: 'write', signal })),
    limitHeaders: () => [...names].sort(),
    retryAfter: () => retryAfter,
  }
}
