import { rfmQuery } from '../../sales/rfm-query.ts'
import { type Bucket, bucketCase } from '../buckets.ts'
import { columns, largest, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

const recencies: readonly Bucket[] = [
  { label: 'up to 30 days', upTo: 30 },
  { label: '31 to 90 days', upTo: 90 },
  { label: '91 to 180 days', upTo: 180 },
  { label: '181 to 365 days', upTo: 365 },
  { label: 'more than a year', upTo: null },
]

const frequencies: readonly Bucket[] = [
  { label: '1', upTo: 1 },
  { label: '2', upTo: 2 },
  { label: '3', upTo: 3 },
  { label: '4 or more', upTo: null },
]

/** Customers by days since the last sale and number of sales; combinations that nobody has give no row. */
export const recencyAndFrequency: OpenQuestion = {
  id: 'recency-and-frequency',
  group: 'customers',
  question: 'Who bought how lately and how often?',
  needs: ['orders'],
  params: [],
  columns: columns({
    last_order: 'text',
    orders: 'text',
    customers: 'count',
    share: 'share',
    revenue: 'money',
    revenue_share: 'share',
  }),
  chart: { kind: 'heat', x: 'last_order', by: 'orders', y: ['customers'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = rfmQuery(shop, { asOf })
    const recency = bucketCase('recency_days', recencies)
    const frequency = bucketCase('frequency', frequencies)
    return {
      sql: `${sql},
cells as (
  select ${recency.place} as recency_place, ${recency.label} as last_order, ${frequency.place} as frequency_place,
    ${frequency.label} as orders, count(*) as customers, sum(amount) as amount
  from rfm group by 1, 2, 3, 4
)
select last_order, orders, customers, ${dialect.division('customers', 'sum(customers) over ()')} as share,
  ${dialect.money('amount')} as revenue, ${dialect.division('amount', 'sum(amount) over ()')} as revenue_share
from cells order by recency_place, frequency_place`,
      bindings,
    }
  },
  reading: (rows) => {
    const customers = total(rows, 'customers')
    const best = largest(rows, 'customers')
    if (best === undefined) return 'There is no customer with a sale.'
    const lapsed = total(
      rows.filter(({ last_order }) => last_order === 'more than a year'),
      'customers',
    )
    const often = best.orders === '1' ? '1 order' : `${best.orders} orders`
    return (
      `The largest cell has ${share(best.share)} of the customers: ${often}, the last ${best.last_order} ago; ` +
      `${count(lapsed)} of ${count(customers)} (${share(lapsed / customers)}) have not bought for more than a year.`
    )
  },
}
