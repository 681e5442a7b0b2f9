import { EngineError } from './engine-error.ts'

/** One number per customer and feature, as of one moment. Row i of every column belongs to `customerIds[i]`. */
export interface FeatureTable {
  /** Unique and not empty. */
  readonly customerIds: readonly string[]
  /**
   * `recencyDays`, `frequency` and `monetary` always; further features by any name. NaN in a further feature says
   * that the value is not known (no review was written); a population says what it does with those (`MissingPolicy`).
   * `lifetimeOrders`, where the others see a window only, counts the orders of all time.
   */
  readonly columns: Readonly<Record<string, Float64Array>>
}

/** The three columns that every table has, in the order R, F, M. */
export const RFM_FEATURES = ['recencyDays', 'frequency', 'monetary'] as const

/** Name of one of the three RFM columns. */
export type RfmFeature = (typeof RFM_FEATURES)[number]

/**
 * The number of orders that says which population a customer belongs to: `lifetimeOrders` where the table has it, so
 * that a repeat buyer with one order in the window is not called new, and `frequency` otherwise.
 */
export function ordersEver(table: FeatureTable): Float64Array {
  return featureColumn(table, Object.hasOwn(table.columns, 'lifetimeOrders') ? 'lifetimeOrders' : 'frequency')
}

/** Features that count orders, 1 or more, and are known of everyone. */
const ORDER_COUNTS = ['frequency', 'lifetimeOrders']

/** The largest size of a feature: cubes of deviations must not overflow when summed over millions of customers. */
export const LARGEST_FEATURE_VALUE = 1e90

/**
 * The column of a feature.
 *
 * @throws EngineError `UNKNOWN_COLUMN` on a name that the table does not have.
 * @example featureColumn(table, 'monetary') // Float64Array, one value a customer
 */
export function featureColumn(table: FeatureTable, feature: string): Float64Array {
  const column = Object.hasOwn(table.columns, feature) ? table.columns[feature] : undefined
  if (column) return column
  const known = Object.keys(table.columns).join(', ')
  throw new EngineError('UNKNOWN_COLUMN', `There is no feature '${feature}' in the table; it has: ${known}.`)
}

/**
 * The same customers in ascending order of id by UTF-16 code unit, checked: this is the door of the engine.
 * The order makes every later sum independent of the order in which the rows arrived.
 *
 * @throws EngineError as `checkFeatureTable`; `DUPLICATE_CUSTOMER` when an id occurs twice; `INVALID_VALUE` on an
 *   empty id. Rows are given by number.
 */
export function sortFeatureTable(table: FeatureTable): FeatureTable {
  checkFeatureTable(table)
  const order = idOrder(table.customerIds)
  const columns = Object.entries(table.columns).map(([feature, column]) => [feature, inOrder(column, order)])
  return {
    customerIds: order === null ? [...table.customerIds] : Array.from(order, (row) => table.customerIds[row]),
    columns: Object.fromEntries(columns),
  }
}

/** A copy of a column, in the order given. */
function inOrder(column: Float64Array, order: Uint32Array | null): Float64Array {
  if (order === null) return column.slice()
  const values = new Float64Array(column.length)
  for (let place = 0; place < order.length; place++) values[place] = column[order[place]]
  return values
}

/**
 * Door check of the columns.
 *
 * @throws EngineError `UNKNOWN_COLUMN` without one of the three RFM columns; `SHAPE_MISMATCH` when a column is
 *   longer or shorter than the ids; `INVALID_VALUE` on infinity, a magnitude above 1e90, NaN in an RFM column, or a
 *   number of orders that is not a whole number of at least 1.
 */
export function checkFeatureTable(table: FeatureTable): void {
  for (const feature of RFM_FEATURES) featureColumn(table, feature)
  for (const [feature, column] of Object.entries(table.columns)) {
    checkColumn(feature, column, table.customerIds.length)
  }
}

function checkColumn(feature: string, column: Float64Array, rows: number): void {
  if (column.length !== rows) {
    throw new EngineError(
      'SHAPE_MISMATCH',
      `Feature '${feature}' has ${column.length} values for ${rows} customers; give one value a customer.`,
    )
  }
  const mayBeUnknown = !RFM_FEATURES.some((rfm) => rfm === feature) && !ORDER_COUNTS.includes(feature)
  let bad = 0
  while (bad < rows && isMeant(column[bad], mayBeUnknown)) bad++
  if (bad < rows) {
    throw new EngineError(
      'INVALID_VALUE',
      `Feature '${feature}' is ${column[bad]} in row ${bad}; give a finite number or leave the customer out.`,
    )
  }
  if (!ORDER_COUNTS.includes(feature)) return
  const notOrders = column.findIndex((value) => value < 1 || !Number.isInteger(value))
  if (notOrders >= 0) {
    throw new EngineError(
      'INVALID_VALUE',
      `Feature '${feature}' is ${column[notOrders]} in row ${notOrders}; a customer has a whole number of orders, 1 or more.`,
    )
  }
}

function isMeant(value: number, mayBeUnknown: boolean): boolean {
  return Math.abs(value) <= LARGEST_FEATURE_VALUE || (mayBeUnknown && Number.isNaN(value))
}

/** null where the ids are in order already, as databases mostly deliver them: one pass can see it. */
function idOrder(ids: readonly string[]): Uint32Array | null {
  if (ids.every((id, row) => (row === 0 ? id !== '' : id > ids[row - 1]))) return null
  const order = Uint32Array.from(ids.keys())
  order.sort((a, b) => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b))
  order.forEach((row, place) => {
    if (ids[row] === '') throw new EngineError('INVALID_VALUE', `The customer id in row ${row} is empty.`)
    if (place > 0 && ids[row] === ids[order[place - 1]]) {
      throw new EngineError(
        'DUPLICATE_CUSTOMER',
        `Rows ${order[place - 1]} and ${row} have the same customer id; aggregate to one row a customer.`,
      )
    }
  })
  return order
}
