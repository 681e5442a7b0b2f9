import { salesCtes } from '../../sales/sales.ts'
import { type Bucket, bucketCase } from '../buckets.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

const buckets: readonly Bucket[] = [
  { label: 'same day', upTo: 0 },
  { label: '1 to 7 days', upTo: 7 },
  { label: '8 to 30 days', upTo: 30 },
  { label: '31 to 60 days', upTo: 60 },
  { label: '61 to 90 days', upTo: 90 },
  { label: '91 to 180 days', upTo: 180 },
  { label: '181 to 365 days', upTo: 365 },
  { label: 'more than a year', upTo: null },
]

/** Calendar days between the first and the second sale of a customer; customers with one sale are left out. */
export const secondOrderDelay: OpenQuestion = {
  id: 'second-order-delay',
  group: 'customers',
  question: 'How long until the second order?',
  needs: ['orders'],
  params: [],
  columns: columns({ delay: 'text', customers: 'count', share: 'share', cumulative_share: 'share' }),
  chart: { kind: 'bar', x: 'delay', y: ['customers'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const inTurn = `partition by customer_id order by ordered_at, ${dialect.byCodePoint('order_id')}`
    const bucket = bucketCase('delay_days', buckets)
    return {
      sql: `with ${sql},
ordered as (
  select customer_id, ordered_at,
    row_number() over (${inTurn}) as place,
    lead(ordered_at) over (${inTurn}) as next_at
  from sales
),
delays as (
  select ${dialect.calendarDays('ordered_at', 'next_at')} as delay_days
  from ordered where place = 1 and next_at is not null
),
counted as (
  select ${bucket.place} as place, ${bucket.label} as delay, count(*) as customers from delays group by 1, 2
)
select delay, customers, ${dialect.division('customers', 'sum(customers) over ()')} as share,
  ${dialect.division('sum(customers) over (order by place)', 'sum(customers) over ()')} as cumulative_share
from counted order by place`,
      bindings,
    }
  },
  reading: (rows) => {
    const customers = total(rows, 'customers')
    if (customers === 0) return 'No customer has a second order yet.'
    const early = total(
      rows.filter((row) => buckets.slice(0, 3).some(({ label }) => label === row.delay)),
      'customers',
    )
    return `Of ${count(customers)} customers who came back, ${count(early)} (${share(early / customers)}) did so within 30 days.`
  },
}
