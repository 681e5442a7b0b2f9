import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { countValue, textValue } from '../parameter.ts'
import { count, counted, inCurrency, money } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'
import { amountSold } from './amount-sold.ts'

/**
 * Sellers above an amount. Reading: the price of their own items in sales, without freight; `amount=items+freight` adds
 * it. What was paid cannot be divided among the sellers of an order: see `seller-readings` for what goes wrong.
 */
export const topSellers: OpenQuestion = {
  id: 'top-sellers',
  group: 'products',
  question: 'Which sellers have sold for more than an amount?',
  needs: ['orders', 'order_items', 'sellers'],
  params: [
    amountSold,
    {
      name: 'amount',
      kind: 'choice',
      means: 'what is added up',
      default: 'items',
      choices: ['items', 'items+freight'],
    },
  ],
  columns: columns({ seller_id: 'text', state: 'text', orders: 'count', items: 'count', revenue: 'money' }),
  chart: { kind: 'bar', x: 'seller_id', y: ['revenue'], limit: 20 },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const amount = textValue(params, 'amount') === 'items' ? 'i.price' : 'i.price + i.freight'
    return {
      sql: `with ${sql},
sold as (
  select i.seller_id, count(distinct i.order_id) as orders, count(*) as items, sum(${amount}) as amount
  from sales s join order_items i on i.order_id = s.order_id group by i.seller_id
)
select t.seller_id, p.state, t.orders, t.items, ${dialect.money('t.amount')} as revenue
from sold t left join sellers p on p.seller_id = t.seller_id
where t.amount > :more_than
order by t.amount desc, ${dialect.byCodePoint('t.seller_id')}`,
      // amounts are stored in ten-thousandths
      bindings: { ...bindings, more_than: countValue(params, 'more_than') * 10_000 },
    }
  },
  reading: (rows, { shop: { meta }, params }) => {
    const limit = inCurrency(count(params.more_than ?? null), meta.currency)
    const [best] = rows
    const what = params.amount === 'items' ? 'items' : 'items and their freight'
    if (best === undefined) return `No seller has sold ${what} for more than ${limit}.`
    return (
      `${counted(rows.length, 'seller')} sold ${what} for more than ${limit}, ${money(total(rows, 'revenue'), meta.currency)} in ` +
      `all; the largest ${money(best.revenue, meta.currency)}.`
    )
  },
}
