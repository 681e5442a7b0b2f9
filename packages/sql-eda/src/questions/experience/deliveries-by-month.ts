import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { comparable, few } from '../few.ts'
import { counted, share } from '../phrase.ts'
import type { AnchoredQuestion } from '../question.ts'

/**
 * Deliveries of sales by the month in which they were ordered. `due`: with a promised day, and delivered or that day is
 * over; `late`: of these, delivered after it, or not at all so far; `on_the_way`: not delivered, and no promised day is
 * over. A month with orders on the way is not complete: the slow ones among them are missing from its mean.
 */
export const deliveriesByMonth: AnchoredQuestion = {
  id: 'deliveries-by-month',
  group: 'experience',
  question: 'Do deliveries get faster and more punctual?',
  anchored: true,
  needs: ['orders'],
  params: [],
  columns: columns({
    month: 'month',
    orders: 'count',
    delivered: 'count',
    on_the_way: 'count',
    mean_days_to_deliver: 'days',
    due: 'count',
    late: 'count',
    late_share: 'share',
  }),
  chart: { kind: 'line', x: 'month', y: ['late_share'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const seen = 'delivered_at is not null and delivered_at < :asOf'
    const over = `estimated_at is not null and ${dialect.calendarDays('estimated_at', ':asOf')} > 0`
    const afterPromise = `${dialect.calendarDays('estimated_at', 'delivered_at')} > 0`
    const flag = (condition: string): string => `case when ${condition} then 1 else 0 end`
    return {
      sql: `with ${sql},
followed as (
  select ${dialect.month('ordered_at')} as month, ${flag(seen)} as delivered,
    case when ${seen} then ${dialect.calendarDays('ordered_at', 'delivered_at')} end as delivery_days,
    ${flag(`estimated_at is not null and (${seen} or ${over})`)} as due,
    case when ${seen} then ${flag(`estimated_at is not null and ${afterPromise}`)} else ${flag(over)} end as late
  from sales
),
months as (
  select month, count(*) as orders, sum(delivered) as delivered, sum(delivery_days) as days, sum(due) as due,
    sum(late) as late, sum(${flag('delivered = 0 and due = 0')}) as on_the_way
  from followed group by month
)
select month, orders, delivered, on_the_way, ${dialect.division('days', 'delivered')} as mean_days_to_deliver,
  due, late, ${dialect.division('late', 'due')} as late_share
from months order by month`,
      bindings: { ...bindings, asOf },
    }
  },
  reading: (rows) => {
    const told = comparable(
      rows.filter((row) => Number(row.on_the_way) === 0),
      'due',
    )
    if (told.length < 2) return `No two complete months with ${few} promised deliveries or more to compare.`
    const inTurn = [...told].sort((a, b) => Number(a.late_share) - Number(b.late_share))
    const [best, worst] = [inTurn[0], inTurn.at(-1)]
    return (
      `Of ${counted(told.length, 'complete month')} the most punctual is ${best?.month} (${share(best?.late_share)} late), ` +
      `the least ${worst?.month} (${share(worst?.late_share)} late).`
    )
  },
}
