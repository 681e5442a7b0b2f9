import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { lookBack, lookBackParameters, lookBackWords } from '../look-back.ts'
import { countValue, textValue } from '../parameter.ts'
import { count, counted } from '../phrase.ts'
import type { AnchoredQuestion } from '../question.ts'

/**
 * Sellers who are new and sell much already. Reading: new is whose first order of any status was placed after the
 * reference moment less three months (`since=approved`: approved; orders never approved do not count for that); sold
 * are item lines of sales, counted, where adding up their number within the order would be wrong (`counted=placed`: of all
 * orders); and more than 30 of them. Items of the last three months of an old seller are another question.
 */
export const newSellers: AnchoredQuestion = {
  id: 'new-sellers',
  group: 'products',
  question: 'Which new sellers have sold many items already?',
  anchored: true,
  needs: ['orders', 'order_items', 'sellers'],
  params: [
    ...lookBackParameters(3),
    {
      name: 'more_than',
      kind: 'count',
      means: 'items sold',
      default: 30,
      minimum: 0,
      maximum: 1_000_000_000,
    },
    {
      name: 'since',
      kind: 'choice',
      means: "the seller's first order placed, or first order approved",
      default: 'placed',
      choices: ['placed', 'approved'],
    },
    {
      name: 'counted',
      kind: 'choice',
      means: 'items of sales, or of all orders placed',
      default: 'sales',
      choices: ['sales', 'placed'],
    },
  ],
  columns: columns({
    seller_id: 'text',
    state: 'text',
    first_order: 'date',
    orders: 'count',
    items: 'count',
  }),
  chart: { kind: 'bar', x: 'seller_id', y: ['items'], limit: 20 },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const first =
      textValue(params, 'since') === 'placed'
        ? 'min(p.ordered_at)'
        : 'min(case when p.approved_at < :asOf then p.approved_at end)'
    return {
      sql: `with ${sql},
firsts as (
  select i.seller_id, ${first} as first_order
  from placed p join order_items i on i.order_id = p.order_id group by i.seller_id
),
sold as (
  select i.seller_id, count(distinct i.order_id) as orders, count(*) as items
  from ${textValue(params, 'counted')} c join order_items i on i.order_id = c.order_id group by i.seller_id
)
select f.seller_id, p.state, f.first_order, s.orders, s.items
from firsts f join sold s on s.seller_id = f.seller_id left join sellers p on p.seller_id = f.seller_id
where f.first_order > :since and s.items > :more_than
order by s.items desc, ${dialect.byCodePoint('f.seller_id')}`,
      bindings: {
        ...bindings,
        since: lookBack(asOf, params),
        more_than: countValue(params, 'more_than'),
      },
    }
  },
  reading: (rows, { asOf, params }) => {
    const what = `sold more than ${count(params.more_than ?? null)} items within their first ${lookBackWords(params)} (before ${asOf})`
    const [best] = rows
    if (best === undefined) return `No seller has ${what}.`
    return `${counted(rows.length, 'seller')} ${what}; the most: ${count(best.items)} items in ${counted(best.orders, 'order')} since ${best.first_order}.`
  },
}
