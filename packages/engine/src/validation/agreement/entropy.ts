import { EngineError } from '../../engine-error.ts'
import { ascending } from '../../statistics/quantile.ts'
import { sum } from '../../statistics/sum.ts'
import { compactLabels } from './compact-labels.ts'

/**
 * Entropy of a labelling, in nats: - sum of p log p over the shares p of the labels (Shannon 1948). How much
 * there is to know about the label of an item.
 *
 * @param labels one integer an item, at least one.
 * @returns between 0 (one label) and log of the number of labels (all equally frequent).
 * @throws EngineError `NO_ROWS` when there is no item, `INVALID_VALUE` for a label that is no whole number.
 * @example entropy([0, 0, 1, 1]) // 0.693..., log 2
 */
export function entropy(labels: ArrayLike<number>): number {
  if (labels.length === 0) throw new EngineError('NO_ROWS', 'entropy: there is no labelled item.')
  return entropyOfSizes(compactLabels('entropy', labels).sizes, labels.length)
}

/** Entropy of groups of these sizes, `n` items together. The order of the groups does not matter, to the last bit. */
export function entropyOfSizes(sizes: Float64Array, n: number): number {
  // `+ 0` turns the negative zero of a single group into zero.
  return sum(ascending(sizes).map((size) => -(size / n) * Math.log(size / n))) + 0
}
