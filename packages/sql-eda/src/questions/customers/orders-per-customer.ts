import { rfmQuery } from '../../sales/rfm-query.ts'
import { columns, total } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

export const ordersPerCustomer: OpenQuestion = {
  id: 'orders-per-customer',
  group: 'customers',
  question: 'How many customers come back, and how often?',
  needs: ['orders'],
  params: [],
  columns: columns({
    orders: 'count',
    customers: 'count',
    share: 'share',
    revenue: 'money',
    revenue_share: 'share',
  }),
  chart: { kind: 'bar', x: 'orders', y: ['customers'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = rfmQuery(shop, { asOf })
    return {
      sql: `${sql}
select frequency as orders, count(*) as customers, ${dialect.division('count(*)', '(select count(*) from rfm)')} as share,
  ${dialect.money('sum(amount)')} as revenue,
  ${dialect.division('sum(amount)', '(select sum(amount) from rfm)')} as revenue_share
from rfm group by frequency order by frequency`,
      bindings,
    }
  },
  reading: (rows) => {
    const customers = total(rows, 'customers')
    if (customers === 0) return 'There is no customer with a sale.'
    const repeat = rows.filter((row) => Number(row.orders) > 1)
    return (
      `${count(total(repeat, 'customers'))} of ${count(customers)} customers ` +
      `(${share(total(repeat, 'customers') / customers)}) have more than one order; they bring ` +
      `${share(total(repeat, 'revenue_share'))} of the revenue.`
    )
  },
}
