import type { AdapterTraffic } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import { isLoopback } from './loopback.ts'
import { createRatePacer, type EndOfTurn } from './rate-pacer.ts'
import { backoffMs, isTransient, retryAfterMs } from './retry-delay.ts'
import { systemTiming, type Timing } from './timing.ts'
import { networkFailure, neverConnected, refusal } from './transport-error.ts'

/** One call to the CRM's API. */
export interface CrmRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** With leading slash, already percent-encoded. */
  readonly path: string
  readonly body?: unknown
  /** Whether the call changes anything in the CRM. */
  readonly effect: 'read' | 'write'
  readonly signal?: AbortSignal | undefined
}

/** An answer that the caller has to judge: any 2xx, and the 4xx that concern the request itself. */
export interface CrmResponse {
  readonly status: number
  /** Parsed JSON; null for an empty body, and for a refusal that is no JSON. */
  readonly body: unknown
}

export interface CrmClientOptions {
  readonly url: string
  readonly token: string
  readonly fetch?: typeof fetch | undefined
  readonly timing?: Timing | undefined
  /** Longest wait for one answer. Default 30,000. */
  readonly timeoutMs?: number | undefined
  /** Attempts on network failures and server errors. Default 5. */
  readonly attempts?: number | undefined
}

export interface CrmClient {
  send(request: CrmRequest): Promise<CrmResponse>
  traffic(): AdapterTraffic
}

/** An attempt without a usable answer, and whether another may help. */
interface Failure {
  readonly error: CrmError
  readonly kind: 'transient' | 'limited' | 'final'
  /** What the server asks to wait; null when it asks nothing. */
  readonly waitMs: number | null
}

// A client that keeps to the limit meets few of these; more means that somebody else eats the budget.
const RATE_LIMIT_ATTEMPTS = 20

/**
 * A JSON client for one CRM: bearer token, a deadline per request, pacing by the rate-limit headers, bounded
 * retries of what may be repeated. Every call is repeatable here, because all writes are absolute.
 *
 * @throws CrmError `BAD_ADDRESS` at once for an address that is none, or that would get the token over plain http
 * @throws CrmError from `send`: `WRONG_TOKEN` (401), `MISSING_SCOPES` (403), `NOT_A_CRM` (no JSON, redirect),
 *   `RATE_LIMITED` (daily limit, or 429 again and again), `UNREACHABLE` (network, 5xx), `ABORTED`
 */
export function createCrmClient(options: CrmClientOptions): CrmClient {
  const { token, timing = systemTiming, timeoutMs = 30_000, attempts = 5 } = options
  const base = baseAddress(options.url)
  const send = options.fetch ?? fetch
  const pacer = createRatePacer(timing)
  const traffic = { reads: 0, writes: 0 }
  let answered = false

  async function exchange({ method, path, body, effect }: CrmRequest): Promise<Response> {
    traffic[`${effect}s`]++
    return await send(`${base.href}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
  }

  async function attempt(request: CrmRequest, endTurn: EndOfTurn): Promise<CrmResponse | Failure> {
    let headers: Headers | null = null
    try {
      const response = await exchange(request)
      answered = true
      headers = response.headers
      const text = await response.text()
      if (response.status === 429) return tooMany(response.headers, text)
      if (isTransient(response.status)) {
        const message = `The CRM at ${base.origin} answers ${response.status}; try again later.`
        const error = new CrmError('UNREACHABLE', message, { outcomeUnknown: request.effect === 'write' })
        return { error, kind: 'transient', waitMs: retryAfterMs(response.headers) }
      }
      const error = refusal(response.status, base.origin)
      if (error !== null) return { error, kind: 'final', waitMs: null }
      return { status: response.status, body: parseBody(response.status, text) }
    } catch (cause) {
      // An address that never answered is a wrong one: waiting would only hide that.
      const kind = !answered && neverConnected(cause) ? 'final' : 'transient'
      return { error: networkFailure(cause, base.origin, request.effect), kind, waitMs: null }
    } finally {
      endTurn(headers)
    }
  }

  function tooMany(headers: Headers, body: string): Failure {
    if (/"policyName"\s*:\s*"DAILY"/.test(body)) {
      const message = 'The daily limit of the CRM account is used up; continue tomorrow.'
      return { error: new CrmError('RATE_LIMITED', message), kind: 'final', waitMs: null }
    }
    const interval = Number(headers.get('x-hubspot-ratelimit-interval-milliseconds') ?? '') || 10_000
    pacer.pause(retryAfterMs(headers) ?? interval)
    const message = `The CRM at ${base.origin} limits the rate; try again later.`
    return { error: new CrmError('RATE_LIMITED', message), kind: 'limited', waitMs: null }
  }

  return {
    async send(request) {
      const failures = { transient: 0, limited: 0, final: 0 }
      let outcomeUnknown = false
      const interrupted = (): never => {
        throw new CrmError('ABORTED', 'The sync was interrupted; run it again.', { outcomeUnknown })
      }
      for (;;) {
        const endTurn = await pacer.turn(request.signal).catch(interrupted)
        const result = await attempt(request, endTurn)
        if ('status' in result) return result
        const { error, kind, waitMs } = result
        outcomeUnknown ||= error.outcomeUnknown
        const most = { transient: attempts, limited: RATE_LIMIT_ATTEMPTS, final: 1 }[kind]
        if (++failures[kind] >= most) {
          throw new CrmError(error.code, error.message, { cause: error.cause, outcomeUnknown })
        }
        if (kind !== 'transient') continue
        await timing
          .sleep(backoffMs(failures.transient, timing.random, waitMs), request.signal)
          .catch(interrupted)
      }
    },
    traffic: () => ({ ...traffic }),
  }
}

/** The JSON of an answer. A refusal may come as a page for people; anything else that is no JSON throws. */
function parseBody(status: number, text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (status >= 400) return null
    throw cause
  }
}

function baseAddress(url: string): { origin: string; href: string } {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '') {
    throw new CrmError(
      'BAD_ADDRESS',
      'The CRM address must look like https://api.hubapi.com, without a login.',
    )
  }
  if (parsed.protocol === 'http:' && !isLoopback(parsed.hostname)) {
    throw new CrmError(
      'BAD_ADDRESS',
      `The token would travel to ${parsed.origin} in the clear; use https, as in https://${parsed.host}.`,
    )
  }
  return { origin: parsed.origin, href: `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}` }
}
