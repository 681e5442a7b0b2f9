import { EngineError } from '../engine-error.ts'
import type { FeatureTable } from '../feature-table.ts'
import { type CustomerOrder, collectOrders, type OrderRow } from './collect-orders.ts'
import { millisecondsOf, type OrderMoment } from './order-moment.ts'

/** What to count, and from when. */
export interface RfmTableOptions {
  /** Orders at or after this moment are invisible. Of the same kind as the moments of the orders. */
  readonly asOf: OrderMoment
  /** Only orders placed in the last so many days of 24 hours count. Default: all before the as-of moment. */
  readonly windowDays?: number
  /** Whether `monetary` is what a customer spent in all or in the mean per order. Default 'total'. */
  readonly monetary?: 'total' | 'mean'
}

/** A feature table, and what a reader should know about how it came about. */
export interface RfmTable extends FeatureTable {
  readonly notes: readonly string[]
}

const DAY = 86_400_000

/**
 * Recency, frequency and monetary value of every customer with an order before the as-of moment: the same figures that
 * `readFeatures` of `@clientele/sql-eda` takes from a database, for orders that are in memory.
 *
 * - An order is all rows with one order id: its amounts are added up, it was placed when its earliest row says. A row
 *   without an order id is an order of its own.
 * - `recencyDays`: whole days of 24 hours from the last order to the as-of moment. `frequency`: orders. `monetary`:
 *   amounts in the currency of the shop, summed exactly in ten-thousandths.
 * - `lifetimeOrders`: orders before the as-of moment whatever the window, which tells populations apart.
 * - Refunds (negative amounts) stay in the sums; a note says how many there are. Give a refund the id of its order, or
 *   it counts as an order.
 * - Rows at or after the as-of moment change nothing, whatever they say of an order.
 *
 * @param orders one row an order or an order line, in any order.
 * @returns one row a customer, ascending by customer id (UTF-16 code units); none when nothing was ordered before.
 * @throws EngineError `INVALID_VALUE` on an empty customer id, a moment or an amount that is none, an order of two
 *   customers; `INVALID_ARGUMENT` on a window that is not positive or another way to sum. Rows are given by number. O(n log n).
 * @example
 * rfmTable([{ customerId: 'a', orderedAt: '2018-07-01', amount: 20 }], { asOf: '2018-08-01' }).columns.recencyDays // [31]
 */
export function rfmTable(orders: readonly OrderRow[], options: RfmTableOptions): RfmTable {
  const { asOf, windowDays = null, monetary = 'total' } = options
  const kind = typeof asOf === 'number' ? 'number' : 'string'
  const end = millisecondsOf(asOf, kind, 'asOf')
  if (windowDays !== null && !(windowDays > 0 && Number.isFinite(windowDays))) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `rfmTable: windowDays must be a positive number of days, got ${windowDays}.`,
    )
  }
  if (monetary !== 'total' && monetary !== 'mean') {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `rfmTable: monetary must be 'total' or 'mean', got '${monetary}'.`,
    )
  }
  const { placed, notes } = collectOrders(orders, end, kind)
  const start = windowDays === null ? -Infinity : end - windowDays * DAY
  const everyone = ordersByCustomer(placed)
  const customers = ordersByCustomer(placed.filter(({ placedAt }) => placedAt >= start))
  const ordersOf = new Map(everyone.map(([id, own]) => [id, own.length]))
  const outside = everyone.length - customers.length
  return {
    customerIds: customers.map(([id]) => id),
    columns: {
      recencyDays: Float64Array.from(customers, ([, own]) => Math.floor((end - lastOf(own)) / DAY)),
      frequency: Float64Array.from(customers, ([, own]) => own.length),
      monetary: Float64Array.from(customers, ([, own]) => {
        const total = own.reduce((sum, { tenThousandths }) => sum + tenThousandths, 0) / 10_000
        return monetary === 'mean' ? total / own.length : total
      }),
      lifetimeOrders: Float64Array.from(customers, ([id, own]) => ordersOf.get(id) ?? own.length),
    },
    notes:
      outside === 0
        ? notes
        : [...notes, `${outside} customers ordered before the window only and are left out.`],
  }
}

/** Ascending by customer id. */
function ordersByCustomer(orders: readonly CustomerOrder[]): [string, CustomerOrder[]][] {
  const groups = new Map<string, CustomerOrder[]>()
  for (const order of orders) {
    const own = groups.get(order.customerId)
    if (own === undefined) groups.set(order.customerId, [order])
    else own.push(order)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

function lastOf(orders: readonly CustomerOrder[]): number {
  return orders.reduce((last, { placedAt }) => Math.max(last, placedAt), -Infinity)
}
