import { salesCtes } from '../../sales.ts'
import { columns, largest, total } from '../columns.ts'
import { count, money } from '../phrase.ts'
import type { Question } from '../question.ts'

/** Months without a sale have no row. A customer is new in the month of the first sale, returning in later ones. */
export const salesByMonth: Question = {
  id: 'sales-by-month',
  group: 'sales',
  question: 'How do sales develop month by month?',
  needs: ['orders'],
  params: [],
  columns: columns({
    month: 'month',
    orders: 'count',
    customers: 'count',
    new_customers: 'count',
    returning_customers: 'count',
    revenue: 'money',
    average_order_value: 'money',
  }),
  chart: { kind: 'line', x: 'month', y: ['revenue'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
firsts as (
  select customer_id, ${dialect.month('min(ordered_at)')} as month from sales group by customer_id
),
newcomers as (
  select month, count(*) as customers from firsts group by month
),
months as (
  select ${dialect.month('ordered_at')} as month, count(*) as orders, count(distinct customer_id) as customers,
    sum(amount) as amount
  from sales group by 1
)
select m.month, m.orders, m.customers, coalesce(n.customers, 0) as new_customers,
  m.customers - coalesce(n.customers, 0) as returning_customers,
  ${dialect.money('m.amount')} as revenue, ${dialect.money('m.amount')} / m.orders as average_order_value
from months m left join newcomers n on n.month = m.month
order by m.month`,
      bindings,
    }
  },
  reading: (rows, { shop }) => {
    const best = largest(rows, 'revenue')
    if (best === undefined) return 'There is no sale.'
    return (
      `${count(total(rows, 'orders'))} sales in ${count(rows.length)} months; the strongest month is ${best.month} ` +
      `with ${count(best.orders)} sales and ${money(best.revenue, shop.meta.currency)}.`
    )
  },
}
