import { type HeaderReader, readRateLimit } from './rate-limit-headers.ts'
import type { Timing } from './timing.ts'

/** To be called when a request is over, with the headers of its answer, or null when there was none. */
export type EndOfTurn = (headers: HeaderReader | null) => void

/** Holds requests back so that the CRM's rate limit is met and not run into. */
export interface RatePacer {
  /** Resolves when the next request may go out; requests pass in the order of their calls. */
  turn(signal?: AbortSignal): Promise<EndOfTurn>
  /** Lets nothing pass for this long. */
  pause(milliseconds: number): void
}

/** A request that may still count in the CRM's window. */
interface Sent {
  /** When it ended; null while it is on its way. */
  endedAt: number | null
}

/**
 * Paces by a rolling window learnt from the rate-limit headers of the answers: never more than
 * `max` requests in any interval. The CRM counts a request somewhere between its sending and its answer, so it
 * is held to count from the answer on. What they say is left lowers the share when other programs use the same account.
 * Without these headers nothing is held back.
 */
export function createRatePacer({ now, sleep }: Pick<Timing, 'now' | 'sleep'>): RatePacer {
  let limit: { requests: number; windowMs: number } | null = null
  let blockedUntil = Number.NEGATIVE_INFINITY
  let counted: Sent[] = []
  let queue: Promise<unknown> = Promise.resolve()

  function forgetOld(windowMs: number): void {
    const since = now() - windowMs
    counted = counted.filter(({ endedAt }) => endedAt === null || endedAt > since)
  }

  function waitMs(): number {
    const blocked = blockedUntil - now()
    if (limit === null) return blocked
    forgetOld(limit.windowMs)
    const ends = counted.map(({ endedAt }) => endedAt ?? now()).sort((a, b) => a - b)
    const freeing = ends[ends.length - limit.requests]
    return Math.max(blocked, freeing === undefined ? 0 : freeing + limit.windowMs - now())
  }

  async function takeTurn(signal: AbortSignal | undefined): Promise<EndOfTurn> {
    for (let wait = waitMs(); wait > 0; wait = waitMs()) await sleep(wait, signal)
    signal?.throwIfAborted()
    const sent: Sent = { endedAt: null }
    if (limit !== null || counted.length < UNKNOWN_LIMIT_MEMORY) counted.push(sent)
    return (headers) => {
      sent.endedAt = now()
      if (headers !== null) learn(headers, sent)
    }
  }

  function learn(headers: HeaderReader, answered: Sent): void {
    const told = readRateLimit(headers)
    if (told === null) return
    const { max, windowMs, remaining } = told
    forgetOld(windowMs)
    // Of those on their way, the CRM has counted what went out before the request that it answers now.
    const known = counted.filter(
      ({ endedAt }, index) => endedAt !== null || index < counted.indexOf(answered),
    )
    limit = { requests: Math.max(1, Math.min(max, known.length + remaining)), windowMs }
  }

  return {
    turn(signal) {
      const turn = queue.then(() => takeTurn(signal))
      queue = turn.catch(() => undefined)
      return turn
    },
    pause(milliseconds) {
      blockedUntil = Math.max(blockedUntil, now() + milliseconds)
    },
  }
}

/** Requests remembered before any limit is known; a CRM without one must not fill the memory. */
const UNKNOWN_LIMIT_MEMORY = 1000
