import type { OrderTotals } from '../import/import-report.ts'
import type { Shop } from '../shop/shop.ts'
import { runQuery } from '../statements/run-query.ts'
import { type SalesChoice, salesCtes } from './sales.ts'

/** Totals of all orders placed before the as-of moment, and of those that count as a sale. */
export async function orderTotals(
  shop: Shop,
  choice: SalesChoice,
): Promise<{ readonly all: OrderTotals; readonly sales: OrderTotals }> {
  return {
    all: await totals(shop, { ...choice, saleStatuses: null }),
    sales: await totals(shop, choice),
  }
}

async function totals(shop: Shop, choice: SalesChoice): Promise<OrderTotals> {
  const { sql, bindings } = salesCtes(shop, choice)
  const rows = await runQuery(shop, {
    sql: `with ${sql}
select count(*) as orders, count(distinct customer_id) as customers,
  ${shop.dialect.money('coalesce(sum(amount), 0)')} as total
from sales`,
    bindings,
  })
  const [row] = rows
  return {
    orders: Number(row?.orders),
    customers: Number(row?.customers),
    total: Number(row?.total),
  }
}
