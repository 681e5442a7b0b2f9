import { salesCtes } from '../../sales.ts'
import { columns } from '../columns.ts'
import { count } from '../phrase.ts'
import type { Question, QuestionScope } from '../question.ts'

interface Check {
  readonly label: string
  /** Table or expression counted, and the condition of a finding. */
  readonly from: string
  readonly finding: string
}

/**
 * What looks wrong but was kept; rows that could not be used at all are in the list of the import. As of a moment, an
 * order that is approved, shipped or delivered later is not yet so, and products are those that were ordered before.
 *
 * Dates are told to be wrong by the other orders: more than ten years before the median order (the earlier of two in the
 * middle), or more than a year after the order that 99 of 100 do not exceed (rank rounded down, at least the first).
 */
export const dataQuality: Question = {
  id: 'data-quality',
  group: 'quality',
  question: 'What is missing or contradictory in the data?',
  needs: ['orders'],
  params: [],
  columns: columns({ finding: 'text', found: 'count', of: 'count', share: 'share' }),
  chart: { kind: 'table', x: 'finding', y: [] },
  query: (scope) => {
    const { sql, bindings } = salesCtes(scope.shop, { asOf: scope.asOf })
    const lines = checks(scope).map(
      ({ label, from, finding }) =>
        `select '${label}' as finding, coalesce(sum(case when ${finding} then 1 else 0 end), 0) as found, count(*) as "of"
from ${from}`,
    )
    return {
      sql: `with ${sql},
${plausibleDates(scope)},
findings as (
${lines.join('\nunion all\n')}
)
select finding, found, "of", found * 1.0 / nullif("of", 0) as share from findings order by finding`,
      bindings,
    }
  },
  reading: (rows) => {
    const found = rows.filter((row) => Number(row.found) > 0)
    if (found.length === 0) return `None of the ${count(rows.length)} checks found anything.`
    const worst = found.reduce((most, row) => (Number(row.share) > Number(most.share) ? row : most))
    return (
      `${count(found.length)} of ${count(rows.length)} checks found something; relatively most often: ${worst.finding} ` +
      `(${count(worst.found)} of ${count(worst.of)}).`
    )
  },
}

function checks({ shop, asOf }: QuestionScope): Check[] {
  const { relations } = shop
  const seen = (moment: string): string =>
    asOf === null ? moment : `case when ${moment} < :asOf then ${moment} end`
  const found: Check[] = [
    {
      label: 'order dated more than ten years before the median order',
      from: 'placed cross join plausible',
      finding: 'ordered_at < earliest',
    },
    {
      label: 'order dated more than a year after 99% of the orders',
      from: 'placed cross join plausible',
      finding: 'ordered_at > latest',
    },
    { label: 'order delivered before it was placed', from: 'placed', finding: 'delivered_at < ordered_at' },
    {
      label: 'order shipped before it was approved',
      from: 'placed',
      finding: `${seen('shipped_at')} < ${seen('approved_at')}`,
    },
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

/** Expressions ending in `plausible`: one row with the bounds between which order dates are believed. */
function plausibleDates({ shop: { dialect } }: QuestionScope): string {
  const at = (rank: string): string => `max(case when place = ${rank} then ordered_at end)`
  const median = at(dialect.wholeQuotient('orders + 1', '2'))
  const nearlyLast = at(`case when orders = 1 then 1 else ${dialect.wholeQuotient('99 * orders', '100')} end`)
  return `dated as (
  select ordered_at, row_number() over (order by ordered_at) as place, count(*) over () as orders from placed
),
plausible as (
  select ${dialect.addYears(median, -10)} as earliest,
    ${dialect.addYears(nearlyLast, 1)} as latest
  from dated
)`
}

const orderedProducts = `products where product_id in (
  select product_id from order_items where order_id in (select order_id from placed)
)`
