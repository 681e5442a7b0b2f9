import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

const unknown = '(unknown)'

/** Where the orders went; a customer with orders to two regions counts in both. */
export const states: OpenQuestion = {
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
      sql: `with ${sql},
placed_in as (
  select customer_id, amount, coalesce(state, '${unknown}') as state from sales
),
regions as (
  select state, count(distinct customer_id) as customers, count(*) as orders, sum(amount) as amount
  from placed_in group by state
)
select state, customers, orders, ${dialect.money('amount')} as revenue,
  ${dialect.division('amount', 'sum(amount) over ()')} as share,
  ${dialect.division(dialect.money('amount'), 'orders')} as average_order_value
from regions order by amount desc, ${dialect.byCodePoint('state')}`,
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
