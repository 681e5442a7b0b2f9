import type { Dialect } from '../../src/index.ts'
import { TOKEN } from './workbench.ts'

const HEADERS: Readonly<Record<Dialect, (token: string) => Record<string, string>>> = {
  mailchimp: (token) => ({ authorization: `Basic ${Buffer.from(`any:${token}`).toString('base64')}` }),
  klaviyo: (token) => ({ authorization: `Klaviyo-API-Key ${token}`, revision: '2026-10-15' }),
  brevo: (token) => ({ 'api-key': token }),
}

export interface DialectReply {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** A client of one dialect; the body is null for empty answers. */
export function dialectClient(
  url: string,
  dialect: Dialect,
  token: string = TOKEN,
): (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<DialectReply> {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...HEADERS[dialect](token), 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }
}
