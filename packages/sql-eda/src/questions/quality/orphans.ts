import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { count, counted, share } from '../phrase.ts'
import type { OpenQuestion, QuestionScope } from '../question.ts'

interface Reference {
  readonly label: string
  readonly from: string
  readonly orphan: string
}

/** References that lead nowhere, among the lines of orders seen; and lines whose order is not there at all. */
export const orphans: OpenQuestion = {
  id: 'orphans',
  group: 'quality',
  question: 'Which references lead nowhere?',
  needs: ['orders'],
  params: [],
  columns: columns({ reference: 'text', total: 'count', orphans: 'count', share: 'share' }),
  chart: { kind: 'table', x: 'reference', y: [] },
  query: (scope) => {
    const { sql, bindings } = salesCtes(scope.shop, { asOf: scope.asOf })
    const parts = references(scope).map(
      ({ label, from, orphan }) =>
        `select '${label}' as reference, count(*) as total, coalesce(sum(lost), 0) as orphans
from (select case when ${orphan} then 1 else 0 end as lost from ${from}) looked_up`,
    )
    return {
      sql: `with ${sql},
checked as (
${parts.join('\nunion all\n')}
)
select reference, total, orphans, ${scope.shop.dialect.division('orphans', 'total')} as share
from checked order by ${scope.shop.dialect.byCodePoint('reference')}`,
      bindings,
    }
  },
  reading: (rows) => {
    const found = rows.filter((row) => Number(row.orphans) > 0)
    if (rows.length === 0) return 'The shop has no two tables that refer to each other.'
    if (found.length === 0)
      return `Every reference leads somewhere (${counted(rows.length, 'kind')} looked at).`
    const named = found.map((row) => `${row.reference} (${count(row.orphans)}, ${share(row.share)})`)
    return `References that lead nowhere: ${named.join(', ')}.`
  },
}

function references({ shop: { relations } }: QuestionScope): Reference[] {
  const known = (table: string): string => `order_id not in (select order_id from ${table})`
  const ofPlaced = 'order_id in (select order_id from placed)'
  const found: Reference[] = [{ label: 'order to a customer', from: 'placed', orphan: 'customer_id is null' }]
  // An order after the as-of moment is there, but not seen: its lines are not looked at.
  for (const table of ['order_items', 'payments', 'reviews'] as const)
    if (relations.has(table))
      found.push({
        label: `${table === 'order_items' ? 'item' : table.slice(0, -1)} to its order`,
        from: `${table} where ${ofPlaced} or ${known('orders')}`,
        orphan: known('orders'),
      })
  if (!relations.has('order_items')) return found
  if (relations.has('products')) {
    found.push({
      label: 'item to its product',
      from: `order_items where ${ofPlaced}`,
      orphan: 'product_id not in (select product_id from products)',
    })
    found.push({
      label: 'category to its English name',
      from: `(
  select category, max(category_english) as english from products
  where category is not null
    and product_id in (select product_id from order_items where ${ofPlaced})
  group by category
) named`,
      orphan: 'english is null',
    })
  }
  if (relations.has('sellers'))
    found.push({
      label: 'item to its seller',
      from: `order_items where ${ofPlaced}`,
      orphan: 'seller_id not in (select seller_id from sellers)',
    })
  return found
}
