import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'

/** One request with its answer, as they went over the wire; null for bodies that were empty. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly request: unknown
  readonly status: number
  readonly answer: unknown
}

/** Stands before a server and keeps what goes by; closed with the test. */
export async function recordingProxy(
  target: string,
): Promise<{ readonly url: string; readonly exchanges: readonly Exchange[] }> {
  const exchanges: Exchange[] = []
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const sent = Buffer.concat(chunks)
    const { method = 'GET', url = '/', headers } = incoming
    const passed = ['authorization', 'content-type', 'api-key', 'revision']
    const kept = passed.flatMap((name) =>
      typeof headers[name] === 'string' ? [[name, headers[name]] as const] : [],
    )
    const response = await fetch(`${target}${url}`, {
      method,
      headers: Object.fromEntries(kept),
      ...(sent.length === 0 ? {} : { body: sent }),
    })
    const text = await response.text()
    const { pathname, searchParams: query } = new URL(url, target)
    exchanges.push({
      method,
      path: decodeURIComponent(pathname).replace(/(?<=.)\/$/, ''),
      query,
      request: sent.length === 0 ? null : JSON.parse(sent.toString()),
      status: response.status,
      answer: text === '' ? null : JSON.parse(text),
    })
    outgoing.writeHead(response.status, {
      'content-type': response.headers.get('content-type') ?? 'text/plain',
    })
    outgoing.end(text)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, exchanges }
}
