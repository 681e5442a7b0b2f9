import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { countValue } from '../parameter.ts'
import { count, counted, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Cities as they are spelled in the data: `sao paulo` and `são paulo` are two. Sales without a city are left out. */
export const topCities: OpenQuestion = {
  id: 'top-cities',
  group: 'customers',
  question: 'Which cities buy most?',
  needs: ['orders', 'customers'],
  params: [
    {
      name: 'limit',
      kind: 'count',
      means: 'cities shown, by revenue',
      default: 10,
      minimum: 1,
      maximum: 10_000,
    },
  ],
  columns: columns({
    city: 'text',
    state: 'text',
    customers: 'count',
    orders: 'count',
    revenue: 'money',
    share: 'share',
  }),
  chart: { kind: 'bar', x: 'city', y: ['revenue'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
placed_in as (
  select customer_id, amount, city, coalesce(state, '') as state from sales where city is not null
),
cities as (
  select city, state, count(distinct customer_id) as customers, count(*) as orders, sum(amount) as amount
  from placed_in group by city, state
)
select city, state, customers, orders, ${dialect.money('amount')} as revenue,
  ${dialect.division('amount', '(select sum(amount) from sales)')} as share
from cities order by amount desc, ${dialect.byCodePoint('city')}, ${dialect.byCodePoint('state')} limit :limit`,
      bindings: { ...bindings, limit: countValue(params, 'limit') },
    }
  },
  reading: (rows) => {
    const [best] = rows
    if (best === undefined) return 'No sale has a known city.'
    const shown =
      rows.length > 1
        ? `; the first ${count(rows.length)} cities together ${share(total(rows, 'share'))}`
        : ''
    return `${best.city} brings ${share(best.share)} of the revenue with ${counted(best.customers, 'customer')}${shown}.`
  },
}
