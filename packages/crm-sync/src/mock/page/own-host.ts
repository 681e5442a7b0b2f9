import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

/**
 * Answers 421 to requests that were meant for another host: a page of somebody else whose name was made to point
 * to this machine (DNS rebinding) would read the contacts otherwise. Only for servers on a loopback address.
 *
 * @param host on which the server listens
 */
export function ownHost(host: string): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const names = [host.includes(':') ? `[${host}]` : host, 'localhost', '127.0.0.1', '[::1]']
  return async (c, next) => {
    const port = c.env.incoming.socket.localPort
    // Browsers leave out the port that http has by itself.
    const own = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
    if (own.includes(c.req.header('host')?.toLowerCase() ?? '')) return next()
    return c.text(`This page is at http://localhost:${port} only.`, 421)
  }
}
