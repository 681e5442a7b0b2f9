import type { Matrix } from '../matrix.ts'

/** Where customers between two centroids are counted: centres and width of bands, in half distances of the centroids. */
const BAND_CENTRES = [-0.5, -0.375, -0.25, -0.125, 0, 0.125, 0.25, 0.375, 0.5]
const BAND_WIDTH = 0.5

/** What a band must lack for it not to be chance: standard deviations of a Poisson count. */
const LEAST_LACK = 2

/**
 * How far rows thin out between the two clusters that are least apart: their density where it is lowest between the
 * centroids, over the density inside the thinner of the two; the largest such ratio over all pairs of clusters. 0 is
 * nothing in between; from 1 up it is no emptier in between than inside, and the border cuts through one heap.
 *
 * For one pair it is one minus the bimodal amplitude (Zhang, Mapes & Soden 2003) of its rows, projected on the line
 * through the two centroids. Inside is the middle half of a cluster's rows on that line, in between the emptiest of
 * nine bands around the border. A band that lacks less than two standard deviations of a count lacks nothing.
 *
 * @param labels 0 to k - 1.
 * @param centroids k x d, k at least 2, all different.
 * @returns at least 0. O(k n d + k n log n).
 */
export function clusterThinning(rows: Matrix, labels: ArrayLike<number>, centroids: Matrix): number {
  const members = membersOf(labels, centroids.rows)
  let worst = 0
  for (let one = 0; one < centroids.rows; one++) {
    for (let other = one + 1; other < centroids.rows; other++) {
      const place = placeOnLine(rows, centroids, one, other)
      const ratio = thinningOnLine(members[one].map(place).sort(), members[other].map(place).sort())
      worst = Math.max(worst, ratio)
    }
  }
  return worst
}

/** The ratio for two clusters, given the places of their rows on the line, ascending: centroids at -1 and 1. */
export function thinningOnLine(one: Float64Array, other: Float64Array): number {
  const inside = BAND_WIDTH * Math.min(densityInside(one), densityInside(other))
  if (inside === Infinity) return 0
  const emptiest = Math.min(...BAND_CENTRES.map((centre) => inBand(one, centre) + inBand(other, centre)))
  const lacks = inside - emptiest >= LEAST_LACK * Math.sqrt(inside)
  return lacks ? emptiest / inside : Math.max(1, emptiest / inside)
}

/** Rows of each cluster. */
function membersOf(labels: ArrayLike<number>, k: number): Float64Array[] {
  const rows = Array.from({ length: k }, (): number[] => [])
  for (let row = 0; row < labels.length; row++) rows[labels[row]].push(row)
  return rows.map((members) => Float64Array.from(members))
}

/** Takes a row to its place on the line through two centroids. */
function placeOnLine(
  { cols, values }: Matrix,
  { values: centroids }: Matrix,
  one: number,
  other: number,
): (row: number) => number {
  const from = centroids.subarray(one * cols, (one + 1) * cols)
  const direction = centroids.subarray(other * cols, (other + 1) * cols).map((to, col) => to - from[col])
  const squared = direction.reduce((sum, step) => sum + step ** 2, 0)
  return (row) => {
    let along = 0
    for (let col = 0; col < cols; col++) along += (values[row * cols + col] - from[col]) * direction[col]
    return (2 * along) / squared - 1
  }
}

/** Rows per unit of length in the middle half of a cluster; Infinity when these lie in one place. */
function densityInside(places: Float64Array): number {
  const last = places.length - 1
  const low = Math.floor(last / 4)
  const width = places[last - low] - places[low]
  return width > 0 ? (last - 2 * low) / width : Infinity
}

function inBand(places: Float64Array, centre: number): number {
  return countBelow(places, centre + BAND_WIDTH / 2) - countBelow(places, centre - BAND_WIDTH / 2)
}

function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}
