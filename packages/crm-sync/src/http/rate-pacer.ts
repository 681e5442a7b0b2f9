import type { Timing } from './timing.ts'

/** Headers by lower-case name, as `fetch` gives them. */
interface HeaderReader {
  get(name: string): string | null
}

/** Holds requests back so that the CRM's rate limit is met and not run into. */
export interface RatePacer {
  /** Resolves when the next request may go out; requests pass in the order of their calls. */
  turn(signal?: AbortSignal): Promise<void>
  /** Learns the limit from an answer. */
  observe(headers: HeaderReader): void
  /** Lets nothing pass for this long. */
  pause(milliseconds: number): void
}

// A request may reach the CRM later than it was sent, and then falls into the next window.
const SLACK_MS = 100

/**
 * Paces by a rolling window learnt from `X-HubSpot-RateLimit-Max` and `-Interval-Milliseconds`: never more than
 * `max` requests in any interval. `-Remaining` lowers the share when other programs use the same account.
 * Without these headers nothing is held back.
 */
export function createRatePacer({ now, sleep }: Pick<Timing, 'now' | 'sleep'>): RatePacer {
  let limit: { requests: number; windowMs: number } | null = null
  let blockedUntil = Number.NEGATIVE_INFINITY
  let sent: number[] = []
  let queue: Promise<void> = Promise.resolve()

  function forgetOld(windowMs: number): void {
    const since = now() - windowMs
    const firstKept = sent.findIndex((moment) => moment > since)
    sent = firstKept === -1 ? [] : sent.slice(firstKept)
  }

  function waitMs(): number {
    const blocked = blockedUntil - now()
    if (limit === null) return blocked
    forgetOld(limit.windowMs)
    const oldest = sent[sent.length - limit.requests]
    return Math.max(blocked, oldest === undefined ? 0 : oldest + limit.windowMs - now())
  }

  async function takeTurn(signal: AbortSignal | undefined): Promise<void> {
    for (let wait = waitMs(); wait > 0; wait = waitMs()) await sleep(wait, signal)
    signal?.throwIfAborted()
    sent.push(now())
  }

  return {
    turn(signal) {
      const turn = queue.then(() => takeTurn(signal))
      queue = turn.catch(() => undefined)
      return turn
    },
    observe(headers) {
      const max = positive(headers.get('x-hubspot-ratelimit-max'))
      const interval = positive(headers.get('x-hubspot-ratelimit-interval-milliseconds'))
      if (max === null || interval === null) return
      const windowMs = interval + SLACK_MS
      forgetOld(windowMs)
      const remaining = positive(headers.get('x-hubspot-ratelimit-remaining')) ?? 0
      limit = { requests: Math.max(1, Math.min(max, sent.length + remaining)), windowMs }
    },
    pause(milliseconds) {
      blockedUntil = Math.max(blockedUntil, now() + milliseconds)
    },
  }
}

function positive(header: string | null): number | null {
  const value = Number(header ?? '')
  return Number.isFinite(value) && value > 0 ? value : null
}
