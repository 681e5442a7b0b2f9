import { type PreviewedOrder, unnamedShop } from '@clientele/sql-eda'
import { formatFixed, formatMoney } from './numbers.ts'
import { formatTable } from './terminal/table.ts'

const HIDDEN = '(not shown)'

/** Some orders as they are read, a row each; ids that might be names or addresses are not shown. */
export function formatOrders(orders: readonly PreviewedOrder[], currency: string, width: number): string {
  return formatTable(
    [
      ...['date', 'order', 'customer', 'status'].map((title) => ({ title })),
      { title: 'amount', align: 'right' },
      { title: 'sale' },
    ],
    orders.map(({ orderedAt, orderId, customerId, status, amount, isSale }) => [
      orderedAt.replace('T', ' ').slice(0, 16),
      orderId ?? HIDDEN,
      customerId ?? HIDDEN,
      status,
      currency === unnamedShop.currency ? formatFixed(amount, 2) : formatMoney(amount, currency),
      isSale ? 'yes' : 'no',
    ]),
    width,
  )
}
