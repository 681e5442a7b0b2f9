import { salesCtes } from '../../sales/sales.ts'
import { columns, largest, total } from '../columns.ts'
import { count, counted, money, share } from '../phrase.ts'
import type { AnswerRow, OpenQuestion } from '../question.ts'

/** Fewer sales vary by chance alone by a fifth: their square root. */
const FEWEST_SALES = 30

/**
 * Months without a sale have no row. A customer is new in the month of the first sale, returning in later ones. Growth is
 * against the calendar month before, and empty where that one has no revenue or fewer than 30 sales, or a tenth of the
 * revenue: such a percentage says more of its base.
 */
export const salesByMonth: OpenQuestion = {
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
    growth: 'share',
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
),
followed as (
  select month, orders, customers, amount, lag(month) over (order by month) as month_before,
    lag(amount) over (order by month) as amount_before, lag(orders) over (order by month) as orders_before
  from months
)
select f.month, f.orders, f.customers, coalesce(n.customers, 0) as new_customers,
  f.customers - coalesce(n.customers, 0) as returning_customers,
  ${dialect.money('f.amount')} as revenue, ${dialect.division(dialect.money('f.amount'), 'f.orders')} as average_order_value,
  case when f.orders_before >= ${FEWEST_SALES} and f.amount_before > 0 and f.amount <= 10 * f.amount_before
    and ${dialect.monthsBetween('f.month_before', 'f.month')} = 1
    then ${dialect.division('f.amount - f.amount_before', 'f.amount_before')} end as growth
from followed f left join newcomers n on n.month = f.month
order by f.month`,
      bindings,
    }
  },
  reading: (rows, { shop, asOf }) => {
    const best = largest(rows, 'revenue')
    if (best === undefined) return 'There is no sale.'
    return (
      `${counted(total(rows, 'orders'), 'sale')} in ${counted(rows.length, 'month')}; the strongest month is ${best.month} ` +
      `with ${counted(best.orders, 'sale')} and ${money(best.revenue, shop.meta.currency)}.${lastGrowth(rows, asOf)}`
    )
  },
}

/** Growth of the last month that is over for sure, where the month before bears a comparison. */
function lastGrowth(rows: readonly AnswerRow[], asOf: string | null): string {
  const open = asOf?.slice(0, 7) ?? rows.at(-1)?.month ?? ''
  const last = rows.filter(({ month }) => String(month) < String(open)).at(-1)
  if (last === undefined || last.growth === null) return ''
  const direction = Number(last.growth) < 0 ? 'less' : 'more'
  return ` ${last.month}, the last whole month, brought ${share(Math.abs(Number(last.growth)))} ${direction} than the month before (${count(last.orders)} sales).`
}
