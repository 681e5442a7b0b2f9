import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultAnswer, Silence } from './mock-fault.ts'

/** Gives no answer in the way named; ends when the connection does. */
export async function fallSilent(outgoing: ServerResponse, silence: Silence): Promise<void> {
  const { socket } = outgoing
  if (socket === null || socket.destroyed) return
  if (silence === 'hang') await once(socket, 'close')
  else if (silence === 'reset') socket.resetAndDestroy()
  else socket.destroy()
}

/**
 * Writes an answer past the framework, which would mend what is to be broken.
 *
 * @param headers of the answer as it would have been; its own come on top
 * @param stale connections that are to be closed when they are used again
 */
export async function deliver(
  outgoing: ServerResponse,
  answer: FaultAnswer,
  headers: Readonly<Record<string, string>>,
  stale: WeakSet<object>,
): Promise<void> {
  const isRaw = typeof answer.body === 'string' || answer.body instanceof Uint8Array
  const bytes = toBytes(answer.body)
  const { socket } = outgoing
  if (socket === null || socket.destroyed) return
  const type = isRaw || bytes.length === 0 ? {} : { 'content-type': 'application/json' }
  const length = answer.status === 204 ? {} : { 'content-length': String(bytes.length) }
  outgoing.writeHead(answer.status, { ...headers, ...type, ...answer.headers, ...length })
  if (answer.delivery === 'headers-only') {
    outgoing.flushHeaders()
    await once(socket, 'close')
  } else if (answer.delivery === 'half-body') {
    await new Promise((written) => outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), written))
    socket.destroy()
  } else if (answer.delivery === 'drip') {
    const size = Math.max(1, Math.ceil(bytes.length / DROPS))
    for (let start = 0; start < bytes.length && !socket.destroyed; start += size) {
      outgoing.write(bytes.subarray(start, start + size))
      await sleep((answer.dripMs ?? 0) / DROPS)
    }
    outgoing.end()
  } else {
    if (answer.delivery === 'then-stale') stale.add(socket)
    outgoing.end(bytes)
  }
}

const DROPS = 16

function toBytes(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body
  if (typeof body === 'string') return Buffer.from(body)
  return body === null || body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body))
}
