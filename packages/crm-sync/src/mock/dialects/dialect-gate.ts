import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { createRateWindow } from '../api/rate-window.ts'
import { brevoError } from './brevo/brevo-error.ts'
import type { Dialect } from './dialect.ts'
import { DialectFailure } from './dialect-failure.ts'
import { klaviyoError } from './klaviyo/klaviyo-error.ts'
import { mailchimpError } from './mailchimp/mailchimp-error.ts'

/** What stands before the routes of a dialect. */
export interface DialectGateOptions {
  readonly token: string
  /** Whether calls are limited. */
  readonly limited: boolean
  readonly now: () => number
}

const ERRORS = { mailchimp: mailchimpError, klaviyo: klaviyoError, brevo: brevoError }

// Klaviyo: 10 a second and 150 a minute for bulk imports; Brevo: contacts, 10 a second. Mailchimp counts
// connections at once instead.
const PER_SECOND = 10
const PER_MINUTE = 150
const AT_ONCE = 10

/** Authenticates and limits as the CRM of the dialect does. */
export function dialectGate(
  dialect: Dialect,
  { token, limited, now }: DialectGateOptions,
): MiddlewareHandler {
  const seconds = createRateWindow({ requests: PER_SECOND, windowMs: 1000 })
  const minutes = createRateWindow({ requests: PER_MINUTE, windowMs: 60_000 })
  let open = 0

  return async (c, next) => {
    const refuse = (...failure: ConstructorParameters<typeof DialectFailure>): Response =>
      ERRORS[dialect](new DialectFailure(...failure), c)
    if (!isAuthorised(dialect, (name) => c.req.header(name), token)) {
      return refuse(401, UNKNOWN_KEY[dialect], 'The API key is missing or not known.')
    }
    if (dialect === 'klaviyo' && !/^\d{4}-\d\d-\d\d(\.pre)?$/.test(c.req.header('revision') ?? '')) {
      return refuse(400, 'invalid', 'The header revision is required, as YYYY-MM-DD.')
    }
    if (limited && dialect === 'mailchimp' && open >= AT_ONCE) {
      return refuse(429, 'Too Many Requests', `You have more than ${AT_ONCE} connections at once.`)
    }
    if (limited && dialect !== 'mailchimp') {
      const second = seconds.take(now())
      const minute = dialect === 'klaviyo' ? minutes.take(now()) : second
      const names = LIMIT_HEADERS[dialect]
      c.header(names[0], String(PER_SECOND))
      c.header(names[1], String(second?.remaining ?? 0))
      c.header(names[2], '1')
      if (second === null || minute === null) {
        if (dialect === 'klaviyo') c.header('Retry-After', second === null ? '1' : '60')
        return refuse(
          429,
          dialect === 'klaviyo' ? 'throttled' : 'too_many_requests',
          'Request was throttled.',
        )
      }
    }
    open++
    try {
      await next()
    } finally {
      open--
    }
    return
  }
}

const LIMIT_HEADERS = {
  klaviyo: ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'],
  brevo: ['x-sib-ratelimit-limit', 'x-sib-ratelimit-remaining', 'x-sib-ratelimit-reset'],
} as const

const UNKNOWN_KEY = {
  mailchimp: 'API Key Invalid',
  klaviyo: 'not_authenticated',
  brevo: 'unauthorized',
} as const

function isAuthorised(
  dialect: Dialect,
  header: (name: string) => string | undefined,
  token: string,
): boolean {
  if (dialect === 'brevo') return isSame(header('api-key') ?? '', token)
  const authorization = header('authorization') ?? ''
  if (dialect === 'klaviyo') return isSame(authorization, `Klaviyo-API-Key ${token}`)
  const [, basic] = /^Basic (.+)$/.exec(authorization) ?? []
  // Any user name will do.
  if (basic !== undefined)
    return isSame(
      Buffer.from(basic, 'base64')
        .toString()
        .replace(/^[^:]*:/, ''),
      token,
    )
  return isSame(authorization, `Bearer ${token}`)
}

/** Compares in constant time, whatever the lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
