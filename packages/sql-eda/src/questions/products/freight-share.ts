import { salesCtes } from '../../sales/sales.ts'
import { type Bucket, bucketCase } from '../buckets.ts'
import { columns, total } from '../columns.ts'
import { inCurrency, money, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Steps of the item price in the shop's currency; a class holds its upper bound, not its lower one. */
const steps = [10, 20, 50, 100, 200, 500, 1000]

const buckets: readonly Bucket[] = [
  ...steps.map((step, index) => ({ label: `${steps[index - 1] ?? 0} to ${step}`, upTo: step * 10_000 })),
  { label: 'more than 1000', upTo: null },
]

/** Freight over price and freight together, of the items of sales, by the price of the item. */
export const freightShare: OpenQuestion = {
  id: 'freight-share',
  group: 'products',
  question: 'How much of what customers pay is freight?',
  needs: ['orders', 'order_items'],
  params: [],
  columns: columns({
    price: 'text',
    items: 'count',
    item_revenue: 'money',
    freight: 'money',
    freight_share: 'share',
  }),
  chart: { kind: 'bar', x: 'price', y: ['freight_share'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const bucket = bucketCase('i.price', buckets)
    return {
      sql: `with ${sql},
classes as (
  select ${bucket.place} as place, ${bucket.label} as price, count(*) as items, sum(i.price) as amount,
    sum(i.freight) as freight
  from sales s join order_items i on i.order_id = s.order_id group by 1, 2
)
select price, items, ${dialect.money('amount')} as item_revenue, ${dialect.money('freight')} as freight,
  ${dialect.division('freight', 'amount + freight')} as freight_share
from classes order by place`,
      bindings,
    }
  },
  reading: (rows, { shop: { meta } }) => {
    const freight = total(rows, 'freight')
    const all = freight + total(rows, 'item_revenue')
    const [cheapest] = rows
    if (cheapest === undefined) return 'No item was sold.'
    if (!(all > 0)) return 'The items sold cost nothing.'
    if (freight === 0) return 'No item sold has freight of its own.'
    const most =
      cheapest.freight_share === null
        ? ''
        : `, ${share(cheapest.freight_share)} for items of ${inCurrency(String(cheapest.price), meta.currency)}`
    return `Freight is ${share(freight / all)} of what items cost (${money(freight, meta.currency)})${most}.`
  },
}
