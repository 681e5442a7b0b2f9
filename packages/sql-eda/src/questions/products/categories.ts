import { salesCtes } from '../../sales.ts'
import { columns, total } from '../columns.ts'
import { count, money, share } from '../phrase.ts'
import type { Question } from '../question.ts'

/** By item price, without freight; an order with two categories counts under both. */
export const categories: Question = {
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
)
select category, count(distinct order_id) as orders, count(*) as items, ${dialect.money('sum(price)')} as revenue,
  sum(price) * 1.0 / nullif((select sum(price) from sold), 0) as share,
  ${dialect.money('sum(price)')} / count(*) as average_price
from sold group by category order by sum(price) desc, category`,
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
