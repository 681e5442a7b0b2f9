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
  return Float64Array.from(values, (value) => {
    const below = countBelow(sorted, value, false)
    const notAbove = countBelow(sorted, value, true)
    return (below + notAbove) / (2 * sorted.length)
  })
}

/** How many of the sorted values lie below `value`, or at most at it when `inclusive`. */
function countBelow(sorted: Float64Array, value: number, inclusive: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < value || (inclusive && sorted[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}
