import { salesCtes } from '../../sales/sales.ts'
import { columns, largest, total } from '../columns.ts'
import { few } from '../few.ts'
import { count, counted } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'
import { weekdayName } from '../weekdays.ts'

/** One row for each hour of each day of the week that has a sale. */
export const salesHeatMap: OpenQuestion = {
  id: 'sales-heat-map',
  group: 'sales',
  question: 'When in the week do customers buy?',
  needs: ['orders'],
  params: [],
  columns: columns({ weekday: 'text', hour: 'count', orders: 'count', share: 'share' }),
  chart: { kind: 'heat', x: 'hour', by: 'weekday', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
hours as (
  select ${dialect.isoWeekday('ordered_at')} as day_number, ${dialect.hour('ordered_at')} as hour, count(*) as orders
  from sales group by 1, 2
)
select ${weekdayName('day_number')} as weekday, hour, orders,
  ${dialect.division('orders', 'sum(orders) over ()')} as share
from hours order by day_number, hour`,
      bindings,
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    const best = largest(rows, 'orders')
    if (best === undefined) return 'There is no sale.'
    // 168 hours in a week: on average one sale in each before any of them can stand out
    if (orders < 168 || Number(best.orders) < few)
      return `${counted(orders, 'sale')}: too few to tell one hour of the week from another.`
    const times = Number(best.orders) / (orders / 168)
    return (
      `The strongest hour of the week is ${best.weekday}, ${best.hour} to ${Number(best.hour) + 1}, with ` +
      `${count(best.orders)} sales: ${times.toFixed(1)} times the mean of all 168 hours.`
    )
  },
}
