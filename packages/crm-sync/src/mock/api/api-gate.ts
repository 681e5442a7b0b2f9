import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { type ApiProblem, errorBody } from './api-error.ts'
import { createDayBudget } from './day-budget.ts'
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

// The search of objects has a limit of its own, and none of the others.
const SEARCHES = 5
const isContactSearch = (path: string): boolean => path.endsWith('/search') && path.includes('/objects/')

/** Authenticates and limits the rate as HubSpot does. */
export function apiGate(options: GateOptions): MiddlewareHandler {
  const { scopes, rateLimit, now } = options
  const window = rateLimit === null ? null : createRateWindow(rateLimit)
  const rogue =
    rateLimit === null || window === null ? null : createRogueClient(options.rogueShare, rateLimit, window)
  const isToken = tokenCheck(options.token)
  const perDay = rateLimit?.perDay ?? DAILY_REQUESTS
  const days = createDayBudget(perDay)
  const searches = createRateWindow({ requests: rateLimit?.searchesPerSecond ?? SEARCHES, windowMs: 1000 })

  return async (c, next) => {
    const { method, path } = c.req
    c.header('X-HubSpot-Correlation-Id', randomUUID())
    const refuse = (problem: ApiProblem): Response => c.json(errorBody(problem), problem.status)
    if (!isToken(c.req.header('authorization'))) return refuse(UNAUTHENTICATED)
    const lacking = scopesOf(method, path).find((scope) => scopes?.includes(scope) === false)
    if (lacking !== undefined) return refuse(missingScope(lacking))
    if (rateLimit !== null && isContactSearch(path)) {
      if (searches.take(now()) === null) return c.json(rateLimitBody('SECONDLY'), 429)
    } else if (window !== null && rateLimit !== null) {
      const daily = days.take(now())
      if (daily === null) return c.json(rateLimitBody('DAILY'), 429)
      rogue?.catchUp(now())
      const budget = window.take(now())
      c.header('X-HubSpot-RateLimit-Max', String(rateLimit.requests))
      c.header('X-HubSpot-RateLimit-Interval-Milliseconds', String(rateLimit.windowMs))
      c.header('X-HubSpot-RateLimit-Remaining', String(budget?.remaining ?? 0))
      c.header('X-HubSpot-RateLimit-Daily', String(perDay))
      c.header('X-HubSpot-RateLimit-Daily-Remaining', String(daily.remaining))
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

/** Writing to lists needs the right to read them, too: a token with `write` alone is refused. */
function scopesOf(method: string, path: string): string[] {
  const reads = method === 'GET' || path.endsWith('/batch/read') || path.endsWith('/search')
  const area = path.split('/').find((part) => part === 'properties' || part === 'lists')
  if (area === 'lists') return reads ? ['crm.lists.read'] : ['crm.lists.read', 'crm.lists.write']
  return [`crm.${area === 'properties' ? 'schemas' : 'objects'}.contacts.${reads ? 'read' : 'write'}`]
}

/** Compares in constant time, whatever the lengths. */
function tokenCheck(token: string): (header: string | undefined) => boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  const expected = digest(`Bearer ${token}`)
  return (header) => timingSafeEqual(digest(header ?? ''), expected)
}
