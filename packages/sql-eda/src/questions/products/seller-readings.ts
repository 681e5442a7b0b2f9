import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { countValue } from '../parameter.ts'
import { count, money } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'
import { amountSold } from './amount-sold.ts'

/**
 * The trap in "sellers above an amount": three ways to add up, of which the last is wrong. Joining payments to items gives
 * every item of an order every payment of it, and each of its sellers the payments of the others too.
 */
export const sellerReadings: OpenQuestion = {
  id: 'seller-readings',
  group: 'products',
  question: 'How much do the ways to add up a seller differ?',
  needs: ['orders', 'order_items', 'payments', 'sellers'],
  params: [amountSold],
  columns: columns({ added_up: 'text', sellers: 'count', largest: 'money', all_sellers: 'money' }),
  chart: { kind: 'table', x: 'added_up', y: [] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const line = (place: number, label: string, amount: string): string =>
      `select ${place} as place, '${label}' as added_up,
  coalesce(sum(case when ${amount} > :more_than then 1 else 0 end), 0) as sellers,
  ${dialect.money(`coalesce(max(${amount}), 0)`)} as largest, ${dialect.money(`coalesce(sum(${amount}), 0)`)} as all_sellers
from per_seller`
    return {
      sql: `with ${sql},
per_seller as (
  select i.seller_id, sum(i.price) as items, sum(i.price + i.freight) as with_freight, sum(s.payments_amount) as joined
  from sales s join order_items i on i.order_id = s.order_id group by i.seller_id
),
ways as (
${[
  line(1, 'item price', 'items'),
  line(2, 'item price and freight', 'with_freight'),
  line(3, 'wrong: payments joined to items', 'joined'),
].join('\nunion all\n')}
)
select added_up, sellers, largest, all_sellers from ways order by place`,
      bindings: { ...bindings, more_than: countValue(params, 'more_than') * 10_000 },
    }
  },
  reading: (rows, { shop: { meta } }) => {
    const [items, , joined] = rows
    const right = Number(rows[1]?.all_sellers)
    if (items === undefined || joined === undefined || !(right > 0)) return 'Nothing was sold by a seller.'
    return (
      `By item price ${count(items.sellers)} sellers are above the amount; joining payments to items would make it ` +
      `${count(joined.sellers)} and the total ${money(joined.all_sellers, meta.currency)} in place of ${money(right, meta.currency)}.`
    )
  },
}
