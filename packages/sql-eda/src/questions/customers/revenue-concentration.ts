import { rfmQuery } from '../../rfm-query.ts'
import { columns } from '../columns.ts'
import { share } from '../phrase.ts'
import type { Question } from '../question.ts'

/** Customers in ten groups of equal size by what they spent, biggest spenders first (ties by customer id). */
export const revenueConcentration: Question = {
  id: 'revenue-concentration',
  group: 'customers',
  question: 'How much of the revenue comes from how few customers?',
  needs: ['orders'],
  params: [],
  columns: columns({
    tenth: 'count',
    customers: 'count',
    smallest_total: 'money',
    revenue: 'money',
    share: 'share',
    cumulative_share: 'share',
  }),
  chart: { kind: 'bar', x: 'tenth', y: ['share'] },
  query: ({ shop, asOf }) => {
    const { sql, bindings } = rfmQuery(shop, { asOf })
    return {
      sql: `${sql},
tenths as (
  select monetary, amount, ntile(10) over (order by monetary desc, customer_id) as tenth from rfm
),
groups as (
  select tenth, count(*) as customers, min(monetary) as smallest_total, sum(amount) as amount
  from tenths group by tenth
)
select tenth, customers, smallest_total, ${shop.dialect.money('amount')} as revenue,
  amount * 1.0 / nullif(sum(amount) over (), 0) as share,
  sum(amount) over (order by tenth) * 1.0 / nullif(sum(amount) over (), 0) as cumulative_share
from groups order by tenth`,
      bindings,
    }
  },
  reading: (rows) => {
    const [first, second] = rows
    if (first === undefined || first.share === null) return 'There is no revenue to divide.'
    const fifth = second === undefined ? '' : `, the first two tenths ${share(second.cumulative_share)}`
    return `The tenth of customers who spend most bring ${share(first.share)} of the revenue${fifth}.`
  },
}
