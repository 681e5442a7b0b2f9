import type { Context } from 'hono'
import { DialectFailure } from '../dialect-failure.ts'

/** An error in Klaviyo's words: a list of JSON:API errors. */
export function klaviyoError(error: Error, c: Context): Response {
  const { status, code, message } =
    error instanceof DialectFailure ? error : new DialectFailure(500, 'error', 'An unexpected error.')
  const entry = {
    id: `${status}-${code}`,
    status,
    code,
    title: code,
    detail: message,
    source: { pointer: '/data' },
  }
  return c.json({ errors: [entry] }, status)
}
