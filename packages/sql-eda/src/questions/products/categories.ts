import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { count, money, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** By item price, without freight; an order with two categories counts under both. */
export const categories: OpenQuestion = {
  id: 'categories',
  group: 'products',
  question: 'Which categories sell?',
  needs: ['orders', 'order_items', 'products'],
  params: [],
  columns: columns({
    category: 'text',
    orders: 'count',
    items: 'count',
    revenue: 'money',
    share: 'share',
    average_price: 'money',
  }),
  chart: { kind: 'bar', x: 'category', y: ['revenue'], limit: 15 },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
sold as (
  select coalesce(p.category_english, p.category, '(no category)') as category, i.order_id, i.price
  from sales s
  join order_items i on i.order_id = s.order_id
  left join products p on p.product_id = i.product_id
),
totals as (
  select category, count(distinct order_id) as orders, count(*) as items, sum(price) as amount
  from sold group by category
)
select category, orders, items, ${dialect.money('amount')} as revenue,
  ${dialect.division('amount', 'sum(amount) over ()')} as share,
  ${dialect.division(dialect.money('amount'), 'items')} as average_price
from totals order by amount desc, ${dialect.byCodePoint('category')}`,
      bindings,
    }
  },
  reading: (rows, { shop }) => {
    const [best] = rows
    if (best === undefined) return 'No item was sold.'
    return (
      `${count(rows.length)} categories; ${best.category} leads with ${money(best.revenue, shop.meta.currency)}, and the ` +
      `first five bring ${share(total(rows.slice(0, 5), 'share'))} of item revenue.`
    )
  },
}
