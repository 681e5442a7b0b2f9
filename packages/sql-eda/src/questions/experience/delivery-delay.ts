import { salesCtes } from '../../sales/sales.ts'
import { bucketCase } from '../buckets.ts'
import { columns, total } from '../columns.ts'
import { delays, isLate } from '../delays.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Calendar days between promise and delivery, of the sales delivered before the as-of moment that have both dates. */
export const deliveryDelay: OpenQuestion = {
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
    const bucket = bucketCase('late_days', delays)
    const seen = asOf === null ? '' : ' and delivered_at < :asOf'
    return {
      sql: `with ${sql},
deliveries as (
  select ${dialect.calendarDays('estimated_at', 'delivered_at')} as late_days,
    ${dialect.calendarDays('ordered_at', 'delivered_at')} as delivery_days
  from sales where delivered_at is not null and estimated_at is not null${seen}
),
classes as (
  select ${bucket.place} as place, ${bucket.label} as delivered, count(*) as orders, sum(delivery_days) as days
  from deliveries group by 1, 2
)
select delivered, orders, ${dialect.division('orders', 'sum(orders) over ()')} as share,
  ${dialect.division('days', 'orders')} as mean_days_to_deliver
from classes order by place`,
      bindings,
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    if (orders === 0) return 'No order has both a promised and a real delivery date.'
    const late = total(
      rows.filter((row) => isLate(row.delivered)),
      'orders',
    )
    return `${count(late)} of ${count(orders)} delivered orders (${share(late / orders)}) arrived after the promised day.`
  },
}
