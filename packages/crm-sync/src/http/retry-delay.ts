/** Answers that say "not now": the request may be repeated unchanged. 408 and 423 as well as the server errors. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 423 || status === 477 || status >= 500
}

const BASE_MS = 500
const CAP_MS = 20_000

/**
 * Waiting time in milliseconds before attempt `attempt + 1` after a network failure or server error:
 * exponential from 0.5 s, at most 20 s, with full jitter, and never shorter than the server asks.
 *
 * "Full jitter": Brooker, Exponential Backoff And Jitter, AWS Architecture Blog (2015).
 */
export function backoffMs(attempt: number, random: () => number, retryAfter: number | null): number {
  const ceiling = Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1))
  return Math.max(retryAfter ?? 0, Math.round(ceiling * random()))
}

/**
 * Waiting time in milliseconds after the `attempt`-th 429 in a row: a tenth of the window of the limit, doubled each
 * time up to the whole window, with equal jitter, and never shorter than the server asks. Full jitter could come down
 * to nothing and use up the attempts. A rolling window frees part of its budget all the time, hence the tenth.
 *
 * "Equal jitter": Brooker, as above.
 */
export function limitedMs(
  attempt: number,
  windowMs: number,
  random: () => number,
  retryAfter: number | null,
): number {
  const ceiling = Math.min(windowMs, (windowMs / 10) * 2 ** (attempt - 1))
  return Math.max(retryAfter ?? 0, Math.round(ceiling / 2 + (ceiling / 2) * random()))
}

/**
 * Milliseconds that a `Retry-After` header asks for, at least 0; null when there is none that can be read.
 * Both forms of RFC 9110, section 10.2.3: seconds, or a date, which is measured against the answer's own `Date`
 * so that the clock of this machine does not matter.
 */
export function retryAfterMs(headers: { get(name: string): string | null }): number | null {
  const value = headers.get('retry-after')
  if (value === null) return null
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000)
  const wait = Date.parse(value) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}
