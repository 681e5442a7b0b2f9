import { columns } from '../columns.ts'
import { count } from '../phrase.ts'
import type { OpenQuestion, QuestionScope } from '../question.ts'
import { countFindings } from './count-findings.ts'

/**
 * Dates that cannot be. Steps of one order are wrong when a later one comes first; as of a moment, a step taken later is
 * not known yet.
 *
 * Order dates are told to be wrong by the other orders: more than ten years before the median order (the earlier of two in
 * the middle), or more than a year after the order that 99 of 100 do not exceed (rank rounded down, at least the first).
 */
export const impossibleDates: OpenQuestion = {
  id: 'impossible-dates',
  group: 'quality',
  question: 'Which dates cannot be?',
  needs: ['orders'],
  params: [],
  columns: columns({ finding: 'text', found: 'count', of_all: 'count', share: 'share' }),
  chart: { kind: 'table', x: 'finding', y: [] },
  query: (scope) => {
    const orders = checks(scope).map(([label, finding]) => ({
      label,
      from: 'placed cross join plausible',
      finding,
    }))
    return countFindings(scope, orders, [plausibleDates(scope)])
  },
  reading: (rows) => {
    const found = rows.filter((row) => Number(row.found) > 0)
    if (Number(rows[0]?.of_all ?? 0) === 0) return 'There is no order.'
    if (found.length === 0) return `No order of ${count(rows[0]?.of_all)} has an impossible date.`
    const named = found.map((row) => `${row.finding} (${count(row.found)})`)
    return `Of ${count(rows[0]?.of_all)} orders: ${named.join(', ')}.`
  },
}

function checks({ asOf }: QuestionScope): [label: string, finding: string][] {
  const seen = (moment: string): string =>
    asOf === null ? moment : `case when ${moment} < :asOf then ${moment} end`
  return [
    ['approved before it was placed', `${seen('approved_at')} < ordered_at`],
    ['dated more than a year after 99% of the orders', 'ordered_at > latest'],
    ['dated more than ten years before the median order', 'ordered_at < earliest'],
    ['delivered before it was placed', `${seen('delivered_at')} < ordered_at`],
    ['delivered before it was shipped', `${seen('delivered_at')} < ${seen('shipped_at')}`],
    ['promised for before it was placed', 'estimated_at < ordered_at'],
    ['shipped before it was approved', `${seen('shipped_at')} < ${seen('approved_at')}`],
  ]
}

/** Expressions ending in `plausible`: one row with the bounds between which order dates are believed. */
function plausibleDates({ shop: { dialect } }: QuestionScope): string {
  const at = (rank: string): string => `max(case when place = ${rank} then ordered_at end)`
  const median = at(dialect.wholeQuotient('orders + 1', '2'))
  const nearlyLast = at(`case when orders = 1 then 1 else ${dialect.wholeQuotient('99 * orders', '100')} end`)
  return `dated as (
  select ordered_at, row_number() over (order by ordered_at) as place, count(*) over () as orders from placed
),
plausible as (
  select ${dialect.addYears(median, -10)} as earliest,
    ${dialect.addYears(nearlyLast, 1)} as latest
  from dated
)`
}
