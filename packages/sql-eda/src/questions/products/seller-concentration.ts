import { salesCtes } from '../../sales.ts'
import { tenthColumns, tenthReading, tenths } from '../concentration.ts'
import type { OpenQuestion } from '../question.ts'

/** Sellers that sold anything, by item price without freight, in ten groups of equal size (ties by seller id). */
export const sellerConcentration: OpenQuestion = {
  id: 'seller-concentration',
  group: 'products',
  question: 'How much of the item revenue comes from how few sellers?',
  needs: ['orders', 'order_items', 'sellers'],
  params: [],
  columns: tenthColumns('sellers'),
  chart: { kind: 'bar', x: 'tenth', y: ['share'] },
  query: ({ shop, asOf }) => {
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
each_total as (
  select i.seller_id as id, sum(i.price) as amount
  from sales s join order_items i on i.order_id = s.order_id group by i.seller_id
),
${tenths(shop.dialect, 'sellers')}`,
      bindings,
    }
  },
  reading: (rows) => tenthReading(rows, 'sellers'),
}
