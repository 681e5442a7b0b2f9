import { rfmQuery } from '../../sales/rfm-query.ts'
import { tenthColumns, tenthReading, tenths } from '../concentration.ts'
import type { OpenQuestion } from '../question.ts'

/** Customers in ten groups of equal size by what they spent, biggest spenders first (ties by customer id). */
export const revenueConcentration: OpenQuestion = {
  id: 'revenue-concentration',
  group: 'customers',
  question: 'How much of the revenue comes from how few customers?',
  needs: ['orders'],
  params: [],
  columns: tenthColumns('customers'),
  chart: { kind: 'bar', x: 'tenth', y: ['share'] },
  query: ({ shop, asOf }) => {
    const { sql, bindings } = rfmQuery(shop, { asOf })
    return {
      sql: `${sql},
each_total as (
  select customer_id as id, amount from rfm
),
${tenths(shop.dialect, 'customers')}`,
      bindings,
    }
  },
  reading: (rows) => tenthReading(rows, 'customers'),
}
