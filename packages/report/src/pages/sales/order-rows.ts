import type { Issue } from '../../issue.ts'

const separate = 5

/** Customers with 1, 2, 3 and 4 orders, and with 5 or more, as rows of a chart; empty rows between are kept. */
export function orderRows({ document, text, format }: Issue): { label: string; customers: number }[] {
  const { rows } = document.ordersPerCustomer
  const most = Math.max(...rows.filter((row) => row.customers > 0).map((row) => row.orders))
  const last = Math.min(most, separate)
  return Array.from({ length: last }, (_, index) => {
    const orders = index + 1
    const open = orders === separate && most > separate
    const label = open
      ? text.sales.orMore(text.ordersCount(format.count(orders), orders))
      : text.ordersCount(format.count(orders), orders)
    const matching = rows.filter((row) => (open ? row.orders >= orders : row.orders === orders))
    return { label, customers: matching.reduce((sum, row) => sum + row.customers, 0) }
  })
}
