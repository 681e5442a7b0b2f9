import { EngineError } from '../engine-error.ts'
import type { FeatureTable } from '../feature-table.ts'
import { ordersAhead } from './orders-ahead.ts'
import { purchaseHistory } from './purchase-history.ts'
import type { PurchaseModel } from './purchase-model.ts'

/**
 * The number of orders expected from each customer within so many days of the as-of date, those included who may have
 * left. O(rows + combinations).
 *
 * Fader, Hardie & Lee (2005), for the MBG/NBD model; the mean over customers' chances to leave by quadrature.
 *
 * @param table one row a customer, as for `fitPurchaseModel`.
 * @param days length of the time to come, 0 or more.
 * @returns one number a row, 0 or more, growing with `days`.
 * @throws EngineError `INVALID_ARGUMENT` on days below 0 or not finite; otherwise as `probabilityAlive`.
 * @example expectedOrders(model, table, 365) // Float64Array
 */
export function expectedOrders(model: PurchaseModel, table: FeatureTable, days: number): Float64Array {
  if (!(days >= 0 && days <= 1e5)) {
    throw new EngineError('INVALID_ARGUMENT', `expectedOrders: days must be from 0 to 100000, got ${days}.`)
  }
  const history = purchaseHistory('expectedOrders', table)
  const ahead = ordersAhead(model, history, [days])
  return Float64Array.from(history.combination, (index) => ahead[index].expected[0])
}
