import { EngineError } from '../engine-error.ts'
import { sum } from '../statistics/sum.ts'

/** What the customers of one arm did in the time of the experiment, those who did nothing included. */
export interface ArmOutcome {
  readonly customers: number
  /** Customers who ordered. */
  readonly buyers: number
  readonly orders: number
  /** Total over the arm. */
  readonly revenue: number
  /** Sample standard deviation of revenue per customer (divisor n - 1); null of fewer than two customers. */
  readonly revenueDeviation: number | null
}

/**
 * Sums up one arm from what each of its customers did. O(n).
 *
 * @param orders orders of each customer, 0 for none.
 * @param revenue money of each customer, in step; may be negative (refunds).
 * @throws EngineError `SHAPE_MISMATCH` when the lengths differ, `INVALID_VALUE` for orders that are no whole number
 *   from 0 or money that is not finite or above 1e140.
 * @example armOutcome([0, 1, 2], [0, 30, 90]) // 3 customers, 2 buyers, 3 orders, 120, deviation 45.8258
 */
export function armOutcome(orders: ArrayLike<number>, revenue: ArrayLike<number>): ArmOutcome {
  const customers = orders.length
  if (revenue.length !== customers) {
    throw new EngineError(
      'SHAPE_MISMATCH',
      `armOutcome: ${customers} customers have orders and ${revenue.length} revenue; give one of each per customer.`,
    )
  }
  let buyers = 0
  for (let row = 0; row < customers; row++) {
    if (!(Number.isSafeInteger(orders[row]) && orders[row] >= 0)) refuse('orders', row, orders[row])
    if (!(Math.abs(revenue[row]) <= LARGEST)) refuse('revenue', row, revenue[row])
    if (orders[row] > 0) buyers++
  }
  const total = sum(revenue)
  const mean = total / customers
  const squares = Float64Array.from(revenue, (value) => (value - mean) ** 2)
  return {
    customers,
    buyers,
    orders: sum(orders),
    revenue: total,
    revenueDeviation: customers < 2 ? null : Math.sqrt(sum(squares) / (customers - 1)),
  }
}

/** The limit of `matrixFromRows`: squares of what lies below do not overflow. */
const LARGEST = 1e140

function refuse(column: string, row: number, value: number): never {
  throw new EngineError(
    'INVALID_VALUE',
    `armOutcome: ${column} of row ${row} is ${value}; leave the customer out or mend the value.`,
  )
}
