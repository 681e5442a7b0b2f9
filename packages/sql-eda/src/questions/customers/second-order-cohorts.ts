import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { few } from '../few.ts'
import { countValue } from '../parameter.ts'
import { count, share } from '../phrase.ts'
import type { AnchoredQuestion } from '../question.ts'

/** Days between two points of the curve. */
const step = 30

/**
 * Customers by the month of their first sale, and how many of them had a second one within 30, 60, … calendar days. Only
 * those count who were followed for the whole time: of a young month only some, and of the youngest none.
 */
export const secondOrderCohorts: AnchoredQuestion = {
  id: 'second-order-cohorts',
  group: 'customers',
  question: 'How many new customers of a month order again, and how soon?',
  anchored: true,
  needs: ['orders'],
  params: [
    {
      name: 'steps',
      kind: 'count',
      means: 'times 30 days after the first sale that are shown',
      default: 12,
      minimum: 1,
      maximum: 48,
    },
  ],
  columns: columns({
    cohort: 'month',
    days: 'days',
    cohort_customers: 'count',
    customers: 'count',
    came_back: 'count',
    share: 'share',
  }),
  chart: { kind: 'heat', x: 'days', by: 'cohort', y: ['share'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const inTurn = `partition by customer_id order by ordered_at, ${dialect.byCodePoint('order_id')}`
    const steps = Array.from({ length: countValue(params, 'steps') }, (_, index) => (index + 1) * step)
    return {
      sql: `with ${sql},
ordered as (
  select ordered_at, row_number() over (${inTurn}) as place, lead(ordered_at) over (${inTurn}) as next_at from sales
),
waits as (
  select ${dialect.month('ordered_at')} as cohort, ${dialect.calendarDays('ordered_at', ':asOf')} as followed,
    ${dialect.calendarDays('ordered_at', 'next_at')} as waited, count(*) as customers
  from ordered where place = 1 group by 1, 2, 3
),
cohorts as (
  select cohort, sum(customers) as size from waits group by cohort
),
steps as (
  ${steps.map((days) => `select ${days} as days`).join(' union all ')}
),
reached as (
  select w.cohort, s.days, sum(w.customers) as customers,
    sum(case when w.waited <= s.days then w.customers else 0 end) as came_back
  from waits w join steps s on s.days < w.followed group by w.cohort, s.days
)
select r.cohort, r.days, c.size as cohort_customers, r.customers, r.came_back,
  ${dialect.division('r.came_back', 'r.customers')} as share
from reached r join cohorts c on c.cohort = r.cohort order by r.cohort, r.days`,
      bindings: { ...bindings, asOf },
    }
  },
  reading: (rows) => {
    const within = (days: number): string | null => {
      const at = rows.filter((row) => Number(row.days) === days)
      const customers = total(at, 'customers')
      return customers < few
        ? null
        : `${share(total(at, 'came_back') / customers)} of ${count(customers)} within ${days} days`
    }
    const told = [30, 90, 360].flatMap((days) => within(days) ?? [])
    return told.length === 0
      ? 'Too few customers were followed for long enough to tell.'
      : `Customers who order again: ${told.join(', ')}.`
  },
}
