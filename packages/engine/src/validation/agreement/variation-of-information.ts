import { conditionalEntropies } from './conditional-entropies.ts'
import { labelMargins } from './label-margins.ts'

/**
 * Variation of information of two labellings (Meila 2007): H(first | second) + H(second | first), in nats. A
 * true distance: 0 only for the same groups, symmetric, with the triangle inequality, so that a change from
 * month to month and the next add up to at least the change over both.
 *
 * @param first, second integer labels, one an item.
 * @param options.normalised divide by log n, its largest possible value (Meila 2007), so that the result lies
 *   between 0 and 1; default false. One item is 0 either way.
 * @throws EngineError `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`, `INVALID_ARGUMENT` as `contingencyTable`. O(n + cells).
 * @example variationOfInformation([0, 0, 1, 1], [0, 0, 0, 0]) // 0.693..., log 2
 */
export function variationOfInformation(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options: { readonly normalised?: boolean } = {},
): number {
  const { rowsGivenCols, colsGivenRows } = conditionalEntropies(
    labelMargins('variationOfInformation', first, second),
  )
  const distance = rowsGivenCols + colsGivenRows
  return options.normalised && first.length > 1 ? distance / Math.log(first.length) : distance
}
