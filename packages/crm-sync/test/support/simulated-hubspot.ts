import { KEY_FIELD } from '../../src/contact-fields.ts'
import type { Timing } from '../../src/index.ts'

type Properties = Record<string, string>

export interface SimulatedInput {
  readonly id: string
  readonly objectWriteTraceId: string
  readonly properties: Properties
}

export interface SimulatedAnswer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** What goes wrong with a batch: `drop-after` carries it out and loses the answer, `drop-before` loses it unread. */
export type Mishap =
  | 'drop-after'
  | 'drop-before'
  | SimulatedAnswer
  | { readonly mangle: (body: Record<string, unknown[]>) => SimulatedAnswer }

export interface SimulationOptions {
  readonly latencyMs?: number
  readonly limit?: { readonly requests: number; readonly windowMs: number }
  /** Called with every batch write before it is carried out. */
  readonly mishap?: (inputs: readonly SimulatedInput[], now: number) => Mishap | undefined
}

export interface SimulatedRequest {
  readonly at: number
  readonly path: string
  readonly status: number
  /** The trace id of the first input of a batch: the same for repetitions of one request. */
  readonly trace: string | undefined
}

export interface SimulatedHubSpot {
  readonly fetch: typeof fetch
  readonly contacts: Map<string, Properties>
  readonly requests: readonly SimulatedRequest[]
  /** How often a contact was made anew. */
  creates(): number
  /** Another program's request takes its share of the rate limit. */
  foreignRequest(): void
}

/** As much of HubSpot as a sync needs, in memory and on a given clock, so that hours take no time. */
export function simulatedHubSpot(clock: Timing, options: SimulationOptions = {}): SimulatedHubSpot {
  const { latencyMs = 50, limit, mishap } = options
  const contacts = new Map<string, Properties>()
  const properties = new Map<string, Record<string, unknown>>()
  const requests: SimulatedRequest[] = []
  let taken: number[] = []
  let creates = 0

  function takeBudget(): Record<string, string> | null {
    if (limit === undefined) return {}
    taken = taken.filter((at) => at > clock.now() - limit.windowMs)
    const isFree = taken.length < limit.requests
    if (isFree) taken.push(clock.now())
    return isFree ? rateHeaders(limit, limit.requests - taken.length) : null
  }

  function write(inputs: readonly SimulatedInput[], isUpsert: boolean): Record<string, unknown[]> {
    const results: unknown[] = []
    const errors: unknown[] = []
    for (const { id, objectWriteTraceId, properties: values } of inputs) {
      const known = contacts.get(id)
      if (known === undefined && !isUpsert) {
        errors.push({ category: 'OBJECT_NOT_FOUND', context: { objectWriteTraceId: [objectWriteTraceId] } })
        continue
      }
      if (known === undefined) creates++
      contacts.set(id, { ...known, ...values })
      results.push({ id: `crm-${id}`, new: known === undefined, objectWriteTraceId, properties: values })
    }
    return { results, errors }
  }

  function batch(path: string, inputs: readonly SimulatedInput[]): SimulatedAnswer | 'drop' {
    if (path.endsWith('/read')) {
      const found = inputs.flatMap(({ id }) => {
        const values = contacts.get(id)
        return values === undefined ? [] : [{ id: `crm-${id}`, properties: { ...values, [KEY_FIELD]: id } }]
      })
      return { status: 200, body: { results: found } }
    }
    const wrong = mishap?.(inputs, clock.now())
    if (wrong === 'drop-before') return 'drop'
    if (wrong !== undefined && wrong !== 'drop-after' && 'status' in wrong) return wrong
    const body = write(inputs, path.endsWith('/upsert'))
    if (wrong === 'drop-after') return 'drop'
    return wrong === undefined ? { status: 200, body } : wrong.mangle(body)
  }

  function page(after: number): SimulatedAnswer {
    const all = [...contacts].slice(after, after + 100)
    const results = all.map(([id, values]) => ({ id: `crm-${id}`, properties: values }))
    const next = after + all.length
    const paging = next < contacts.size ? { paging: { next: { after: String(next) } } } : {}
    return { status: 200, body: { results, ...paging } }
  }

  function answer(
    method: string,
    { pathname: path, searchParams }: URL,
    body: string,
  ): SimulatedAnswer | 'drop' {
    if (path.endsWith('/objects/contacts')) return page(Number(searchParams.get('after') ?? '0'))
    if (path.endsWith('/search')) return { status: 200, body: { results: [] } }
    if (path.includes('/batch/')) return batch(path, JSON.parse(body).inputs)
    if (method === 'GET') return { status: 200, body: { results: [...properties.values()] } }
    if (path.endsWith('/groups')) return { status: 201, body: {} }
    const change = JSON.parse(body)
    const name = change.name ?? path.slice(path.lastIndexOf('/') + 1)
    properties.set(name, { ...properties.get(name), ...change })
    return { status: 200, body: {} }
  }

  const respond: typeof fetch = async (input, init) => {
    const url = new URL(String(input))
    const path = url.pathname
    const body = String(init?.body ?? '{}')
    const trace = path.includes('/batch/') ? JSON.parse(body).inputs[0]?.objectWriteTraceId : undefined
    await clock.sleep(latencyMs / 2)
    const headers = takeBudget()
    const result =
      headers === null
        ? {
            status: 429,
            headers: limit && rateHeaders(limit, 0),
            body: { policyName: 'TEN_SECONDLY_ROLLING' },
          }
        : answer(init?.method ?? 'GET', url, body)
    requests.push({ at: clock.now(), path, status: result === 'drop' ? 0 : result.status, trace })
    await clock.sleep(latencyMs / 2)
    if (result === 'drop') throw new TypeError('fetch failed')
    return new Response(result.body === undefined ? null : JSON.stringify(result.body), {
      status: result.status,
      headers: { date: new Date(START + clock.now()).toUTCString(), ...headers, ...result.headers },
    })
  }
  return {
    fetch: respond,
    contacts,
    requests,
    creates: () => creates,
    foreignRequest: () => void takeBudget(),
  }
}

/** What the simulated clock shows at 0. */
const START: number = Date.UTC(2018, 7, 1, 12)

function rateHeaders(
  { requests, windowMs }: { readonly requests: number; readonly windowMs: number },
  remaining: number,
): Record<string, string> {
  return {
    'x-hubspot-ratelimit-max': String(requests),
    'x-hubspot-ratelimit-interval-milliseconds': String(windowMs),
    'x-hubspot-ratelimit-remaining': String(remaining),
  }
}
