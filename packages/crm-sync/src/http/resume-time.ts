const DAY_MS = 86_400_000

/** When a CRM that refuses for the day will answer again. */
export interface ResumeTime {
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string
  readonly waitMs: number
}

/**
 * The moment that an answer's `Retry-After` leads to, else the next midnight in UTC, both by the answer's own `Date`;
 * null without one. HubSpot's daily budget starts anew at midnight in the time zone of the account, which is not told.
 */
export function resumeTime(
  headers: { get(name: string): string | null },
  retryAfter: number | null,
): ResumeTime | null {
  const now = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(now)) return null
  const at = retryAfter === null ? (Math.floor(now / DAY_MS) + 1) * DAY_MS : now + retryAfter
  return { at: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'), waitMs: at - now }
}
