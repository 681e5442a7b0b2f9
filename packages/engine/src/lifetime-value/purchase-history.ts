import { EngineError } from '../engine-error.ts'
import { checkFeatureTable, type FeatureTable, featureColumn, ordersEver } from '../feature-table.ts'

/**
 * What the model of purchases knows of customers: Fader & Hardie's (x, t_x, T), each combination once. In ascending order
 * of the three, so that nothing depends on the order of the rows.
 */
export interface PurchaseHistory {
  /** x: orders after the first; none where all were placed on one day. */
  readonly repeats: Float64Array
  /** t_x: days from the first order to the last. */
  readonly lastOrderDays: Float64Array
  /** T: days from the first order to the as-of date. */
  readonly tenureDays: Float64Array
  /** Number of customers with this combination. */
  readonly customers: Float64Array
  /** For each row of the table the index of its combination. */
  readonly combination: Int32Array
}

/** Beyond these sizes a number is a mistake of its maker, and the likelihood would count for hours. */
const LARGEST = { orders: 1e5, days: 1e5 }

/**
 * Customers by orders after the first, days to the last order and days known: all that the likelihood depends on, so that
 * equal customers are computed once. O(rows + combinations log combinations).
 *
 * @param table orders of all time (`lifetimeOrders`, otherwise `frequency`), `recencyDays` and `tenureDays`.
 * @throws EngineError as `checkFeatureTable`; `UNKNOWN_COLUMN` without `tenureDays`; `INVALID_VALUE` where the three
 *   contradict each other: recency below 0 or above the tenure, or a single order that is not the first.
 */
export function purchaseHistory(caller: string, table: FeatureTable): PurchaseHistory {
  checkFeatureTable(table)
  const orders = ordersEver(table)
  const recency = featureColumn(table, 'recencyDays')
  const tenure = featureColumn(table, 'tenureDays')
  const known = new Map<number, Map<number, Map<number, number[]>>>()
  for (let row = 0; row < orders.length; row++) {
    checkCustomer(caller, row, orders[row], recency[row], tenure[row])
    const last = tenure[row] - recency[row]
    // An order split on the day it was placed is no return, and would make the likelihood grow without bound.
    const repeats = last === 0 ? 0 : orders[row] - 1
    const days = inner(inner(known, repeats, newByLast), last, newByTenure)
    inner(days, tenure[row], newRows).push(row)
  }
  const found = ascending(known).flatMap(([x, byLast]) =>
    ascending(byLast).flatMap(([last, byTenure]) =>
      ascending(byTenure).map(([days, rows]) => ({ x, last, days, rows })),
    ),
  )
  const combination = new Int32Array(orders.length)
  found.forEach(({ rows }, index) => {
    for (const row of rows) combination[row] = index
  })
  return {
    repeats: Float64Array.from(found, ({ x }) => x),
    lastOrderDays: Float64Array.from(found, ({ last }) => last),
    tenureDays: Float64Array.from(found, ({ days }) => days),
    customers: Float64Array.from(found, ({ rows }) => rows.length),
    combination,
  }
}

function checkCustomer(caller: string, row: number, orders: number, recency: number, tenure: number): void {
  const refuse = (why: string): never => {
    throw new EngineError('INVALID_VALUE', `${caller}: row ${row} ${why}.`)
  }
  if (orders > LARGEST.orders) refuse(`has ${orders} orders; at most ${LARGEST.orders} are believed`)
  if (!(tenure >= 0 && tenure <= LARGEST.days)) {
    refuse(`has tenureDays ${tenure}; give days from 0 to ${LARGEST.days}`)
  }
  if (!(recency >= 0 && recency <= tenure)) {
    refuse(`has recencyDays ${recency} and tenureDays ${tenure}; the last order is not before the first`)
  }
  if (orders === 1 && recency !== tenure) {
    refuse(`has one order, but recencyDays ${recency} and tenureDays ${tenure}; give orders of all time`)
  }
}

function inner<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

const newByLast = (): Map<number, Map<number, number[]>> => new Map()
const newByTenure = (): Map<number, number[]> => new Map()
const newRows = (): number[] => []

function ascending<Value>(map: Map<number, Value>): [number, Value][] {
  return [...map].sort(([a], [b]) => a - b)
}
