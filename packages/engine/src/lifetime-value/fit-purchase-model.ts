import { EngineError } from '../engine-error.ts'
import type { FeatureTable } from '../feature-table.ts'
import { matrixToRows } from '../matrix.ts'
import { bfgsMinimum, type Minimum } from '../statistics/bfgs-minimum.ts'
import { logCovariance } from './log-covariance.ts'
import { type PurchaseHistory, purchaseHistory } from './purchase-history.ts'
import { purchaseLikelihood } from './purchase-likelihood.ts'
import type { PurchaseModel } from './purchase-model.ts'
import { parametersOf } from './purchase-parameters.ts'

/** Shapes (r, a, b) from which the search starts: customers alike, in between, very different. */
const STARTS = [
  [2, 0.2, 2],
  [0.5, 1, 2],
  [0.1, 3, 1],
] as const

/**
 * The MBG/NBD model by maximum likelihood. While a customer, someone orders at random at a rate of their own; after each
 * order, the first included, they leave with a probability of their own. Unlike in the BG/NBD model a customer of one
 * order may have left. BFGS on the logarithms of the parameters from three starts, the best kept.
 * O(rows + combinations · iterations).
 *
 * Batislam, Denizel & Filiztekin (2007); Wagner & Hoppe (2008); after Fader, Hardie & Lee (2005).
 *
 * @param table one row a customer: orders of all time (`lifetimeOrders`, otherwise `frequency`), `recencyDays` and
 *   `tenureDays`, days since the last and the first order.
 * @throws EngineError `MODEL_UNDEFINED` when nobody has ordered again, or all re-orders are of the first day;
 *   otherwise as `checkFeatureTable`, `UNKNOWN_COLUMN` without `tenureDays`, and `INVALID_VALUE` where orders and days
 *   contradict each other.
 * @example const { r, alpha } = fitPurchaseModel(table) // the mean customer orders r / alpha times a day
 */
export function fitPurchaseModel(table: FeatureTable): PurchaseModel {
  return fitPurchases(purchaseHistory('fitPurchaseModel', table))
}

/** The same from a history. */
export function fitPurchases(history: PurchaseHistory): PurchaseModel {
  const { repeats, lastOrderDays, tenureDays, customers } = history
  const total = (of: (index: number) => number): number =>
    customers.reduce((sum, count, index) => sum + count * of(index), 0)
  const repeaters = total((index) => (repeats[index] > 0 ? 1 : 0))
  const exposure = total((index) => tenureDays[index])
  if (!lastOrderDays.some((days) => days > 0)) {
    throw new EngineError(
      'MODEL_UNDEFINED',
      `fitPurchaseModel: none of ${total(() => 1)} customers has ordered on a later day; a model needs returning customers.`,
    )
  }
  const rate = total((index) => repeats[index]) / exposure
  const of = purchaseLikelihood(history)
  const best = STARTS.map(([r, a, b]) => bfgsMinimum(of, [r, r / rate, a, b].map(Math.log))).reduce(lower)
  const all = total(() => 1)
  return {
    ...parametersOf(best.at.map(Math.exp)),
    customers: all,
    repeaters,
    logLikelihood: -best.value * all,
    logCovariance: matrixToRows(logCovariance(of, best.at, all)),
    iterations: best.iterations,
    converged: best.converged,
  }
}

function lower(best: Minimum, next: Minimum): Minimum {
  return next.value < best.value ? next : best
}
