import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { few } from '../few.ts'
import { count, counted, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/**
 * A sale is a customer's first when none lies before it (equal moments by order id); revenue of every later one is
 * returning revenue, in the month of the first sale too.
 */
export const newAndReturning: OpenQuestion = {
  id: 'new-and-returning',
  group: 'customers',
  question: 'How much do new and returning customers bring each month?',
  needs: ['orders'],
  params: [],
  columns: columns({
    month: 'month',
    first_orders: 'count',
    later_orders: 'count',
    first_revenue: 'money',
    later_revenue: 'money',
    later_share: 'share',
  }),
  chart: { kind: 'line', x: 'month', y: ['first_revenue', 'later_revenue'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
numbered as (
  select ${dialect.month('ordered_at')} as month, amount,
    case when row_number() over (partition by customer_id order by ordered_at, ${dialect.byCodePoint('order_id')}) = 1
      then 1 else 0 end as is_first
  from sales
),
months as (
  select month, sum(is_first) as first_orders, sum(1 - is_first) as later_orders,
    sum(is_first * amount) as first_amount, sum((1 - is_first) * amount) as later_amount
  from numbered group by month
)
select month, first_orders, later_orders, ${dialect.money('first_amount')} as first_revenue,
  ${dialect.money('later_amount')} as later_revenue,
  ${dialect.division('later_amount', 'first_amount + later_amount')} as later_share
from months order by month`,
      bindings,
    }
  },
  reading: (rows) => {
    const first = total(rows, 'first_orders')
    const later = total(rows, 'later_orders')
    if (first === 0) return 'There is no sale.'
    const revenue = total(rows, 'first_revenue') + total(rows, 'later_revenue')
    const brought = revenue > 0 ? ` and ${share(total(rows, 'later_revenue') / revenue)} of the revenue` : ''
    const all = `${count(later)} of ${counted(first + later, 'sale')} (${share(later / (first + later))})${brought} are later than a customer's first.`
    const half = Math.floor(rows.length / 2)
    const early = laterShare(rows.slice(0, half))
    const recent = laterShare(rows.slice(half))
    if (early === null || recent === null) return all
    return `${all} Their share of the sales went from ${share(early)} in the first half of the months to ${share(recent)} in the second.`
  },
}

/** Share of later orders; null where there are too few orders to tell. */
function laterShare(rows: Parameters<OpenQuestion['reading']>[0]): number | null {
  const later = total(rows, 'later_orders')
  const all = later + total(rows, 'first_orders')
  return all < few ? null : later / all
}
