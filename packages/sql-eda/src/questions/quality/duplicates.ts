import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { counted } from '../phrase.ts'
import type { OpenQuestion, QuestionScope } from '../question.ts'

interface Repetition {
  readonly label: string
  readonly from: string
  readonly by: string
}

/**
 * What stands there more than once though its id does not. None of it is removed: two orders in one second may be one
 * order sent twice, or two. Rows with the same id are rejected by the import and listed there.
 */
export const duplicates: OpenQuestion = {
  id: 'duplicates',
  group: 'quality',
  question: 'What occurs twice?',
  needs: ['orders'],
  params: [],
  columns: columns({ finding: 'text', cases: 'count', rows_in_them: 'count' }),
  chart: { kind: 'table', x: 'finding', y: [] },
  query: (scope) => {
    const { sql, bindings } = salesCtes(scope.shop, { asOf: scope.asOf })
    const parts = repetitions(scope).map(
      ({ label, from, by }) =>
        `select '${label}' as finding, count(*) as cases, coalesce(sum(times), 0) as rows_in_them
from (select count(*) as times from ${from} group by ${by} having count(*) > 1) repeated`,
    )
    return {
      sql: `with ${sql},
findings as (
${parts.join('\nunion all\n')}
)
select finding, cases, rows_in_them from findings order by ${scope.shop.dialect.byCodePoint('finding')}`,
      bindings,
    }
  },
  reading: (rows) => {
    const found = rows.filter((row) => Number(row.cases) > 0)
    if (found.length === 0) return `Nothing occurs twice (${counted(rows.length, 'repetition')} looked for).`
    const cases = found.map((row) => `${row.finding} (${counted(row.cases, 'case')})`)
    return `Found: ${cases.join(', ')}.`
  },
}

function repetitions({ shop: { relations }, asOf }: QuestionScope): Repetition[] {
  const ofPlaced = 'order_id in (select order_id from placed)'
  const found: Repetition[] = [
    { label: 'orders of one customer in the same second', from: 'placed', by: 'customer_id, ordered_at' },
  ]
  if (relations.has('payments'))
    found.push({
      label: 'payments of one order with equal type, instalments and amount',
      from: `payments where ${ofPlaced}`,
      by: 'order_id, type, installments, amount',
    })
  if (relations.has('reviews')) {
    const seen = asOf === null ? '' : ' and created_at < :asOf'
    const reviews = `reviews where ${ofPlaced}${seen}`
    found.push({ label: 'review under several orders', from: reviews, by: 'review_id' })
    found.push({ label: 'reviews of one order', from: reviews, by: 'order_id' })
  }
  return found
}
