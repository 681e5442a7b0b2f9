import { salesCtes } from '../../sales/sales.ts'
import { columns, largest, total } from '../columns.ts'
import { count, counted } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Sellers with a sale in the month, and those of them whose first sale it is. */
export const sellersByMonth: OpenQuestion = {
  id: 'sellers-by-month',
  group: 'products',
  question: 'How many sellers sell, and how many are new?',
  needs: ['orders', 'order_items', 'sellers'],
  params: [],
  columns: columns({
    month: 'month',
    sellers: 'count',
    new_sellers: 'count',
    items: 'count',
    revenue: 'money',
  }),
  chart: { kind: 'line', x: 'month', y: ['sellers', 'new_sellers'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
sold as (
  select i.seller_id, ${dialect.month('s.ordered_at')} as month, count(*) as items, sum(i.price) as amount
  from sales s join order_items i on i.order_id = s.order_id group by 1, 2
),
dated as (
  select seller_id, month, items, amount, min(month) over (partition by seller_id) as first_month from sold
)
select month, count(*) as sellers, sum(case when month = first_month then 1 else 0 end) as new_sellers,
  sum(items) as items, ${dialect.money('sum(amount)')} as revenue
from dated group by month order by month`,
      bindings,
    }
  },
  reading: (rows) => {
    const most = largest(rows, 'sellers')
    if (most === undefined) return 'Nothing was sold by a seller.'
    return (
      `${counted(total(rows, 'new_sellers'), 'seller')} sold something in ${counted(rows.length, 'month')}; ` +
      `most of them, ${count(most.sellers)}, in ${most.month}.`
    )
  },
}
