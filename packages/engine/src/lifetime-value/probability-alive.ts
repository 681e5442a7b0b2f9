import type { FeatureTable } from '../feature-table.ts'
import { type PurchaseHistory, purchaseHistory } from './purchase-history.ts'
import type { PurchaseModel } from './purchase-model.ts'
import type { PurchaseParameters } from './purchase-parameters.ts'

/**
 * The probability that each customer has not left, given their orders: P(alive) = 1 / (1 + a / (b + x) ·
 * ((α + T) / (α + t_x))^(r + x)). It falls with every day of silence, and the faster the more orders came before.
 *
 * Batislam, Denizel & Filiztekin (2007), for the MBG/NBD model.
 *
 * @param table one row a customer, as for `fitPurchaseModel`.
 * @returns one probability a row, in [0, 1].
 * @throws EngineError as `fitPurchaseModel`, except that returning customers are not needed.
 * @example probabilityAlive(model, table)[0] // 0.31
 */
export function probabilityAlive(model: PurchaseModel, table: FeatureTable): Float64Array {
  const history = purchaseHistory('probabilityAlive', table)
  return Float64Array.from(history.combination, (index) => aliveOf(model, history, index))
}

/** The same of one combination. */
export function aliveOf(
  { r, alpha, a, b }: PurchaseParameters,
  { repeats, lastOrderDays, tenureDays }: PurchaseHistory,
  index: number,
): number {
  const x = repeats[index]
  const last = lastOrderDays[index]
  // log1p: where customers are alike, r and alpha are large and the quotient is nearly 1
  const silence = Math.log1p((tenureDays[index] - last) / (alpha + last))
  return 1 / (1 + (a / (b + x)) * Math.exp((r + x) * silence))
}
