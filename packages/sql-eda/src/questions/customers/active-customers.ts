import { salesCtes } from '../../sales.ts'
import { columns } from '../columns.ts'
import { countValue } from '../parameter.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/**
 * Customers known and customers active at the end of each month that has a sale. Active: bought in that month or in the
 * calendar months before it that the parameter says. Each month of purchase counts from itself up to the next one of
 * the same customer, or until it grows too old: running sums of what enters and what leaves give every month at once.
 */
export const activeCustomers: OpenQuestion = {
  id: 'active-customers',
  group: 'customers',
  question: 'How many customers are active at the end of each month?',
  needs: ['orders'],
  params: [
    {
      name: 'active_months',
      kind: 'count',
      means: 'calendar months, the month itself included, in which an active customer has bought',
      default: 12,
      minimum: 1,
      maximum: 120,
    },
  ],
  columns: columns({ month: 'month', customers: 'count', active: 'count', active_share: 'share' }),
  chart: { kind: 'line', x: 'month', y: ['active'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const number = dialect.monthsBetween("'2000-01'", dialect.month('ordered_at'))
    return {
      sql: `with ${sql},
bought as (
  select distinct customer_id, ${dialect.month('ordered_at')} as month, ${number} as month_number from sales
),
followed as (
  select month_number,
    case when lag(month_number) over (partition by customer_id order by month_number) is null then 1 else 0 end as is_first,
    lead(month_number) over (partition by customer_id order by month_number) as next_number
  from bought
),
moves as (
  select month_number, 1 as active, is_first as customers from followed
  union all
  select case when next_number < month_number + :active_months then next_number else month_number + :active_months end, -1, 0
  from followed
),
moved as (
  select month_number, sum(active) as active, sum(customers) as customers from moves group by month_number
),
known as (
  select month_number, sum(active) over (order by month_number) as active,
    sum(customers) over (order by month_number) as customers
  from moved
),
months as (
  select distinct month, month_number from bought
)
select m.month, k.customers, k.active, ${dialect.division('k.active', 'k.customers')} as active_share
from months m join known k on k.month_number = m.month_number order by m.month`,
      bindings: { ...bindings, active_months: countValue(params, 'active_months') },
    }
  },
  reading: (rows, { params }) => {
    const last = rows.at(-1)
    if (last === undefined) return 'There is no sale.'
    return (
      `Of ${count(last.customers)} customers at the end of ${last.month} ${count(last.active)} (${share(last.active_share)}) ` +
      `had bought within ${count(countValue(params, 'active_months'))} months.`
    )
  },
}
