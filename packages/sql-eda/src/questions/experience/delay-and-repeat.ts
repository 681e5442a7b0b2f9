import { salesCtes } from '../../sales/sales.ts'
import { bucketCase } from '../buckets.ts'
import { columns, total } from '../columns.ts'
import { delays, isLate } from '../delays.ts'
import { few } from '../few.ts'
import { daysBefore } from '../moments.ts'
import { countValue } from '../parameter.ts'
import { count, share } from '../phrase.ts'
import type { AnchoredQuestion } from '../question.ts'

/**
 * Customers by how late their first sale was delivered, and how many of them bought again in less than some days
 * of 24 hours. Only those whose first sale lies at least so many days before the reference moment: the others had less time.
 */
export const delayAndRepeat: AnchoredQuestion = {
  id: 'delay-and-repeat',
  group: 'experience',
  question: 'Do customers come back after a late delivery?',
  anchored: true,
  needs: ['orders'],
  params: [
    {
      name: 'days',
      kind: 'count',
      means: 'days of 24 hours within which the second order counts',
      default: 180,
      minimum: 1,
      maximum: 3650,
    },
  ],
  columns: columns({ delivered: 'text', customers: 'count', came_back: 'count', share: 'share' }),
  chart: { kind: 'bar', x: 'delivered', y: ['share'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const bucket = bucketCase('late_days', delays)
    const days = countValue(params, 'days')
    const inTurn = `partition by customer_id order by ordered_at, ${dialect.byCodePoint('order_id')}`
    return {
      sql: `with ${sql},
ordered as (
  select ordered_at, delivered_at, estimated_at, row_number() over (${inTurn}) as place,
    lead(ordered_at) over (${inTurn}) as next_at
  from sales
),
firsts as (
  select ${dialect.calendarDays('estimated_at', 'delivered_at')} as late_days,
    case when ${dialect.wholeDays('ordered_at', 'next_at')} < :days then 1 else 0 end as came_back
  from ordered
  where place = 1 and ordered_at <= :observed and delivered_at < :asOf and estimated_at is not null
),
classes as (
  select ${bucket.place} as place, ${bucket.label} as delivered, count(*) as customers, sum(came_back) as came_back
  from firsts group by 1, 2
)
select delivered, customers, came_back, ${dialect.division('came_back', 'customers')} as share
from classes order by place`,
      bindings: { ...bindings, days, observed: daysBefore(asOf, days) },
    }
  },
  reading: (rows, { params }) => {
    const late = rows.filter((row) => isLate(row.delivered))
    const inTime = rows.filter((row) => !isLate(row.delivered))
    const within = `within ${count(countValue(params, 'days'))} days`
    if (rows.length === 0)
      return `No customer with a delivered first order was followed for so long (${within}).`
    const [lateCustomers, timelyCustomers] = [total(late, 'customers'), total(inTime, 'customers')]
    if (lateCustomers < few || timelyCustomers < few)
      return 'Too few customers with a late or with a timely first delivery to compare them.'
    return (
      `${share(total(inTime, 'came_back') / timelyCustomers)} of ${count(timelyCustomers)} customers whose first delivery was in ` +
      `time buy again ${within}, ${share(total(late, 'came_back') / lateCustomers)} of ${count(lateCustomers)} after a late one.`
    )
  },
}
