import { TOKEN } from './workbench.ts'

export interface CrmReply {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** One API call with the test's token; the body is null for empty answers. */
export async function crmRequest(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  token: string = TOKEN,
): Promise<CrmReply> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}
