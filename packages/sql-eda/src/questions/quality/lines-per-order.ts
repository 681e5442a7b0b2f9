import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { count } from '../phrase.ts'
import type { OpenQuestion, QuestionScope } from '../question.ts'

/**
 * How many payments, items, sellers and reviews an order has. Where two of them can be several, joining both to the
 * orders multiplies the amounts: the canonical orders carry each already summed.
 */
export const linesPerOrder: OpenQuestion = {
  id: 'lines-per-order',
  group: 'quality',
  question: 'How many payments, items and reviews has an order?',
  needs: ['orders'],
  params: [],
  columns: columns({
    part: 'text',
    orders: 'count',
    without: 'count',
    with_one: 'count',
    with_several: 'count',
    most: 'count',
  }),
  chart: { kind: 'table', x: 'part', y: [] },
  query: (scope) => {
    const { sql, bindings } = salesCtes(scope.shop, { asOf: scope.asOf })
    const lines = parts(scope).map(
      ([part, counts]) => `select '${part}' as part, count(*) as orders,
  coalesce(sum(case when n = 0 then 1 else 0 end), 0) as without,
  coalesce(sum(case when n = 1 then 1 else 0 end), 0) as with_one,
  coalesce(sum(case when n > 1 then 1 else 0 end), 0) as with_several,
  coalesce(max(n), 0) as most
from (${counts}) per_order`,
    )
    return {
      sql: `with ${sql},
parts as (
${lines.join('\nunion all\n')}
)
select part, orders, without, with_one, with_several, most
from parts order by ${scope.shop.dialect.byCodePoint('part')}`,
      bindings,
    }
  },
  reading: (rows) => {
    const named = rows.map(
      (row) =>
        `${row.part}: ${count(row.without)} orders have none, ${count(row.with_several)} several (at most ${count(row.most)})`,
    )
    if (Number(rows[0]?.orders ?? 0) === 0) return 'There is no order.'
    const several = rows.filter((row) => Number(row.with_several) > 0)
    const trap = several.length > 1 ? ' Joining two of them to the orders multiplies amounts.' : ''
    return `${named.join('; ')}.${trap}`
  },
}

/** Name of a part, and a select with one row an order and the number of its lines as `n`. */
function parts({ shop: { relations }, asOf }: QuestionScope): [string, string][] {
  const joined = (table: string, lines: string, seen = ''): string =>
    `select ${lines} as n from placed p left join ${table} t on t.order_id = p.order_id${seen} group by p.order_id`
  const found: [string, string][] = []
  if (relations.has('payments')) found.push(['payments', 'select payment_count as n from placed'])
  if (relations.has('order_items')) {
    found.push(['items', 'select item_count as n from placed'])
    found.push(['sellers', joined('order_items', 'count(distinct t.seller_id)')])
  }
  if (relations.has('reviews'))
    found.push([
      'reviews',
      joined('reviews', 'count(t.order_id)', asOf === null ? '' : ' and t.created_at < :asOf'),
    ])
  return found.length > 0 ? found : [['order lines', 'select 1 as n from placed']]
}
