import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { countValue } from '../parameter.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Regions with enough delivered orders; late is after the promised calendar day, of those that have a promise. */
export const deliveryByState: OpenQuestion = {
  id: 'delivery-by-state',
  group: 'experience',
  question: 'Where does delivery take long?',
  needs: ['orders', 'customers'],
  params: [
    {
      name: 'minimum',
      kind: 'count',
      means: 'delivered orders a region must have',
      default: 30,
      minimum: 1,
      maximum: 1_000_000,
    },
  ],
  columns: columns({ state: 'text', orders: 'count', mean_days_to_deliver: 'days', late_share: 'share' }),
  chart: { kind: 'bar', x: 'state', y: ['mean_days_to_deliver'], limit: 30 },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const seen = asOf === null ? '' : ' and delivered_at < :asOf'
    return {
      sql: `with ${sql},
deliveries as (
  select state, ${dialect.calendarDays('ordered_at', 'delivered_at')} as delivery_days,
    case when estimated_at is null then 0 else 1 end as promised,
    case when ${dialect.calendarDays('estimated_at', 'delivered_at')} > 0 then 1 else 0 end as late
  from sales where delivered_at is not null and state is not null${seen}
),
regions as (
  select state, count(*) as orders, sum(delivery_days) as days, sum(promised) as promised, sum(late) as late
  from deliveries group by state having count(*) >= :minimum
)
select state, orders, ${dialect.division('days', 'orders')} as mean_days_to_deliver,
  ${dialect.division('late', 'promised')} as late_share
from regions order by mean_days_to_deliver desc, ${dialect.byCodePoint('state')}`,
      bindings: { ...bindings, minimum: countValue(params, 'minimum') },
    }
  },
  reading: (rows, { params }) => {
    const [slowest, fastest] = [rows[0], rows.at(-1)]
    if (slowest === undefined || fastest === undefined)
      return `No region has ${count(params.minimum ?? null)} delivered orders or more.`
    const days = (value: unknown): string => Number(value).toFixed(1)
    if (slowest === fastest)
      return `Only ${slowest.state} has enough delivered orders: ${days(slowest.mean_days_to_deliver)} days on average.`
    const late = slowest.late_share === null ? '' : `, where ${share(slowest.late_share)} arrive late`
    return (
      `Delivery takes longest to ${slowest.state} (${days(slowest.mean_days_to_deliver)} days on average${late}) and is ` +
      `fastest to ${fastest.state} (${days(fastest.mean_days_to_deliver)} days).`
    )
  },
}
