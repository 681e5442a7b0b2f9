import { salesCtes } from '../../sales.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { Question } from '../question.ts'

const unknown = '(unknown)'

/** Where the orders went; a customer with orders to two regions counts in both. */
export const states: Question = {
  id: 'states',
  group: 'customers',
  question: 'Where do customers live?',
  needs: ['orders', 'customers'],
  params: [],
  columns: columns({
    state: 'text',
    customers: 'count',
    orders: 'count',
    revenue: 'money',
    share: 'share',
    average_order_value: 'money',
  }),
  chart: { kind: 'bar', x: 'state', y: ['revenue'], limit: 15 },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql}
select coalesce(state, '${unknown}') as state, count(distinct customer_id) as customers, count(*) as orders,
  ${dialect.money('sum(amount)')} as revenue,
  sum(amount) * 1.0 / nullif((select sum(amount) from sales), 0) as share,
  ${dialect.money('sum(amount)')} / count(*) as average_order_value
from sales group by 1 order by sum(amount) desc, 1`,
      bindings,
    }
  },
  reading: (rows) => {
    const known = rows.filter((row) => row.state !== unknown)
    const [best] = known
    if (best === undefined) return 'No sale has a known region.'
    return (
      `${best.state} brings ${share(best.share)} of the revenue, the first three of ${count(known.length)} known regions ` +
      `${share(total(known.slice(0, 3), 'share'))}.`
    )
  },
}
