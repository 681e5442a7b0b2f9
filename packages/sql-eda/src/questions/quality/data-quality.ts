import { columns } from '../columns.ts'
import { count } from '../phrase.ts'
import type { OpenQuestion, QuestionScope } from '../question.ts'
import { countFindings, type RowCheck } from './count-findings.ts'

/**
 * What looks wrong but was kept; rows that could not be used at all are in the list of the import. As of a moment, an
 * order that is delivered later is not yet so, and products are those that were ordered before.
 */
export const dataQuality: OpenQuestion = {
  id: 'data-quality',
  group: 'quality',
  question: 'What in the orders is incomplete or contradictory?',
  needs: ['orders'],
  params: [],
  columns: columns({ finding: 'text', found: 'count', of_all: 'count', share: 'share' }),
  chart: { kind: 'table', x: 'finding', y: [] },
  query: (scope) => countFindings(scope, checks(scope)),
  reading: (rows) => {
    const found = rows.filter((row) => Number(row.found) > 0)
    if (found.length === 0) return `None of the ${count(rows.length)} checks found anything.`
    const worst = found.reduce((most, row) => (Number(row.share) > Number(most.share) ? row : most))
    return (
      `${count(found.length)} of ${count(rows.length)} checks found something; relatively most often: ${worst.finding} ` +
      `(${count(worst.found)} of ${count(worst.of_all)}).`
    )
  },
}

function checks({ shop, asOf }: QuestionScope): RowCheck[] {
  const { relations } = shop
  const seen = (moment: string): string =>
    asOf === null ? moment : `case when ${moment} < :asOf then ${moment} end`
  const found: RowCheck[] = [
    {
      label: 'order that is no sale but was delivered',
      from: 'placed',
      finding: `${seen('delivered_at')} is not null and order_id not in (select order_id from sales)`,
    },
    { label: 'sale without delivery date', from: 'sales', finding: `${seen('delivered_at')} is null` },
    { label: 'sale of zero amount', from: 'sales', finding: 'amount = 0' },
    { label: 'order without customer region', from: 'placed', finding: 'state is null' },
  ]
  if (relations.has('payments'))
    found.push({ label: 'order without payment', from: 'placed', finding: 'payment_count = 0' })
  if (relations.has('order_items'))
    found.push({ label: 'order without item', from: 'placed', finding: 'item_count = 0' })
  if (relations.has('payments') && relations.has('order_items'))
    found.push({
      label: 'sale whose payments and items differ by more than 1%',
      from: 'sales where payment_count > 0 and item_count > 0',
      finding: 'abs(payments_amount - items_amount - freight_amount) * 100 > items_amount + freight_amount',
    })
  if (relations.has('products') && relations.has('order_items'))
    found.push({ label: 'product without category', from: orderedProducts, finding: 'category is null' })
  return found
}

const orderedProducts = `products where product_id in (
  select product_id from order_items where order_id in (select order_id from placed)
)`
