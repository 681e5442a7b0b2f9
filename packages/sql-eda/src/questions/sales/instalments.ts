import { salesCtes } from '../../sales.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { Question } from '../question.ts'

/** An order counts under the largest number of instalments among its payments; orders without a payment are left out. */
export const instalments: Question = {
  id: 'instalments',
  group: 'sales',
  question: 'In how many instalments are orders paid?',
  needs: ['orders', 'payments'],
  params: [],
  columns: columns({ instalments: 'count', orders: 'count', share: 'share', average_order_value: 'money' }),
  chart: { kind: 'bar', x: 'instalments', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql}
select installments as instalments, count(*) as orders,
  count(*) * 1.0 / (select count(*) from sales where installments is not null) as share,
  ${shop.dialect.money('sum(amount)')} / count(*) as average_order_value
from sales where installments is not null group by installments order by installments`,
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
