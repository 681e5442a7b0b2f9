/** What a forecast of orders is judged by. Conventions of ours, not theorems. */
export const FORECAST_LIMITS = {
  /** Fewer customers who came back by the earlier date say too little about how many come back. */
  repeaters: 100,
  /** Fewer orders cannot tell a good forecast from a bad one: of the total predicted or observed, of a row predicted. */
  orders: 30,
  /** How far off the total may be, as a share of the larger of predicted and observed. */
  total: 0.2,
  /** How far off a row by number of orders may be, unless what came lies in its interval. */
  row: 0.35,
  /** Days held out at most, and the least of which a check is made. */
  mostDays: 182,
  fewestDays: 56,
} as const

/**
 * For how many days before the as-of date a forecast is checked: a quarter of the history, 26 weeks at most.
 *
 * @param historyDays days from the first sale to the as-of date.
 * @returns whole days, or null when the history is too short for a check (below 32 weeks).
 * @example forecastHoldoutDays(700) // 175
 */
export function forecastHoldoutDays(historyDays: number): number | null {
  const days = Math.min(Math.floor(historyDays / 4), FORECAST_LIMITS.mostDays)
  return days >= FORECAST_LIMITS.fewestDays ? days : null
}
