import type { DistinctRows } from './distinct-rows.ts'

/**
 * The update step: moves each centroid, in place, to the weighted mean of its points. No cluster may be empty.
 *
 * @returns the squared movement of all centroids together. O(n d).
 */
export function moveCentroids(data: DistinctRows, labels: Int32Array, centroids: Float64Array): number {
  const { cols } = data.points
  const totals = new Float64Array(cols === 0 ? 1 : centroids.length / cols)
  const sums = new Float64Array(centroids.length)
  if (cols === 2) addIn2d(data, labels, sums, totals)
  else if (cols === 3) addIn3d(data, labels, sums, totals)
  else add(data, labels, sums, totals)
  let moved = 0
  for (let cell = 0; cell < sums.length; cell++) {
    const mean = sums[cell] / totals[Math.floor(cell / cols)]
    moved += (mean - centroids[cell]) ** 2
    centroids[cell] = mean
  }
  return moved
}

function add(
  { points: { rows, cols, values }, weights }: DistinctRows,
  labels: Int32Array,
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let point = 0; point < rows; point++) {
    const weight = weights[point]
    const at = labels[point] * cols
    totals[labels[point]] += weight
    for (let col = 0; col < cols; col++) sums[at + col] += weight * values[point * cols + col]
  }
}

// Unrolled as in the assignment step; the additions are the same ones in the same order, three times as fast.
function addIn2d(
  { points: { rows, values }, weights }: DistinctRows,
  labels: Int32Array,
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let point = 0; point < rows; point++) {
    const weight = weights[point]
    const label = labels[point]
    totals[label] += weight
    sums[2 * label] += weight * values[2 * point]
    sums[2 * label + 1] += weight * values[2 * point + 1]
  }
}

function addIn3d(
  { points: { rows, values }, weights }: DistinctRows,
  labels: Int32Array,
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let point = 0; point < rows; point++) {
    const weight = weights[point]
    const label = labels[point]
    totals[label] += weight
    sums[3 * label] += weight * values[3 * point]
    sums[3 * label + 1] += weight * values[3 * point + 1]
    sums[3 * label + 2] += weight * values[3 * point + 2]
  }
}
