import { salesCtes } from '../../sales/sales.ts'
import { columns, largest, total } from '../columns.ts'
import { few } from '../few.ts'
import { counted, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'
import { weekdayName } from '../weekdays.ts'

/** Days of the week, Monday first; one without a sale has no row. */
export const salesByWeekday: OpenQuestion = {
  id: 'sales-by-weekday',
  group: 'sales',
  question: 'On which days do customers buy?',
  needs: ['orders'],
  params: [],
  columns: columns({ weekday: 'text', orders: 'count', share: 'share', revenue: 'money' }),
  chart: { kind: 'bar', x: 'weekday', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
days as (
  select ${dialect.isoWeekday('ordered_at')} as day_number, count(*) as orders, sum(amount) as amount from sales group by 1
)
select ${weekdayName('day_number')} as weekday, orders, ${dialect.division('orders', 'sum(orders) over ()')} as share,
  ${dialect.money('amount')} as revenue
from days order by day_number`,
      bindings,
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    const best = largest(rows, 'orders')
    if (best === undefined) return 'There is no sale.'
    if (orders < few) return `${counted(orders, 'sale')}: too few to tell one day from another.`
    return `${best.weekday} is the strongest day with ${share(best.share)} of the sales.`
  },
}
