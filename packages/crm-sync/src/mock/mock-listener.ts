import type { createAdaptorServer } from '@hono/node-server'
import { CrmError } from '../errors.ts'

/** The ear of a server. */
export interface MockListener {
  /**
   * Starts to listen; gives the port.
   *
   * @throws CrmError `PORT_IN_USE` when something else listens there
   */
  open(): Promise<number>
  /** Refuses connections for this many milliseconds; those that are busy stay. */
  pause(milliseconds: number): void
  /** Ends everything, busy connections too. */
  close(): Promise<void>
}

/** A listener on a port (0 takes a free one, and keeps it over pauses). */
export function createListener(
  server: ReturnType<typeof createAdaptorServer>,
  port: number,
  host: string,
): MockListener {
  let actual = port
  let pause: NodeJS.Timeout | undefined
  const listen = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(actual, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  return {
    async open() {
      await listen().catch((cause) => {
        throw listenError(cause, host, port)
      })
      const address = server.address()
      if (typeof address === 'object' && address !== null) actual = address.port
      return actual
    },
    pause(milliseconds) {
      if (pause !== undefined) return
      server.close()
      pause = setTimeout(() => {
        pause = undefined
        // Somebody else may have taken the port meanwhile: then nobody answers, as when a server is gone.
        listen().catch(() => {})
      }, milliseconds)
    },
    async close() {
      clearTimeout(pause)
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}

function listenError(cause: unknown, host: string, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return cause
  const message = `Port ${port} on ${host} is ${code === 'EACCES' ? 'not allowed' : 'in use'}; choose another port, or 0 for a free one.`
  return new CrmError('PORT_IN_USE', message, { cause })
}
