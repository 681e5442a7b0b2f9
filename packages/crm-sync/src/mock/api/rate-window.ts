/** A rolling window: at most `requests` API calls in any `windowMs`. */
export interface RateLimit {
  readonly requests: number
  readonly windowMs: number
  /** Calls a day, from midnight to midnight UTC; default 650,000, HubSpot's for Professional accounts. */
  readonly perDay?: number | undefined
  /** Calls of the search of contacts, which count nowhere else; default 5. */
  readonly searchesPerSecond?: number | undefined
}

/** Counts calls against a {@link RateLimit}. */
export interface RateWindow {
  /** Takes one call out of the budget; null when there is none left. */
  take(now: number): { readonly remaining: number } | null
}

/** A rolling window with its whole budget. Calls that are turned away do not count. */
export function createRateWindow({ requests, windowMs }: RateLimit): RateWindow {
  let calls: number[] = []
  return {
    take(now) {
      const firstInside = calls.findIndex((moment) => moment > now - windowMs)
      calls = firstInside === -1 ? [] : calls.slice(firstInside)
      if (calls.length >= requests) return null
      calls.push(now)
      return { remaining: requests - calls.length }
    },
  }
}
