import { contingencyTable } from './contingency-table.ts'

/**
 * Adjusted Rand index of two labellings of the same items: 1 when they agree up to renaming, about 0 for unrelated
 * ones, never below -0.5. Symmetric. Two labellings that agree on every pair are 1 also when there is nothing to
 * adjust (one cluster each, or one item), as in scikit-learn.
 *
 * Hubert & Arabie (1985), written with pair counts as in Steinley (2004), eq. 9.
 *
 * @param first, second integer labels, one an item.
 * @throws EngineError `NO_ROWS` for no item, `SHAPE_MISMATCH` for different lengths. O(n + cells).
 * @example adjustedRandIndex([0, 0, 1, 1], [7, 7, 3, 3]) // 1
 */
export function adjustedRandIndex(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const { counts } = contingencyTable(first, second)
  const rowTotals = new Float64Array(counts.rows)
  const colTotals = new Float64Array(counts.cols)
  let squares = 0
  counts.values.forEach((count, cell) => {
    rowTotals[Math.floor(cell / counts.cols)] += count
    colTotals[cell % counts.cols] += count
    squares += count * count
  })
  const n = first.length
  // Ordered pairs of different items; exact below 2^53, that is n < 9e7.
  const both = squares - n
  const onlyFirst = sumOfSquares(rowTotals) - squares
  const onlySecond = sumOfSquares(colTotals) - squares
  const neither = n * n - n - both - onlyFirst - onlySecond
  if (onlyFirst === 0 && onlySecond === 0) return 1
  return (
    (2 * (both * neither - onlyFirst * onlySecond)) /
    ((both + onlyFirst) * (onlyFirst + neither) + (both + onlySecond) * (onlySecond + neither))
  )
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((total, value) => total + value * value, 0)
}
