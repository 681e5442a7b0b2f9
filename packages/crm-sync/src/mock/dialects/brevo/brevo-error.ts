import type { Context } from 'hono'
import { DialectFailure } from '../dialect-failure.ts'

/** An error in Brevo's words. */
export function brevoError(error: Error, c: Context): Response {
  const { status, code, message } =
    error instanceof DialectFailure
      ? error
      : new DialectFailure(500, 'internal_error', 'An unexpected error.')
  return c.json({ code: code === 'invalid' ? 'invalid_parameter' : code, message }, status)
}
