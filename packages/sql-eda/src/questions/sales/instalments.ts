import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** An order counts under the largest number of instalments among its payments; orders without a payment are left out. */
export const instalments: OpenQuestion = {
  id: 'instalments',
  group: 'sales',
  question: 'In how many instalments are orders paid?',
  needs: ['orders', 'payments'],
  params: [],
  columns: columns({ instalments: 'count', orders: 'count', share: 'share', average_order_value: 'money' }),
  chart: { kind: 'bar', x: 'instalments', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
classes as (
  select installments, count(*) as orders, sum(amount) as amount
  from sales where installments is not null group by installments
)
select installments as instalments, orders, ${dialect.division('orders', 'sum(orders) over ()')} as share,
  ${dialect.division(dialect.money('amount'), 'orders')} as average_order_value
from classes order by installments`,
      bindings,
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    if (orders === 0) return 'There is no payment.'
    const several = total(
      rows.filter((row) => Number(row.instalments) > 1),
      'orders',
    )
    return `${count(several)} of ${count(orders)} orders (${share(several / orders)}) are paid in more than one instalment.`
  },
}
