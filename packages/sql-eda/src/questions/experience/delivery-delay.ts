import { salesCtes } from '../../sales.ts'
import { type Bucket, bucketCase } from '../buckets.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { Question } from '../question.ts'

const buckets: readonly Bucket[] = [
  { label: 'more than 14 days early', upTo: -15 },
  { label: '8 to 14 days early', upTo: -8 },
  { label: '1 to 7 days early', upTo: -1 },
  { label: 'on the day', upTo: 0 },
  { label: '1 to 3 days late', upTo: 3 },
  { label: '4 to 7 days late', upTo: 7 },
  { label: 'more than 7 days late', upTo: null },
]

/** Calendar days between promise and delivery, of the sales delivered before the as-of moment that have both dates. */
export const deliveryDelay: Question = {
  id: 'delivery-delay',
  group: 'experience',
  question: 'Are orders delivered when promised?',
  needs: ['orders'],
  params: [],
  columns: columns({ delivered: 'text', orders: 'count', share: 'share', mean_days_to_deliver: 'days' }),
  chart: { kind: 'bar', x: 'delivered', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const bucket = bucketCase('late_days', buckets)
    const seen = asOf === null ? '' : ' and delivered_at < :asOf'
    return {
      sql: `with ${sql},
deliveries as (
  select ${dialect.calendarDays('estimated_at', 'delivered_at')} as late_days,
    ${dialect.calendarDays('ordered_at', 'delivered_at')} as delivery_days
  from sales where delivered_at is not null and estimated_at is not null${seen}
)
select ${bucket.label} as delivered, count(*) as orders, count(*) * 1.0 / (select count(*) from deliveries) as share,
  avg(delivery_days) as mean_days_to_deliver
from deliveries group by ${bucket.place} order by ${bucket.place}`,
      bindings,
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    if (orders === 0) return 'No order has both a promised and a real delivery date.'
    const late = total(
      rows.filter((row) => String(row.delivered).endsWith('late')),
      'orders',
    )
    return `${count(late)} of ${count(orders)} delivered orders (${share(late / orders)}) arrived after the promised day.`
  },
}
