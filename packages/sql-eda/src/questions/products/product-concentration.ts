import { salesCtes } from '../../sales.ts'
import { tenthColumns, tenthReading, tenths } from '../concentration.ts'
import type { OpenQuestion } from '../question.ts'

/** Products that sold anything, by item price without freight, in ten groups of equal size (ties by product id). */
export const productConcentration: OpenQuestion = {
  id: 'product-concentration',
  group: 'products',
  question: 'How much of the item revenue comes from how few products?',
  needs: ['orders', 'order_items'],
  params: [],
  columns: tenthColumns('products'),
  chart: { kind: 'bar', x: 'tenth', y: ['share'] },
  query: ({ shop, asOf }) => {
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
each_total as (
  select i.product_id as id, sum(i.price) as amount
  from sales s join order_items i on i.order_id = s.order_id group by i.product_id
),
${tenths(shop.dialect, 'products')}`,
      bindings,
    }
  },
  reading: (rows) => tenthReading(rows, 'products'),
}
