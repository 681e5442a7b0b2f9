import { salesCtes } from '../../sales/sales.ts'
import { type Bucket, bucketCase } from '../buckets.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

const buckets: readonly Bucket[] = [
  { label: 'up to 3 days', upTo: 3 },
  { label: '4 to 7 days', upTo: 7 },
  { label: '8 to 14 days', upTo: 14 },
  { label: '15 to 21 days', upTo: 21 },
  { label: '22 to 30 days', upTo: 30 },
  { label: 'more than 30 days', upTo: null },
]

/** Calendar days from order to delivery of the sales delivered before the as-of moment. */
export const deliveryTime: OpenQuestion = {
  id: 'delivery-time',
  group: 'experience',
  question: 'How long does delivery take?',
  needs: ['orders'],
  params: [],
  columns: columns({ delivery: 'text', orders: 'count', share: 'share', cumulative_share: 'share' }),
  chart: { kind: 'bar', x: 'delivery', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const bucket = bucketCase('delivery_days', buckets)
    const seen = asOf === null ? '' : ' and delivered_at < :asOf'
    return {
      sql: `with ${sql},
deliveries as (
  select ${dialect.calendarDays('ordered_at', 'delivered_at')} as delivery_days
  from sales where delivered_at is not null${seen}
),
classes as (
  select ${bucket.place} as place, ${bucket.label} as delivery, count(*) as orders from deliveries group by 1, 2
)
select delivery, orders, ${dialect.division('orders', 'sum(orders) over ()')} as share,
  ${dialect.division('sum(orders) over (order by place)', 'sum(orders) over ()')} as cumulative_share
from classes order by place`,
      bindings,
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    const half = rows.find((row) => Number(row.cumulative_share) >= 0.5)
    if (half === undefined) return 'No sale has a delivery date.'
    const long = rows.find(({ delivery }) => delivery === 'more than 30 days')
    return (
      `Of ${count(orders)} delivered orders the one in the middle takes ${half.delivery}; ` +
      `${count(long?.orders ?? 0)} (${share(Number(long?.orders ?? 0) / orders)}) take more than 30 days.`
    )
  },
}
