/** Headers by name, as `fetch` gives them. */
export interface HeaderReader {
  get(name: string): string | null
}

/** What an answer says of the rate limit. */
export interface ToldRateLimit {
  /** Requests in the window. */
  readonly max: number
  readonly windowMs: number
  /** Requests that are left. */
  readonly remaining: number
}

/** Names of limit, window and rest, and milliseconds in a unit of the window. */
const SPELLINGS = [
  [
    'x-hubspot-ratelimit-max',
    'x-hubspot-ratelimit-interval-milliseconds',
    'x-hubspot-ratelimit-remaining',
    1,
  ],
  ['x-sib-ratelimit-limit', 'x-sib-ratelimit-reset', 'x-sib-ratelimit-remaining', 1000],
  ['ratelimit-limit', 'ratelimit-reset', 'ratelimit-remaining', 1000],
] as const

/**
 * The rate limit that an answer tells, in the words of HubSpot, of Brevo, or of Klaviyo (the draft of RateLimit header
 * fields for HTTP, draft-ietf-httpapi-ratelimit-headers). The two latter say when the window ends, not how long it is;
 * what is left is then the bound that counts. Null when there are none of these headers, or no numbers in them.
 */
export function readRateLimit(headers: HeaderReader): ToldRateLimit | null {
  for (const [limit, window, rest, unitMs] of SPELLINGS) {
    const max = positive(headers.get(limit))
    const length = positive(headers.get(window))
    if (max === null || length === null) continue
    return { max, windowMs: length * unitMs, remaining: positive(headers.get(rest)) ?? 0 }
  }
  return null
}

/** The window alone, which a refusal may tell without the rest. */
export function rateLimitWindowMs(headers: HeaderReader): number | null {
  for (const [, window, , unitMs] of SPELLINGS) {
    const length = positive(headers.get(window))
    if (length !== null) return length * unitMs
  }
  return null
}

function positive(header: string | null): number | null {
  // A list of policies begins with the one in force: "10, 10;w=1, 150;w=60".
  const value = Number((header ?? '').split(',')[0])
  return Number.isFinite(value) && value > 0 ? value : null
}
