import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ApiProblem, errorBody } from './api-error.ts'
import type { FaultAnswer, FaultHook } from './mock-fault.ts'
import type { RateLimit } from './rate-window.ts'
import { createRateWindow } from './rate-window.ts'
import type { RequestLog } from './request-log.ts'

/** What stands before every API route. */
export interface GateOptions {
  readonly token: string
  /** Scopes of the token; null for all. */
  readonly scopes: readonly string[] | null
  readonly rateLimit: RateLimit | null
  readonly log: RequestLog
  readonly now: () => number
  readonly fault: FaultHook | undefined
}

type Environment = { Bindings: HttpBindings }

// HubSpot's daily budget of a Professional account with one private app.
const DAILY_REQUESTS = 650_000

/** Logs, authenticates, limits the rate as HubSpot does, and lets the fault hook have its way. */
export function apiGate(options: GateOptions): MiddlewareHandler<Environment> {
  const { scopes, rateLimit, log, now, fault } = options
  const window = rateLimit === null ? null : createRateWindow(rateLimit)
  const isToken = tokenCheck(options.token)
  let count = 0

  return async (c, next) => {
    const { method, path } = c.req
    count++
    const answered = (status: number): void => log.add({ at: now(), method, path, status })
    const drop = (): Response => {
      answered(0)
      c.env.outgoing.destroy()
      return RESPONSE_ALREADY_SENT
    }
    const refuse = (problem: ApiProblem, extra: Record<string, unknown> = {}): Response => {
      answered(problem.status)
      return c.json({ ...errorBody(problem), ...extra }, problem.status)
    }

    if (!isToken(c.req.header('authorization'))) return refuse(UNAUTHENTICATED)
    const scope = scopeOf(method, path)
    if (scopes !== null && !scopes.includes(scope)) return refuse(missingScope(scope))
    if (window !== null && rateLimit !== null && !path.endsWith('/search')) {
      const budget = window.take(now())
      c.header('X-HubSpot-RateLimit-Max', String(rateLimit.requests))
      c.header('X-HubSpot-RateLimit-Interval-Milliseconds', String(rateLimit.windowMs))
      c.header('X-HubSpot-RateLimit-Remaining', String(budget?.remaining ?? 0))
      c.header('X-HubSpot-RateLimit-Daily', String(DAILY_REQUESTS))
      c.header('X-HubSpot-RateLimit-Daily-Remaining', String(Math.max(0, DAILY_REQUESTS - count)))
      if (budget === null) return refuse(TOO_MANY, TOO_MANY_DETAILS)
    }

    const send = ({ status, headers, body }: FaultAnswer): Response => {
      answered(status)
      for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value)
      return typeof body === 'string'
        ? c.body(body, status as ContentfulStatusCode)
        : c.json(body as object, status as ContentfulStatusCode)
    }
    const mishap = fault?.({ method, path, count })
    if (mishap?.when === 'before') return mishap.answer === 'drop' ? drop() : send(mishap.answer)
    await next()
    if (mishap === undefined) return answered(c.res.status)
    const { answer } = mishap
    const replaced =
      answer === 'drop' ? drop() : send(answer({ status: c.res.status, body: await c.res.clone().json() }))
    // Hono merges headers into the answer it already has, unless that is taken away first.
    c.res = undefined
    c.res = replaced
  }
}

const UNAUTHENTICATED: ApiProblem = {
  status: 401,
  category: 'INVALID_AUTHENTICATION',
  message: 'Authentication credentials not found. This API supports OAuth 2.0 authentication.',
}

const TOO_MANY: ApiProblem = {
  status: 429,
  category: 'RATE_LIMITS',
  message: 'You have reached your ten_secondly_rolling limit.',
}

const TOO_MANY_DETAILS = {
  errorType: 'RATE_LIMIT',
  policyName: 'TEN_SECONDLY_ROLLING',
  groupName: 'publicapi:private-apps-api-calls',
}

function missingScope(scope: string): ApiProblem {
  const message = `This app hasn't been granted all required scopes to make this call: ${scope}.`
  return { status: 403, category: 'MISSING_SCOPES', message }
}

function scopeOf(method: string, path: string): string {
  const reads = method === 'GET' || path.endsWith('/batch/read') || path.endsWith('/search')
  const area = path.includes('/properties/') ? 'schemas' : 'objects'
  return `crm.${area}.contacts.${reads ? 'read' : 'write'}`
}

/** Compares in constant time, whatever the lengths. */
function tokenCheck(token: string): (header: string | undefined) => boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  const expected = digest(`Bearer ${token}`)
  return (header) => timingSafeEqual(digest(header ?? ''), expected)
}
