import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { type ApiProblem, errorBody } from './api-error.ts'
import { rateLimitBody } from './rate-limit-error.ts'
import type { RateLimit } from './rate-window.ts'
import { createRateWindow } from './rate-window.ts'
import { createRogueClient } from './rogue-client.ts'

/** What stands before every API route. */
export interface GateOptions {
  readonly token: string
  /** Scopes of the token; null for all. */
  readonly scopes: readonly string[] | null
  readonly rateLimit: RateLimit | null
  /** Part of the rate limit that another program uses up. */
  readonly rogueShare: number
  readonly now: () => number
}

// HubSpot's daily budget of a Professional account with one private app.
const DAILY_REQUESTS = 650_000

/** Authenticates and limits the rate as HubSpot does. */
export function apiGate(options: GateOptions): MiddlewareHandler {
  const { scopes, rateLimit, now } = options
  const window = rateLimit === null ? null : createRateWindow(rateLimit)
  const rogue =
    rateLimit === null || window === null ? null : createRogueClient(options.rogueShare, rateLimit, window)
  const isToken = tokenCheck(options.token)
  let count = 0

  return async (c, next) => {
    const { method, path } = c.req
    count++
    const refuse = (problem: ApiProblem): Response => c.json(errorBody(problem), problem.status)
    if (!isToken(c.req.header('authorization'))) return refuse(UNAUTHENTICATED)
    const scope = scopeOf(method, path)
    if (scopes !== null && !scopes.includes(scope)) return refuse(missingScope(scope))
    if (window !== null && rateLimit !== null && !path.endsWith('/search')) {
      rogue?.catchUp(now())
      const budget = window.take(now())
      c.header('X-HubSpot-RateLimit-Max', String(rateLimit.requests))
      c.header('X-HubSpot-RateLimit-Interval-Milliseconds', String(rateLimit.windowMs))
      c.header('X-HubSpot-RateLimit-Remaining', String(budget?.remaining ?? 0))
      c.header('X-HubSpot-RateLimit-Daily', String(DAILY_REQUESTS))
      c.header('X-HubSpot-RateLimit-Daily-Remaining', String(Math.max(0, DAILY_REQUESTS - count)))
      if (budget === null) return c.json(rateLimitBody('TEN_SECONDLY_ROLLING'), 429)
    }
    return next()
  }
}

const UNAUTHENTICATED: ApiProblem = {
  status: 401,
  category: 'INVALID_AUTHENTICATION',
  message: 'Authentication credentials not found. This API supports OAuth 2.0 authentication.',
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
