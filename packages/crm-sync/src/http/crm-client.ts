import type { AdapterTraffic } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import { baseAddress } from './base-address.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { exchangeOverHttp, type HttpAnswer, type HttpExchange } from './exchange-over-http.ts'
import { createRatePacer } from './rate-pacer.ts'
import { type CrmResponse, type Failure, readAnswer, unanswered } from './read-answer.ts'
import { createRetryBudget } from './retry-budget.ts'
import { backoffMs, limitedMs } from './retry-delay.ts'
import { systemTiming, type Timing } from './timing.ts'
import { neverConnected } from './transport-error.ts'

/** One call to the CRM's API. */
export interface CrmRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With leading slash, already percent-encoded. */
  readonly path: string
  readonly body?: unknown
  /** Whether the call changes anything in the CRM. */
  readonly effect: 'read' | 'write'
  /** True for one of many calls, which the run can do without: its repetitions count against the retry budget. */
  readonly expendable?: boolean
  /** True for a call that only asks whether the CRM is there: it does not wait until a CRM that is down comes back. */
  readonly impatient?: boolean
  readonly signal?: AbortSignal | undefined
}

export interface CrmClientOptions {
  readonly url: string
  readonly token: string
  /** Headers that carry the token, and whatever else each request of this CRM needs. Default a bearer token. */
  readonly headers?: ((token: string) => Readonly<Record<string, string>>) | undefined
  /** What the token must be allowed to do, for the message of a refusal. */
  readonly rights: string
  readonly fetch?: typeof fetch | undefined
  readonly timing?: Timing | undefined
  /** Longest wait for one answer. Default 30,000. */
  readonly timeoutMs?: number | undefined
  /** Attempts of one request on network failures and server errors while others are answered. Default 5. */
  readonly attempts?: number | undefined
}

export interface CrmClient {
  send(request: CrmRequest): Promise<CrmResponse>
  traffic(): AdapterTraffic
}

// A client that keeps to the limit meets few of these; more means that somebody else eats the budget.
const RATE_LIMIT_ATTEMPTS = 20

/**
 * A JSON client for one CRM: token, a deadline per request, pacing by the rate-limit headers, a circuit
 * breaker, and bounded retries of what may be repeated. Every call is repeatable here, because all writes are
 * absolute.
 *
 * @throws CrmError `BAD_ADDRESS` at once for an address that is none, or that would get the token over plain http
 * @throws CrmError from `send`: `WRONG_TOKEN` (401), `MISSING_SCOPES` (403), `NOT_A_CRM` (no JSON, redirect),
 *   `RATE_LIMITED` (daily limit, or 429 again and again), `UNREACHABLE` (down for two minutes, or asks for more
 *   patience than that), `NO_ANSWER` (this request alone fails), `ABORTED`
 */
export function createCrmClient(options: CrmClientOptions): CrmClient {
  const { token, rights, timing = systemTiming, timeoutMs = 30_000, attempts = 5 } = options
  const identity = options.headers?.(token) ?? { authorization: `Bearer ${token}` }
  const base = baseAddress(options.url)
  const send: HttpExchange = options.fetch ?? exchangeOverHttp
  const pacer = createRatePacer(timing)
  const breaker = createCircuitBreaker(timing)
  const budget = createRetryBudget()
  const traffic = { reads: 0, writes: 0 }
  let answered = false
  let closed: { readonly until: number; readonly error: CrmError } | null = null

  async function exchange({ method, path, body, effect }: CrmRequest): Promise<HttpAnswer> {
    traffic[`${effect}s`]++
    return await send(`${base.href}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...identity,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
  }

  /** One attempt, when breaker and pacer let it pass. */
  async function attempt(request: CrmRequest): Promise<CrmResponse | Failure> {
    const verdict = await breaker.pass(request.signal)
    const endTurn = await pacer.turn(request.signal).catch((reason) => {
      verdict('unsent')
      throw reason
    })
    let headers: Headers | null = null
    try {
      if (closed !== null && closed.until > timing.now()) {
        verdict('unsent')
        return { kind: 'final', error: closed.error }
      }
      const response = await exchange(request)
      answered = true
      headers = response.headers
      const result = readAnswer(request, response, await response.text(), { origin: base.origin, rights })
      if (!('kind' in result) || result.kind !== 'failed' || result.answer !== undefined) verdict('answered')
      else if (verdict(result.error) === 'give-up') return { kind: 'final', error: result.error }
      return result
    } catch (cause) {
      const failure = unanswered(request, cause, base.origin)
      // An address that never answered is a wrong one: waiting would only hide that.
      const isWrong = !answered && neverConnected(cause)
      const gaveUp = verdict(failure.error) === 'give-up'
      return isWrong || gaveUp ? { kind: 'final', error: failure.error } : failure
    } finally {
      endTurn(headers)
    }
  }

  return {
    async send(request) {
      budget.earn()
      const failures = { failed: 0, limited: 0 }
      let outcomeUnknown = false
      for (;;) {
        const result = await attempt(request).catch((reason) => {
          throw reason instanceof CrmError ? withOutcome(reason, outcomeUnknown) : interrupted(outcomeUnknown)
        })
        if ('status' in result) return result
        const { kind, error } = result
        outcomeUnknown ||= error.outcomeUnknown
        if (kind === 'final') {
          if (result.closedMs !== undefined) closed = { until: timing.now() + result.closedMs, error }
          throw withOutcome(error, outcomeUnknown)
        }
        const tries = ++failures[kind]
        if (kind === 'limited') {
          if (tries >= RATE_LIMIT_ATTEMPTS) throw withOutcome(error, outcomeUnknown)
          pacer.pause(limitedMs(tries, result.windowMs, timing.random, result.retryAfterMs))
          continue
        }
        if (result.retryAfterMs !== null) pacer.pause(result.retryAfterMs)
        if (breaker.isOpen()) {
          if (request.impatient === true) throw withOutcome(error, outcomeUnknown)
          budget.charge()
          continue
        }
        if (tries >= attempts || (request.expendable === true && !budget.spend())) {
          if (result.answer !== undefined) return result.answer
          throw new CrmError('NO_ANSWER', error.message, { cause: error.cause, outcomeUnknown })
        }
        await timing.sleep(backoffMs(tries, timing.random, result.retryAfterMs), request.signal).catch(() => {
          throw interrupted(outcomeUnknown)
        })
      }
    },
    traffic: () => ({ ...traffic }),
  }
}

function interrupted(outcomeUnknown: boolean): CrmError {
  return new CrmError('ABORTED', 'The sync was interrupted; run it again.', { outcomeUnknown })
}

/** The same error, with what is known of this very request. */
function withOutcome({ code, message, cause, resumeAt }: CrmError, outcomeUnknown: boolean): CrmError {
  return new CrmError(code, message, { cause, resumeAt, outcomeUnknown })
}
