import { salesCtes } from '../../sales/sales.ts'
import { type Bucket, bucketCase } from '../buckets.ts'
import { columns, largest, total } from '../columns.ts'
import { count, inCurrency, money, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Steps of the 1-2-5 series in the shop's currency; a class holds its upper bound, not its lower one. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]

const buckets: readonly Bucket[] = [
  { label: '0 or less', upTo: 0 },
  ...steps.map((step, index) => ({ label: `${steps[index - 1] ?? 0} to ${step}`, upTo: step * 10_000 })),
  { label: 'more than 100000', upTo: null },
]

/** Classes without a sale have no row. */
export const orderValue: OpenQuestion = {
  id: 'order-value',
  group: 'sales',
  question: 'How much is an order worth?',
  needs: ['orders'],
  params: [],
  columns: columns({
    value: 'text',
    orders: 'count',
    share: 'share',
    revenue: 'money',
    revenue_share: 'share',
    average_order_value: 'money',
  }),
  chart: { kind: 'bar', x: 'value', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const bucket = bucketCase('amount', buckets)
    return {
      sql: `with ${sql},
classes as (
  select ${bucket.place} as place, ${bucket.label} as label, count(*) as orders, sum(amount) as amount
  from sales group by 1, 2
)
select label as value, orders, ${dialect.division('orders', 'sum(orders) over ()')} as share,
  ${dialect.money('amount')} as revenue, ${dialect.division('amount', 'sum(amount) over ()')} as revenue_share,
  ${dialect.division(dialect.money('amount'), 'orders')} as average_order_value
from classes order by place`,
      bindings,
    }
  },
  reading: (rows, { shop: { meta } }) => {
    const orders = total(rows, 'orders')
    const best = largest(rows, 'orders')
    if (best === undefined) return 'There is no sale.'
    const big = largest(rows, 'revenue')
    const most =
      Number(big?.revenue) > 0
        ? ` Most revenue comes from orders of ${big?.value} (${share(big?.revenue_share)}).`
        : ''
    return (
      `${count(orders)} sales are worth ${money(total(rows, 'revenue') / orders, meta.currency)} on average; the most common ` +
      `class is ${inCurrency(String(best.value), meta.currency)} with ${share(best.share)} of the sales.${most}`
    )
  },
}
