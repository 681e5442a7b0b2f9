import { parseMoment } from '../format/calendar.ts'
import type { Issue } from '../issue.ts'

const longestPause = 2 * 86_400_000

/** A warning that the month may not be complete, when no sale was dated in the last two days before the as-of date. */
export function lastSaleWarning({ document, text, format }: Issue): string | null {
  const { period, asOf } = document
  const pause = parseMoment(asOf).getTime() - parseMoment(period.lastSale).getTime()
  return pause > longestPause ? text.summary.lastSale(format.date(period.lastSale)) : null
}
