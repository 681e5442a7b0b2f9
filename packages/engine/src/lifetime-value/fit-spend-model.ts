import { EngineError } from '../engine-error.ts'
import { checkFeatureTable, type FeatureTable, featureColumn } from '../feature-table.ts'
import { matrixToRows } from '../matrix.ts'
import { bfgsMinimum } from '../statistics/bfgs-minimum.ts'
import { midRankPositions } from '../statistics/mid-rank-positions.ts'
import { ascending } from '../statistics/quantile.ts'
import { logCovariance } from './log-covariance.ts'
import { type SpendersAlike, spendLikelihood } from './spend-likelihood.ts'
import type { SpendModel } from './spend-model.ts'

/** Shapes (p, q) from which the search starts: amounts of one customer alike, and scattered. */
const STARTS = [
  [6, 4],
  [1.5, 3],
] as const

/**
 * The Gamma-Gamma model of what orders are worth, by maximum likelihood, fitted to customers of two or more orders and
 * positive spend: only they show how much of the difference between amounts lies between customers. Every order counts,
 * the first included. O(rows log rows + returning customers · iterations).
 *
 * Fader & Hardie (2013), "The Gamma-Gamma model of monetary value"; independence after Fader, Hardie & Lee (2005).
 *
 * @param table one row a customer: `frequency` orders that together came to `monetary`.
 * @throws EngineError `MODEL_UNDEFINED` with fewer than three such customers, where all have the same mean amount, or
 *   where amounts have no mean (q ≤ 1); otherwise as `checkFeatureTable`.
 * @example fitSpendModel(table).mean // 138.2
 */
export function fitSpendModel(table: FeatureTable): SpendModel {
  checkFeatureTable(table)
  const spenders = spendersAlike(table)
  const means = spenders.flatMap(({ means }) => [...means])
  const customers = means.length
  if (customers < 3 || new Set(means).size < 2) {
    throw new EngineError(
      'MODEL_UNDEFINED',
      `fitSpendModel: ${customers} customers returned and spent something, of ${new Set(means).size} different mean amounts; a model needs more.`,
    )
  }
  // Amounts in units of their mean: the search then starts from the same place whatever the currency.
  const unit = means.reduce((sum, mean) => sum + mean, 0) / customers
  const of = spendLikelihood(
    spenders.map(({ orders, means }) => ({ orders, means: means.map((mean) => mean / unit) })),
  )
  const best = STARTS.map(([p, q]) => bfgsMinimum(of, [p, q, (q - 1) / p].map(Math.log))).reduce(
    (best, next) => (next.value < best.value ? next : best),
  )
  const [p, q, scaled] = best.at.map(Math.exp)
  if (q <= 1) {
    throw new EngineError(
      'MODEL_UNDEFINED',
      `fitSpendModel: amounts differ so much that they have no mean, q is ${q}.`,
    )
  }
  return {
    p,
    q,
    gamma: scaled * unit,
    mean: (p * scaled * unit) / (q - 1),
    customers,
    logLikelihood: -(best.value + Math.log(unit)) * customers,
    logCovariance: matrixToRows(logCovariance(of, best.at, customers)),
    rankCorrelation: rankCorrelation(spenders),
    iterations: best.iterations,
    converged: best.converged,
  }
}

/** Returning customers of positive spend by their number of orders, in an order that no row order changes. */
function spendersAlike(table: FeatureTable): SpendersAlike[] {
  const frequency = featureColumn(table, 'frequency')
  const monetary = featureColumn(table, 'monetary')
  const means = new Map<number, number[]>()
  frequency.forEach((orders, row) => {
    if (orders < 2 || monetary[row] <= 0) return
    const alike = means.get(orders)
    if (alike === undefined) means.set(orders, [monetary[row] / orders])
    else alike.push(monetary[row] / orders)
  })
  return [...means].sort(([a], [b]) => a - b).map(([orders, alike]) => ({ orders, means: ascending(alike) }))
}

/** Spearman (1904): Pearson's correlation of the mid-ranks. */
function rankCorrelation(spenders: readonly SpendersAlike[]): number | null {
  const orders = midRankPositions(spenders.flatMap(({ orders, means }) => Array.from(means, () => orders)))
  const amounts = midRankPositions(spenders.flatMap(({ means }) => [...means]))
  // Mid-rank positions have the mean one half.
  let [product, first, second] = [0, 0, 0]
  orders.forEach((position, row) => {
    product += (position - 0.5) * (amounts[row] - 0.5)
    first += (position - 0.5) ** 2
    second += (amounts[row] - 0.5) ** 2
  })
  return first < 1e-12 || second < 1e-12 ? null : product / Math.sqrt(first * second)
}
