import { salesCtes } from '../../sales/sales.ts'
import type { Shop } from '../../shop/shop.ts'
import type { CountParameter } from '../parameter.ts'
import type { AnswerRow, SqlQuery } from '../question.ts'

/** How far a cohort is followed. */
export const horizon: CountParameter = {
  name: 'months',
  kind: 'count',
  means: 'months after the first sale that are shown',
  default: 12,
  minimum: 1,
  maximum: 120,
}

/**
 * Common table expressions ending in `cohort_months`: for each month of first sales, and each later month up to the
 * horizon in which the shop sold anything, the customers of the cohort (`size`), those of them who bought (`buyers`) and
 * for how much (`amount`, ten-thousandths). `:months` has to be bound.
 */
export function cohortCtes(shop: Shop, asOf: string | null): SqlQuery {
  const { dialect } = shop
  const { sql, bindings } = salesCtes(shop, { asOf })
  return {
    sql: `with ${sql},
dated as (
  select customer_id, ${dialect.month('ordered_at')} as month, amount from sales
),
firsts as (
  select customer_id, min(month) as cohort from dated group by customer_id
),
cohorts as (
  select cohort, count(*) as size from firsts group by cohort
),
bought as (
  select f.cohort, d.month, count(distinct d.customer_id) as buyers, sum(d.amount) as amount
  from dated d join firsts f on f.customer_id = d.customer_id group by f.cohort, d.month
),
months as (
  select distinct month from dated
),
cohort_months as (
  select c.cohort, ${dialect.monthsBetween('c.cohort', 'm.month')} as months_after, c.size,
    coalesce(b.buyers, 0) as buyers, coalesce(b.amount, 0) as amount
  from cohorts c
  join months m on m.month >= c.cohort and ${dialect.monthsBetween('c.cohort', 'm.month')} <= :months
  left join bought b on b.cohort = c.cohort and b.month = m.month
)`,
    bindings,
  }
}

/** Rows some months after the first sale, of cohorts for which that month is over: the last month seen may be cut off. */
export function wholeMonth(rows: readonly AnswerRow[], monthsAfter: number): AnswerRow[] {
  const month = ({ cohort, months_after }: AnswerRow): number => {
    const [year, number] = String(cohort).split('-')
    return Number(year) * 12 + Number(number) + Number(months_after)
  }
  const last = Math.max(...rows.map(month))
  return rows.filter((row) => Number(row.months_after) === monthsAfter && month(row) < last)
}
