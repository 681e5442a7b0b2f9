import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { countValue } from '../parameter.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Item lines of a sale; from `most` on they are one class. */
export const basketSize: OpenQuestion = {
  id: 'basket-size',
  group: 'sales',
  question: 'How many items has an order?',
  needs: ['orders', 'order_items'],
  params: [
    {
      name: 'most',
      kind: 'count',
      means: 'orders with this many items or more are counted together',
      default: 10,
      minimum: 2,
      maximum: 1000,
    },
  ],
  columns: columns({
    items: 'count',
    orders: 'count',
    share: 'share',
    revenue: 'money',
    average_order_value: 'money',
  }),
  chart: { kind: 'bar', x: 'items', y: ['orders'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
baskets as (
  select case when item_count < :most then item_count else :most end as items, amount from sales
),
sizes as (
  select items, count(*) as orders, sum(amount) as amount from baskets group by items
)
select items, orders, ${dialect.division('orders', 'sum(orders) over ()')} as share,
  ${dialect.money('amount')} as revenue, ${dialect.division(dialect.money('amount'), 'orders')} as average_order_value
from sizes order by items`,
      bindings: { ...bindings, most: countValue(params, 'most') },
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    if (orders === 0) return 'There is no sale.'
    const several = rows.filter((row) => Number(row.items) > 1)
    return `${count(total(several, 'orders'))} of ${count(orders)} sales (${share(total(several, 'orders') / orders)}) have more than one item.`
  },
}
