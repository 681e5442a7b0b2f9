import { salesCtes } from '../../sales/sales.ts'
import { columns, largest } from '../columns.ts'
import { money, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Payments of sales; an order paid in two ways counts under both. */
export const paymentTypes: OpenQuestion = {
  id: 'payment-types',
  group: 'sales',
  question: 'How do customers pay?',
  needs: ['orders', 'payments'],
  params: [],
  columns: columns({ type: 'text', orders: 'count', payments: 'count', paid: 'money', share: 'share' }),
  chart: { kind: 'bar', x: 'type', y: ['paid'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
paid as (
  select p.type, p.order_id, p.amount from payments p join sales s on s.order_id = p.order_id
)
select type, count(distinct order_id) as orders, count(*) as payments, ${dialect.money('sum(amount)')} as paid,
  ${dialect.division('sum(amount)', '(select sum(amount) from paid)')} as share
from paid group by type order by sum(amount) desc, ${dialect.byCodePoint('type')}`,
      bindings,
    }
  },
  reading: (rows, { shop }) => {
    const best = largest(rows, 'paid')
    if (best === undefined) return 'There is no payment.'
    return `${best.type} brings ${share(best.share)} of what was paid (${money(best.paid, shop.meta.currency)}).`
  },
}
