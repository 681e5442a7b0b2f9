import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { countValue } from '../parameter.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/**
 * Customers known and customers active at the end of each month; one in which nobody bought or grew too old has no row,
 * and the figures of the row before. Active: bought in that month or in the calendar months before it that the parameter
 * says; revenue is that of the same months. Each month of purchase counts from itself up to the next one of the same
 * customer, or until it grows too old: running sums of what enters and what leaves give every month at once.
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
  columns: columns({
    month: 'month',
    customers: 'count',
    active: 'count',
    active_share: 'share',
    revenue: 'money',
    revenue_per_active: 'money',
  }),
  chart: { kind: 'line', x: 'month', y: ['active'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const number = dialect.monthsBetween("'2000-01'", dialect.month('ordered_at'))
    return {
      sql: `with ${sql},
bought as (
  select customer_id, ${number} as month_number, sum(amount) as amount from sales group by 1, 2
),
months as (
  select month_number, sum(amount) as amount from bought group by month_number
),
followed as (
  select month_number,
    case when lag(month_number) over (partition by customer_id order by month_number) is null then 1 else 0 end as is_first,
    lead(month_number) over (partition by customer_id order by month_number) as next_number
  from bought
),
moves as (
  select month_number, 1 as active, is_first as customers, 0 as amount from followed
  union all
  select case when next_number < month_number + :active_months then next_number else month_number + :active_months end, -1, 0, 0
  from followed
  union all
  select month_number, 0, 0, amount from months
  union all
  select month_number + :active_months, 0, 0, -amount from months
),
moved as (
  select month_number, sum(active) as active, sum(customers) as customers, sum(amount) as amount
  from moves group by month_number
),
known as (
  select month_number, sum(active) over (order by month_number) as active,
    sum(customers) over (order by month_number) as customers, sum(amount) over (order by month_number) as amount
  from moved
)
select ${dialect.month(dialect.addMonths("'2000-01-01 00:00:00'", 'month_number'))} as month, customers, active,
  ${dialect.division('active', 'customers')} as active_share,
  ${dialect.money('amount')} as revenue, ${dialect.division(dialect.money('amount'), 'active')} as revenue_per_active
from known where month_number <= (select max(month_number) from months) order by month_number`,
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
