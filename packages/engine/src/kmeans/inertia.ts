import type { DistinctRows } from './distinct-rows.ts'
import { squaredDistance } from './squared-distance.ts'

/**
 * The weighted sum of squared distances of points to their centroids (k x d): what K-Means makes small. Summed in the
 * order of the points, so that equal runs have equal bits. O(n d).
 */
export function inertiaOf(
  { points, weights }: Pick<DistinctRows, 'points' | 'weights'>,
  labels: Int32Array,
  centroids: Float64Array,
): number {
  const { cols, values } = points
  if (cols === 3) return inertiaIn3d(values, weights, labels, centroids)
  let inertia = 0
  for (let point = 0; point < labels.length; point++) {
    inertia += weights[point] * squaredDistance(values, point * cols, centroids, labels[point] * cols, cols)
  }
  return inertia
}

// The everyday case (recency, frequency, monetary); unrolled it takes half the time.
function inertiaIn3d(
  points: Float64Array,
  weights: Float64Array,
  labels: Int32Array,
  centroids: Float64Array,
): number {
  let inertia = 0
  for (let point = 0; point < labels.length; point++) {
    const at = 3 * point
    const centroid = 3 * labels[point]
    const dx = points[at] - centroids[centroid]
    const dy = points[at + 1] - centroids[centroid + 1]
    const dz = points[at + 2] - centroids[centroid + 2]
    inertia += weights[point] * (dx * dx + dy * dy + dz * dz)
  }
  return inertia
}
