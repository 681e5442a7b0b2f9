import type { RateLimit, RateWindow } from './rate-window.ts'

/** Another program of the same account. */
export interface RogueClient {
  /** Makes the calls that it would have made until now. */
  catchUp(now: number): void
}

/**
 * A program that calls evenly, `share` of the rate limit, from the first request on. Calls that the window turns
 * away are lost to it.
 *
 * @param share from 0 to 1
 */
export function createRogueClient(share: number, limit: RateLimit, window: RateWindow): RogueClient {
  const every = limit.windowMs / (share * limit.requests)
  let next: number | null = null
  return {
    catchUp(now) {
      if (share === 0) return
      // After a long pause only the last window matters.
      next = Math.max(next ?? now, now - limit.windowMs)
      for (; next <= now; next += every) window.take(next)
    },
  }
}
