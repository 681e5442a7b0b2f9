import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { countValue } from '../parameter.ts'
import { count, counted, money, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Products by item price without freight (ties by product id). */
export const topProducts: OpenQuestion = {
  id: 'top-products',
  group: 'products',
  question: 'Which products sell best?',
  needs: ['orders', 'order_items', 'products'],
  params: [
    {
      name: 'limit',
      kind: 'count',
      means: 'products shown, by revenue',
      default: 10,
      minimum: 1,
      maximum: 100_000,
    },
  ],
  columns: columns({
    product_id: 'text',
    category: 'text',
    orders: 'count',
    items: 'count',
    revenue: 'money',
    share: 'share',
  }),
  chart: { kind: 'bar', x: 'product_id', y: ['revenue'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
sold as (
  select i.product_id, count(distinct i.order_id) as orders, count(*) as items, sum(i.price) as amount
  from sales s join order_items i on i.order_id = s.order_id group by i.product_id
)
select t.product_id, coalesce(p.category_english, p.category) as category, t.orders, t.items,
  ${dialect.money('t.amount')} as revenue, ${dialect.division('t.amount', '(select sum(amount) from sold)')} as share
from sold t left join products p on p.product_id = t.product_id
order by t.amount desc, ${dialect.byCodePoint('t.product_id')} limit :limit`,
      bindings: { ...bindings, limit: countValue(params, 'limit') },
    }
  },
  reading: (rows, { shop: { meta } }) => {
    const [best] = rows
    if (best === undefined) return 'No item was sold.'
    const together =
      rows.length > 1
        ? `; the first ${count(rows.length)} products together ${share(total(rows, 'share'))}`
        : ''
    return (
      `The best product brings ${money(best.revenue, meta.currency)} with ${counted(best.items, 'item')}, ` +
      `${share(best.share)} of item revenue${together}.`
    )
  },
}
