import { salesCtes } from '../../sales.ts'
import { columns, largest, total } from '../columns.ts'
import { share } from '../phrase.ts'
import type { Question } from '../question.ts'

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const salesByWeekday: Question = {
  id: 'sales-by-weekday',
  group: 'sales',
  question: 'On which days do customers buy?',
  needs: ['orders'],
  params: [],
  columns: columns({ weekday: 'text', orders: 'count', share: 'share', revenue: 'money' }),
  chart: { kind: 'bar', x: 'weekday', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { sql, bindings } = salesCtes(shop, { asOf })
    const name = names.map((day, index) => `when ${index + 1} then '${day}'`).join(' ')
    return {
      sql: `with ${sql},
days as (
  select ${shop.dialect.isoWeekday('ordered_at')} as day, amount from sales
)
select case day ${name} end as weekday, count(*) as orders, count(*) * 1.0 / (select count(*) from sales) as share,
  ${shop.dialect.money('sum(amount)')} as revenue
from days group by day order by day`,
      bindings,
    }
  },
  reading: (rows) => {
    const best = largest(rows, 'orders')
    if (best === undefined) return 'There is no sale.'
    return `${best.weekday} is the strongest day with ${share(Number(best.orders) / total(rows, 'orders'))} of the sales.`
  },
}
