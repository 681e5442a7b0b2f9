import { midRankPositions } from '../statistics/mid-rank-positions.ts'

/** Values of a column with their positions among all, both ascending: the corners of a broken line. */
export interface QuantileMap {
  readonly values: readonly number[]
  /** Mid-rank positions, between 0 and 1. */
  readonly positions: readonly number[]
}

/** A model keeps at most so many corners. */
const MOST_CORNERS = 1000

/**
 * Learns the mid-distribution function of a column (Parzen 2004): the position of a value is the share of values below
 * it plus half the share equal to it, (mid-rank - 0.5) / n. With more than 1,000 different values some are left out,
 * evenly over the positions, and positions are then right to 0.001.
 */
export function fitQuantileMap(column: Float64Array): QuantileMap {
  const all = midRankPositions(column)
  const placed = new Map(Array.from(column, (value, row) => [value, all[row]]))
  const corners = [...placed].sort(([a], [b]) => a - b)
  const kept = corners.length <= MOST_CORNERS ? corners : spread(corners)
  return { values: kept.map(([value]) => value), positions: kept.map(([, position]) => position) }
}

/** The corners that come first at or after evenly spaced positions, the first and the last among them. */
function spread(corners: readonly [number, number][]): [number, number][] {
  const from = corners[0][1]
  const width = corners[corners.length - 1][1] - from
  let next = 0
  return corners.filter(([, position], index) => {
    const due = position >= from + (next / (MOST_CORNERS - 1)) * width || index === corners.length - 1
    while (due && next < MOST_CORNERS && position >= from + (next / (MOST_CORNERS - 1)) * width) next++
    return due
  })
}

/**
 * The height at `x` of the broken line through ascending points (xs, ys); outside them that of the nearest end.
 *
 * @example interpolate([0, 10], [1, 2], 5) // 1.5
 */
export function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const last = xs.length - 1
  if (x <= xs[0]) return ys[0]
  if (x >= xs[last]) return ys[last]
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (xs[middle] <= x) low = middle
    else high = middle
  }
  return ys[low] + ((x - xs[low]) / (xs[high] - xs[low])) * (ys[high] - ys[low])
}
