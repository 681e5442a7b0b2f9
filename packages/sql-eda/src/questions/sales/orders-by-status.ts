import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

export const ordersByStatus: OpenQuestion = {
  id: 'orders-by-status',
  group: 'sales',
  question: 'What became of the orders?',
  needs: ['orders'],
  params: [],
  columns: columns({ status: 'text', orders: 'count', share: 'share', counts_as_sale: 'text' }),
  chart: { kind: 'bar', x: 'status', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql}
select status, count(*) as orders, ${dialect.division('count(*)', '(select count(*) from placed)')} as share,
  case when status in (select status from sales) then 'yes' else 'no' end as counts_as_sale
from placed group by status order by orders desc, ${dialect.byCodePoint('status')}`,
      bindings,
    }
  },
  reading: (rows) => {
    const orders = total(rows, 'orders')
    if (orders === 0) return 'There is no order.'
    const sales = total(
      rows.filter((row) => row.counts_as_sale === 'yes'),
      'orders',
    )
    return `${count(sales)} of ${count(orders)} orders (${share(sales / orders)}) count as a sale.`
  },
}
