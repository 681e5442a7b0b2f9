import type { Context } from 'hono'
import { DialectFailure } from '../dialect-failure.ts'

/** An error in Mailchimp's words: problem details (RFC 9457) with a title that names the fault. */
export function mailchimpError(error: Error, c: Context): Response {
  const failure =
    error instanceof DialectFailure
      ? error
      : new DialectFailure(500, 'InternalServerError', 'An unexpected error.')
  const { status, code, message } = failure
  const title = code === 'invalid' ? 'Invalid Resource' : code
  const body = {
    type: 'https://mailchimp.com/developer/marketing/docs/errors/',
    title,
    status,
    detail: message,
  }
  return c.body(JSON.stringify({ ...body, instance: '00000000-0000-0000-0000-000000000000' }), status, {
    'content-type': 'application/problem+json',
  })
}
