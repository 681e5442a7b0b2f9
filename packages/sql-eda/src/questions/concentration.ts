import type { Dialect } from '../dialect/dialect.ts'
import { columns } from './columns.ts'
import { share } from './phrase.ts'
import type { AnswerColumn, AnswerRow } from './question.ts'

/** Columns of {@link tenths}. */
export function tenthColumns(thing: string): AnswerColumn[] {
  return columns({
    tenth: 'count',
    [thing]: 'count',
    smallest_total: 'money',
    revenue: 'money',
    share: 'share',
    cumulative_share: 'share',
  })
}

/**
 * SQL after a table expression `each_total` (`id`, `amount` in ten-thousandths): its rows in ten groups of equal size,
 * largest amount first (ties by id), with what each group brings. Fewer than ten rows make fewer groups.
 */
export function tenths(dialect: Dialect, thing: string): string {
  return `ranked as (
  select amount, ntile(10) over (order by amount desc, ${dialect.byCodePoint('id')}) as tenth from each_total
),
tenths as (
  select tenth, count(*) as members, min(amount) as smallest, sum(amount) as amount from ranked group by tenth
)
select tenth, members as ${thing}, ${dialect.money('smallest')} as smallest_total, ${dialect.money('amount')} as revenue,
  ${dialect.division('amount', 'sum(amount) over ()')} as share,
  ${dialect.division('sum(amount) over (order by tenth)', 'sum(amount) over ()')} as cumulative_share
from tenths order by tenth`
}

/** What the first tenth of `things`, and the first two, bring. */
export function tenthReading(rows: readonly AnswerRow[], things: string): string {
  const [first, second] = rows
  if (first === undefined || second === undefined || first.share === null)
    return 'There is no revenue to divide.'
  if (rows.length < 10) return `Fewer than ten ${things}: too few for tenths to mean anything.`
  return (
    `The tenth of ${things} with the largest totals bring ${share(first.share)} of the revenue, the first two tenths ` +
    `${share(second.cumulative_share)}.`
  )
}
