import { CrmError } from '../errors.ts'
import { PATIENCE_MS } from './circuit-breaker.ts'
import { rateLimitWindowMs } from './rate-limit-headers.ts'
import { resumeTime } from './resume-time.ts'
import { isTransient, retryAfterMs } from './retry-delay.ts'
import { networkFailure, refusal } from './transport-error.ts'

/** An answer that the caller has to judge: any 2xx, and the 4xx that concern the request itself. */
export interface CrmResponse {
  readonly status: number
  /** Parsed JSON; null for an empty body, and for a refusal that is no JSON. */
  readonly body: unknown
  /** The CRM's own name for this answer, where it gives one. */
  readonly correlationId?: string | undefined
}

/** An attempt without a usable answer. */
export type Failure =
  /** Another attempt may help; the caller judges the `answer`, where there is one, once no attempt did. */
  | {
      readonly kind: 'failed'
      readonly error: CrmError
      readonly retryAfterMs: number | null
      readonly answer?: CrmResponse | undefined
    }
  /** Another attempt will help, later. */
  | {
      readonly kind: 'limited'
      readonly error: CrmError
      readonly windowMs: number
      readonly retryAfterMs: number | null
    }
  /** No other attempt will help; with `closedMs`, no other request before that time. */
  | { readonly kind: 'final'; readonly error: CrmError; readonly closedMs?: number | undefined }

/** What messages say of a CRM. */
export interface CrmIdentity {
  readonly origin: string
  /** What the token must be allowed to do. */
  readonly rights: string
}

type Effect = 'read' | 'write'

const DEFAULT_WINDOW_MS = 10_000

/**
 * Sorts an answer into what the caller has to judge and the failures.
 *
 * @throws SyntaxError when an answer that should be JSON is none
 */
export function readAnswer(
  { effect }: { readonly effect: Effect },
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  text: string,
  { origin, rights }: CrmIdentity,
): CrmResponse | Failure {
  if (status === 429) return tooMany(headers, text, origin)
  if (isTransient(status)) return unavailable(status, headers, effect, origin)
  const error = refusal(status, origin, rights)
  if (error !== null) return { kind: 'final', error }
  const correlationId = headers.get('x-hubspot-correlation-id') ?? undefined
  const answer = { status, body: parseBody(status, text), correlationId }
  const mayBeEmpty = status >= 400 || (effect === 'write' && answer.body === null)
  return mayBeEmpty || isObject(answer.body) ? answer : senseless(effect, answer, origin)
}

/** The failure of a request that got no usable answer. */
export function unanswered(
  { effect }: { readonly effect: Effect },
  cause: unknown,
  origin: string,
): Failure & { readonly kind: 'failed' } {
  return { kind: 'failed', error: networkFailure(cause, origin, effect), retryAfterMs: null }
}

function tooMany(headers: Headers, text: string, origin: string): Failure {
  const retryAfter = retryAfterMs(headers)
  const isDaily = /"policyName"\s*:\s*"DAILY"/.test(text)
  if (isDaily || (retryAfter ?? 0) > PATIENCE_MS) {
    const what = isDaily
      ? 'The daily limit of the CRM account is used up'
      : `The CRM at ${origin} limits the rate`
    return closedUntil('RATE_LIMITED', what, headers, retryAfter, false)
  }
  const message = `The CRM at ${origin} limits the rate; try again later.`
  return {
    kind: 'limited',
    error: new CrmError('RATE_LIMITED', message),
    windowMs: rateLimitWindowMs(headers) ?? DEFAULT_WINDOW_MS,
    retryAfterMs: retryAfter,
  }
}

function unavailable(status: number, headers: Headers, effect: Effect, origin: string): Failure {
  const retryAfter = retryAfterMs(headers)
  const outcomeUnknown = effect === 'write'
  const what = `The CRM at ${origin} answers ${status}`
  if ((retryAfter ?? 0) > PATIENCE_MS) {
    return closedUntil('UNREACHABLE', what, headers, retryAfter, outcomeUnknown)
  }
  const error = new CrmError('UNREACHABLE', `${what}; try again later.`, { outcomeUnknown })
  return { kind: 'failed', error, retryAfterMs: retryAfter }
}

/** What a CRM answers is an object; anything else comes from something in between, as broken JSON does. */
function senseless(effect: Effect, answer: CrmResponse, origin: string): Failure {
  const message = `The CRM at ${origin} gives an answer that makes no sense; try again later.`
  const error = new CrmError('UNREACHABLE', message, { outcomeUnknown: effect === 'write' })
  return { kind: 'failed', error, retryAfterMs: null, answer }
}

function closedUntil(
  code: 'RATE_LIMITED' | 'UNREACHABLE',
  what: string,
  headers: Headers,
  retryAfter: number | null,
  outcomeUnknown: boolean,
): Failure {
  const resume = resumeTime(headers, retryAfter)
  const cure = resume === null ? 'continue tomorrow' : `run again at ${resume.at}`
  const error = new CrmError(code, `${what}; ${cure}.`, { outcomeUnknown, resumeAt: resume?.at })
  return { kind: 'final', error, closedMs: retryAfter ?? resume?.waitMs ?? PATIENCE_MS }
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

function isObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}
