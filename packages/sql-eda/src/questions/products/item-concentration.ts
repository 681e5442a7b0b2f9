import { salesCtes } from '../../sales/sales.ts'
import type { RelationName } from '../../shop/shop.ts'
import { tenthColumns, tenthReading, tenths } from '../concentration.ts'
import type { OpenQuestion } from '../question.ts'

/**
 * How few of `things` bring how much by item price without freight: those that sold anything, in ten groups of equal
 * size (ties by id).
 */
export function itemConcentration(
  id: string,
  things: 'products' | 'sellers',
  key: 'product_id' | 'seller_id',
  needs: readonly RelationName[],
): OpenQuestion {
  return {
    id,
    group: 'products',
    question: `How much of the item revenue comes from how few ${things}?`,
    needs,
    params: [],
    columns: tenthColumns(things),
    chart: { kind: 'bar', x: 'tenth', y: ['share'] },
    query: ({ shop, asOf }) => {
      const { sql, bindings } = salesCtes(shop, { asOf })
      return {
        sql: `with ${sql},
each_total as (
  select i.${key} as id, sum(i.price) as amount
  from sales s join order_items i on i.order_id = s.order_id group by i.${key}
),
${tenths(shop.dialect, things)}`,
        bindings,
      }
    },
    reading: (rows) => tenthReading(rows, things),
  }
}
