import { ascending } from './quantile.ts'

/**
 * The position of each value among all: the share of values below it plus half the share equal to it, so 0.5 is
 * the middle, ties share one position, and a constant column is 0.5 throughout. In (0, 1). O(n log n).
 *
 * This is the mid-distribution function, (mid-rank - 0.5) / n.
 *
 * @example midRankPositions([10, 20, 20, 40]) // [0.125, 0.5, 0.5, 0.875]
 */
export function midRankPositions(values: ArrayLike<number>): Float64Array {
  const sorted = ascending(values)
  const rows = sorted.length
  const distinct = new Float64Array(rows)
  const positions = new Float64Array(rows)
  let count = 0
  for (let start = 0, end = 1; start < rows; start = end, end++) {
    while (end < rows && sorted[end] === sorted[start]) end++
    distinct[count] = sorted[start]
    positions[count] = (start + end) / (2 * rows)
    count++
  }
  const ranked = new Float64Array(rows)
  for (let row = 0; row < rows; row++) ranked[row] = positions[placeOf(distinct, count, values[row])]
  return ranked
}

/** The place of a value that is among the first `count` ascending ones. */
function placeOf(distinct: Float64Array, count: number, value: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (distinct[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
