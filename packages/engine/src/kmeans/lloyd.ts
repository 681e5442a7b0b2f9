import type { DistinctRows } from './distinct-rows.ts'
import { moveCentroids } from './move-centroids.ts'
import { nearestCentroid } from './nearest-centroid.ts'
import { numberClusters } from './number-clusters.ts'
import { repairEmpty } from './repair-empty.ts'

/** When Lloyd's algorithm stops. */
export interface LloydLimits {
  /** Most assignment passes. Default 300. */
  readonly maxIterations?: number
  /**
   * Stop when the squared movement of all centroids together is at most this times the mean variance of the columns
   * (scikit-learn's `tol`). Default 0: run to the fixed point, where no label changes any more.
   */
  readonly tolerance?: number
}

/** One run from one start. */
export interface LloydRun {
  readonly centroids: Float64Array
  readonly labels: Int32Array
  readonly inertia: number
  /** Assignment passes made. */
  readonly iterations: number
  readonly converged: boolean
}

/**
 * Lloyd's algorithm (Lloyd 1982) on weighted points: assign each point to its nearest centroid, move each centroid
 * to the mean of its points, until nothing changes. Clusters are renumbered by ascending centroid at each step, so
 * that "ties to the lower number" means the same whatever the start. O(n k d) an iteration.
 *
 * @param start k x d centroids; k at most the number of points.
 */
export function lloyd(data: DistinctRows, start: Float64Array, limits: LloydLimits = {}): LloydRun {
  const { points, weights } = data
  const { maxIterations = 300, tolerance = 0 } = limits
  const centroids = Float64Array.from(start)
  const labels = new Int32Array(points.rows).fill(-1)
  const squaredDistances = new Float64Array(points.rows)
  const smallMove = tolerance === 0 ? -1 : tolerance * meanVariance(data)

  let iterations = 0
  let converged = false
  let moved = Infinity
  while (iterations < maxIterations && !converged) {
    if (iterations > 0) moved = moveCentroids(data, labels, centroids)
    numberClusters(centroids, points.cols, labels)
    const changed = nearestCentroid(points.values, centroids, points.cols, labels, squaredDistances)
    const repaired = repairEmpty(points, centroids, labels, squaredDistances)
    converged = repaired === 0 && (changed === 0 || moved <= smallMove)
    iterations++
  }
  // A repair in the last pass can leave the numbers out of order; otherwise this changes nothing.
  numberClusters(centroids, points.cols, labels)
  let inertia = 0
  for (let point = 0; point < points.rows; point++) inertia += weights[point] * squaredDistances[point]
  return { centroids, labels, inertia, iterations, converged }
}

function meanVariance({ points, weights }: DistinctRows): number {
  const { rows, cols, values } = points
  let variance = 0
  for (let col = 0; col < cols; col++) {
    let [total, mean, squares] = [0, 0, 0]
    for (let point = 0; point < rows; point++) {
      // Weighted form of Welford's update (West 1979).
      const delta = values[point * cols + col] - mean
      total += weights[point]
      mean += (weights[point] / total) * delta
      squares += weights[point] * delta * (values[point * cols + col] - mean)
    }
    variance += squares / total / cols
  }
  return variance
}
