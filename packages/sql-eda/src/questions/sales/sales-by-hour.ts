import { salesCtes } from '../../sales/sales.ts'
import { columns, largest, total } from '../columns.ts'
import { few } from '../few.ts'
import { counted, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Hours without a sale have no row. Shops that keep only the day have all their sales at hour 0. */
export const salesByHour: OpenQuestion = {
  id: 'sales-by-hour',
  group: 'sales',
  question: 'At which hours do customers buy?',
  needs: ['orders'],
  params: [],
  columns: columns({ hour: 'count', orders: 'count', share: 'share', revenue: 'money' }),
  chart: { kind: 'bar', x: 'hour', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
hours as (
  select ${dialect.hour('ordered_at')} as hour, count(*) as orders, sum(amount) as amount from sales group by 1
)
select hour, orders, ${dialect.division('orders', 'sum(orders) over ()')} as share,
  ${dialect.money('amount')} as revenue
from hours order by hour`,
      bindings,
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    const best = largest(rows, 'orders')
    if (best === undefined) return 'There is no sale.'
    if (rows.length === 1)
      return `All ${counted(orders, 'sale')} stand at hour ${best.hour}: the data keep the day only.`
    if (orders < few) return `${counted(orders, 'sale')}: too few to tell one hour from another.`
    const night = total(
      rows.filter((row) => Number(row.hour) < 6),
      'orders',
    )
    return (
      `The strongest hour is ${best.hour} to ${Number(best.hour) + 1} with ${share(best.share)} of the sales; ` +
      `${share(night / orders)} come between midnight and six.`
    )
  },
}
