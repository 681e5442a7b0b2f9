import type { SalesWindow } from '@clientele/sql-eda'

/** A month with less than this share of the median month's sales is cut off or nearly empty. */
const THIN = 0.1

/** Orders that reach the last days of a month have seen it whole: a shop may sell nothing on its very last day. */
const LAST_DAYS = 3

/** The month to report on, and why. */
export interface WholeMonth {
  /** `YYYY-MM`. */
  readonly month: string
  /** Half a sentence. */
  readonly reason: string
}

/**
 * The last month that the data cover to its end: orders of any status reach its last three days, and it has at least a
 * tenth of the sales of the median month (the earlier of two in the middle). Where no month is such, the last with a sale.
 *
 * @param window with at least one sale
 * @example lastWholeMonth(await salesWindow(shop)) // { month: '2018-08', reason: 'orders reach 2018-10-17' }
 */
export function lastWholeMonth({ months, lastOrderAt }: SalesWindow): WholeMonth {
  const last = (lastOrderAt ?? '').slice(0, 10)
  const sorted = months.map(({ orders }) => orders).sort((a, b) => a - b)
  const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  const whole = months.findLast(({ month, orders }) => orders >= THIN * median && last >= endingOf(month))
  if (whole === undefined)
    return {
      month: months.at(-1)?.month ?? last.slice(0, 7),
      reason: `no month is whole, orders end on ${last}`,
    }
  const later = months.filter(({ month }) => month > whole.month)
  if (later.length === 0) return { month: whole.month, reason: `orders reach ${last}` }
  const [next] = later
  return {
    month: whole.month,
    reason:
      last < endingOf(next?.month ?? '')
        ? `orders end on ${last}, in the middle of ${next?.month}`
        : `${next?.month} and later have hardly any sales`,
  }
}

/** The first of the last days of a month, `YYYY-MM-DD`. */
function endingOf(month: string): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return `${month}-${String(days - LAST_DAYS + 1).padStart(2, '0')}`
}
