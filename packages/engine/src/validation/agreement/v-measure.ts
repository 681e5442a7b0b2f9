import { EngineError } from '../../engine-error.ts'
import { conditionalEntropies } from './conditional-entropies.ts'
import { entropyOfSizes } from './entropy.ts'
import { labelMargins } from './label-margins.ts'

/** Agreement of a clustering with known classes, in its two directions. All between 0 and 1. */
export interface VMeasure {
  /** 1 when every cluster holds items of one class only. */
  readonly homogeneity: number
  /** 1 when every class lies in one cluster. */
  readonly completeness: number
  /** Their weighted harmonic mean. */
  readonly vMeasure: number
}

/**
 * Homogeneity, completeness and V-measure (Rosenberg & Hirschberg 2007): 1 - H(class | cluster) / H(class), 1
 * - H(cluster | class) / H(cluster), and (1 + beta) h c / (beta h + c). A side whose entropy is 0 has nothing
 * to get wrong and counts 1; with both at 0 the V-measure is 0. Not adjusted for chance: many small clusters
 * score well, so compare at one k, or use `adjustedMutualInformation`.
 *
 * @param classes what is known, one integer an item.
 * @param clusters what was found, one integer an item.
 * @param options.beta weight of completeness against homogeneity, at least 0 and finite; default 1.
 * @throws EngineError `INVALID_ARGUMENT` for another beta; `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE` as `contingencyTable`.
 *   O(n + cells).
 * @example vMeasure([0, 0, 1, 1], [0, 0, 1, 2]) // homogeneity 1, completeness 0.666..., vMeasure 0.8
 */
export function vMeasure(
  classes: ArrayLike<number>,
  clusters: ArrayLike<number>,
  options: { readonly beta?: number } = {},
): VMeasure {
  const { beta = 1 } = options
  if (!(beta >= 0 && beta < Infinity)) {
    throw new EngineError('INVALID_ARGUMENT', `vMeasure: beta must be finite and at least 0, got ${beta}.`)
  }
  const margins = labelMargins('vMeasure', classes, clusters)
  const { n, rowTotals, colTotals } = margins
  const { rowsGivenCols, colsGivenRows } = conditionalEntropies(margins)
  const homogeneity = explained(rowsGivenCols, entropyOfSizes(rowTotals, n))
  const completeness = explained(colsGivenRows, entropyOfSizes(colTotals, n))
  const below = beta * homogeneity + completeness
  // Scaled by `below` first: a huge beta must not overflow the product.
  const harmonic = below === 0 ? 0 : homogeneity * (completeness / below) * (1 + beta)
  return { homogeneity, completeness, vMeasure: harmonic }
}

function explained(unexplained: number, entropy: number): number {
  return entropy === 0 ? 1 : Math.max(0, 1 - unexplained / entropy)
}
