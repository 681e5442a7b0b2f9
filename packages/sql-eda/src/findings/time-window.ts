import { total } from '../questions/columns.ts'
import { monthsBefore } from '../questions/moments.ts'
import { count, counted, share } from '../questions/phrase.ts'
import type { AnswerRow } from '../questions/question.ts'
import { salesCtes } from '../sales/sales.ts'
import type { Inquiry } from './finding.ts'

/**
 * Since when sales count. Recommended: everything seen, without thin months at the beginning (less than a tenth of the
 * median month's sales), as long as that is at most three years; then the last two years. Both are choices to compare
 * by their stability, not truths.
 */
export const timeWindow: Inquiry = {
  id: 'time-window',
  decision: 'Since when do sales count?',
  setBy: 'the window of the features',
  needs: ['orders'],
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
dated as (
  select ${dialect.month('ordered_at')} as month, customer_id from sales
),
lasts as (
  select customer_id, max(month) as last_month from dated group by customer_id
),
leaving as (
  select last_month, count(*) as customers from lasts group by last_month
),
months as (
  select month, count(*) as sales from dated group by month
)
select m.month, m.sales, coalesce(l.customers, 0) as last_seen
from months m left join leaving l on l.last_month = m.month order by m.month`,
      bindings,
    }
  },
  conclude: (rows) => {
    const [first, last] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined) return null
    const start = firstFull(rows)
    const year = monthsBack(last, 12)
    const twoYears = monthsBack(last, 24)
    const customers = (since: string): number => seenSince(rows, since)
    const everybody = customers(String(first.month))
    const long = start < monthsBack(last, 36)
    const recommended = long ? 'last 24 months' : start === first.month ? 'everything' : `since ${start}`
    const means = (since: string): string =>
      `${count(customers(since))} of ${counted(everybody, 'customer')} bought then or later (${share(customers(since) / everybody)})`
    const thin = rows.filter(({ month }) => String(month) < start)
    return {
      severity: recommended === 'everything' ? 'note' : 'decide',
      recommended,
      inForce: 'everything',
      options: [
        { value: 'everything', means: `all months from ${first.month} to ${last.month}` },
        ...(start === first.month ? [] : [{ value: `since ${start}`, means: means(start) }]),
        ...(long ? [{ value: 'last 24 months', means: means(twoYears) }] : []),
        { value: 'last 12 months', means: means(year) },
      ],
      evidence: [
        `Sales in ${count(rows.length)} months, from ${first.month} to ${last.month}.`,
        ...(thin.length > 0
          ? [
              `Before ${start} there is little: ${counted(total(thin, 'sales'), 'sale')} in ${counted(thin.length, 'month')}.`,
            ]
          : []),
        `${share(1 - customers(year) / everybody)} of the customers have not bought in the last 12 months.`,
      ],
    }
  },
}

/** The first month that has a tenth of the median month's sales, as all later ones up to the median have. */
function firstFull(rows: readonly AnswerRow[]): string {
  const sorted = rows.map((row) => Number(row.sales)).sort((a, b) => a - b)
  const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  const lastThin = rows
    .slice(0, Math.ceil(rows.length / 2))
    .findLastIndex((row) => Number(row.sales) * 10 < median)
  return String(rows[lastThin + 1]?.month ?? rows[0]?.month)
}

/** The month from which so many months end with the row's. */
function monthsBack({ month }: AnswerRow, months: number): string {
  return monthsBefore(`${month}-01 00:00:00`, months - 1).slice(0, 7)
}

function seenSince(rows: readonly AnswerRow[], since: string): number {
  return rows
    .filter(({ month }) => String(month) >= since)
    .reduce((sum, row) => sum + Number(row.last_seen), 0)
}
