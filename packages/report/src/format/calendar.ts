/** First instant of `YYYY-MM`, read as UTC: formats and axes then never depend on the zone of the machine. */
export function monthStart(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`)
}

/** A shop-local moment `YYYY-MM-DDTHH:MM:SS`, read as UTC for the same reason. */
export function parseMoment(moment: string): Date {
  return new Date(`${moment}Z`)
}

/**
 * The n-th Monday of `YYYY-MM` as a moment, `2018-08`, 1 → `2018-08-06T00:00:00`.
 *
 * @param n from 1
 */
export function mondayOf(month: string, n: number): string {
  const date = monthStart(month)
  date.setUTCDate(1 + ((8 - date.getUTCDay()) % 7) + 7 * (n - 1))
  return date.toISOString().slice(0, 19)
}

/** Calendar months from one to the other: `2018-06`, `2018-08` → 2. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [monthStart(from), monthStart(to)]
  return (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
}

/** `2018-07`, −1 → `2018-06`. */
export function addMonths(month: string, months: number): string {
  const date = monthStart(month)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}
