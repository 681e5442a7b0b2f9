import { EngineError } from '../engine-error.ts'
import { checkFeatureTable, type FeatureTable } from '../feature-table.ts'

/** Features that grow by a day a day while nothing happens. */
export const CLOCK_FEATURES: readonly string[] = ['recencyDays', 'tenureDays']

/**
 * The same customers some days later, had nobody bought: `recencyDays` and `tenureDays` (where the table has it) grow by
 * the days, everything else stays. What a model says of them now and did not say before is owed to the clock alone.
 *
 * A table of a rolling window would lose old orders, too; that is not to be seen from the table. Leave out who has
 * reached the length of the window, or read the features as of the later date from the orders.
 *
 * @param table one row a customer.
 * @param days 0 or more.
 * @returns a new table in the same order; columns that stay are shared.
 * @throws EngineError `INVALID_ARGUMENT` when `days` is negative or not finite; `UNKNOWN_COLUMN`, `SHAPE_MISMATCH`,
 *   `INVALID_VALUE` on the table, as `segmentCustomers`.
 * @example
 * const august = assignCustomers(model, moveClock(july, 31)) // who changes segment without an order
 */
export function moveClock(table: FeatureTable, days: number): FeatureTable {
  checkFeatureTable(table)
  checkDays('moveClock', days)
  const columns = Object.entries(table.columns).map(([feature, column]) => [
    feature,
    CLOCK_FEATURES.includes(feature) ? column.map((value) => value + days) : column,
  ])
  return { customerIds: table.customerIds, columns: Object.fromEntries(columns) }
}

/** Door check of a stretch of time. */
export function checkDays(caller: string, days: number): void {
  if (days >= 0 && days < Infinity) return
  throw new EngineError('INVALID_ARGUMENT', `${caller}: days must be 0 or more, got ${days}.`)
}
