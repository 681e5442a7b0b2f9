import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { count, money } from '../phrase.ts'
import type { OpenQuestion, QuestionScope } from '../question.ts'

/** What the source holds in all, and what of it lies before the as-of moment. */
export const coverage: OpenQuestion = {
  id: 'coverage',
  group: 'quality',
  question: 'What do the data cover?',
  needs: ['orders'],
  params: [],
  columns: columns({
    scope: 'text',
    orders: 'count',
    customers: 'count',
    sales: 'count',
    customers_with_sale: 'count',
    repeat_customers: 'count',
    sales_amount: 'money',
    first_order: 'date',
    last_order: 'date',
    last_sale: 'date',
  }),
  chart: { kind: 'table', x: 'scope', y: [] },
  query: (scope) => {
    const all = salesCtes(scope.shop, { asOf: null }, 'all_')
    const whole = line(scope, 'whole source', 'orders', 'all_sales')
    if (scope.asOf === null) return { sql: `with ${all.sql}\n${whole}`, bindings: all.bindings }
    const seen = salesCtes(scope.shop, { asOf: scope.asOf })
    return {
      sql: `with ${all.sql},\n${seen.sql}\n${whole}\nunion all\n${line(scope, 'before the as-of date', 'placed', 'sales')}`,
      bindings: { ...all.bindings, ...seen.bindings },
    }
  },
  reading: (rows, { shop }) => {
    const row = rows.at(-1)
    return (
      `${count(row?.orders)} orders by ${count(row?.customers)} customers; ${count(row?.customers_with_sale)} customers ` +
      `have a sale, ${count(row?.repeat_customers)} of them more than one, for ` +
      `${money(row?.sales_amount, shop.meta.currency)} in all.`
    )
  },
}

function line({ shop }: QuestionScope, label: string, orders: string, sales: string): string {
  return `select '${label}' as scope, o.orders, o.customers, s.sales, s.customers_with_sale, s.repeat_customers,
  ${shop.dialect.money('s.amount')} as sales_amount, o.first_order, o.last_order, s.last_sale
from (
  select count(*) as orders, count(distinct customer_id) as customers,
    min(ordered_at) as first_order, max(ordered_at) as last_order
  from ${orders}
) o
cross join (
  select coalesce(sum(frequency), 0) as sales, count(*) as customers_with_sale,
    coalesce(sum(case when frequency > 1 then 1 else 0 end), 0) as repeat_customers,
    coalesce(sum(amount), 0) as amount, max(last_sale) as last_sale
  from (
    select customer_id, count(*) as frequency, sum(amount) as amount, max(ordered_at) as last_sale
    from ${sales} group by customer_id
  ) per_customer
) s`
}
