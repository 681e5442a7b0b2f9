import { connect, type Socket } from 'node:net'

/** How an exchange over a bare socket ended. */
export interface RawExchange {
  readonly received: string
  readonly end: 'closed' | 'reset' | 'silence'
}

/** A connection that sends requests by hand and sees what a client library would hide. */
export interface RawConnection {
  /** Sends a request; waits for `wanted` bytes, the end of the connection, or 300 ms of silence. */
  exchange(method: string, path: string, token: string, body?: unknown): Promise<RawExchange>
}

export function rawConnection(url: string): RawConnection {
  const { hostname, port } = new URL(url)
  const socket: Socket = connect(Number(port), hostname)
  let received = ''
  let end: RawExchange['end'] | null = null
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
  })
  socket.on('error', () => {
    end = 'reset'
  })
  socket.on('close', () => {
    end ??= 'closed'
  })
  return {
    async exchange(method, path, token, body) {
      received = ''
      const text = body === undefined ? '' : JSON.stringify(body)
      const lines = [
        `${method} ${path} HTTP/1.1`,
        'host: localhost',
        `authorization: Bearer ${token}`,
        'content-type: application/json',
        `content-length: ${Buffer.byteLength(text)}`,
      ]
      socket.write(`${lines.join('\r\n')}\r\n\r\n${text}`)
      let quiet = 0
      for (let known = 0; quiet < 12 && end === null; quiet++) {
        await new Promise((resolve) => setTimeout(resolve, 25))
        if (received.length > known) quiet = 0
        known = received.length
      }
      const result = { received, end: end ?? ('silence' as const) }
      return result
    },
  }
}
