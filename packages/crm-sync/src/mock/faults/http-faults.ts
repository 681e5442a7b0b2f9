import { errorBody } from '../api/api-error.ts'
import { type RATE_POLICIES, rateLimitBody } from '../api/rate-limit-error.ts'
import type { AnswerKind, FaultCircumstances } from './fault-kind.ts'
import type { FaultAnswer } from './mock-fault.ts'
import { pick } from './seeded-chance.ts'

/** What HTTP servers answer instead of the answer. */
export const HTTP_FAULTS: Readonly<Record<string, AnswerKind>> = {
  'server-error': {
    says: 'answers 500, 502, 503 or 504 (status, by chance)',
    takes: ['status'],
    moments: ['before', 'after'],
    make: (circumstances) => instead(circumstances, serverError(circumstances)),
  },
  'bad-gateway-page': refusal(
    'answers 502 with a web page',
    () => ({
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><title>502 Bad Gateway</title><h1>Bad Gateway</h1>',
    }),
    true,
  ),
  'unavailable-untyped': refusal(
    'answers 503 without a content type',
    () => ({ status: 503, body: 'unavailable' }),
    true,
  ),
  'unavailable-until': refusal(
    'answers 503 with Retry-After as a date (retryAfter, 1 s)',
    ({ now, parameters: { retryAfter = 1 } }) => ({
      ...problem(503, 'INTERNAL_ERROR', 'Service unavailable'),
      headers: { 'retry-after': new Date(now + retryAfter * 1000).toUTCString() },
    }),
    true,
    ['retryAfter'],
  ),
  unavailable: refusal(
    'answers 503 with Retry-After in seconds (retryAfter, 1)',
    ({ parameters: { retryAfter = 1 } }) => ({
      ...problem(503, 'INTERNAL_ERROR', 'Service unavailable'),
      headers: { 'retry-after': String(retryAfter) },
    }),
    true,
    ['retryAfter'],
  ),
  'ten-secondly-limit': limit('ten-secondly', 'TEN_SECONDLY_ROLLING'),
  'secondly-limit': limit('secondly', 'SECONDLY'),
  'daily-limit': limit('daily', 'DAILY'),
  'token-revoked': fixed(
    401,
    'INVALID_AUTHENTICATION',
    'Authentication credentials not found. The token has been revoked.',
  ),
  'scope-removed': fixed(
    403,
    'MISSING_SCOPES',
    "This app hasn't been granted all required scopes to make this call.",
  ),
  conflict: fixed(409, 'CONFLICT', 'Contact already exists. Existing ID: 1'),
  'invalid-batch': fixed(400, 'VALIDATION_ERROR', 'Invalid input JSON on line 1, column 1'),
  'too-large': fixed(413, 'PAYLOAD_TOO_LARGE', 'The request is too large.'),
  'uri-too-long': fixed(414, 'URI_TOO_LONG', 'The URI is too long.'),
  locked: fixed(423, 'LOCKED', 'This record is currently locked.'),
  migrating: refusal(
    'answers 477: the account moves to another data centre (retryAfter, 1 s)',
    ({ parameters: { retryAfter = 1 } }) => ({
      ...problem(477, 'MIGRATION_IN_PROGRESS', 'This account is being migrated.'),
      headers: { 'retry-after': String(retryAfter) },
    }),
    false,
    ['retryAfter'],
  ),
}

type Answerer = (circumstances: FaultCircumstances) => FaultAnswer

/** A kind that answers something else; before the work only, unless `both`. */
function refusal(
  says: string,
  answer: Answerer,
  both: boolean,
  takes: NonNullable<AnswerKind['takes']> = [],
): AnswerKind {
  return {
    says,
    takes,
    moments: both ? ['before', 'after'] : ['before'],
    make: (circumstances) => instead(circumstances, answer(circumstances)),
  }
}

function instead({ when }: FaultCircumstances, answer: FaultAnswer): ReturnType<AnswerKind['make']> {
  return when === 'before' ? { when, answer } : { when, answer: () => answer }
}

function fixed(status: number, category: string, message: string): AnswerKind {
  return refusal(`answers ${status} ${category}`, () => problem(status, category, message), false)
}

function limit(words: string, policy: keyof typeof RATE_POLICIES): AnswerKind {
  return refusal(
    `answers 429 of the ${words} limit (retryAfter sends the header)`,
    ({ parameters: { retryAfter } }) => ({
      status: 429,
      headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
      body: rateLimitBody(policy),
    }),
    false,
    ['retryAfter'],
  )
}

function serverError({ parameters, chance }: FaultCircumstances): FaultAnswer {
  const status = parameters.status ?? pick([500, 502, 503, 504], chance) ?? 500
  return problem(status, 'INTERNAL_ERROR', 'There was a problem with the request.')
}

function problem(status: number, category: string, message: string): FaultAnswer {
  return { status, body: errorBody({ category, message }) }
}
