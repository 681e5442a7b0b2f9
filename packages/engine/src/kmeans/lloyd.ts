import type { AssignmentStep } from './assignment-step.ts'
import { clusterMeans } from './cluster-sums.ts'
import { inertiaOf } from './inertia.ts'
import { kdTreeStep } from './kd-tree-step.ts'
import { numberClusters, renumberLabels } from './number-clusters.ts'
import { plainStep } from './plain-step.ts'
import type { PreparedKMeans } from './prepare-kmeans.ts'
import { repairEmpty } from './repair-empty.ts'
import { simdStep } from './simd-step.ts'
import { squaredDistance } from './squared-distance.ts'

/** When Lloyd's algorithm stops. */
export interface LloydLimits {
  /**
   * Most assignment passes. Default 10,000, far above what a fixed point takes. The labels of the last pass belong to
   * the centroids given back, so scikit-learn's `max_iter` of m, which assigns once more at the end, is m + 1 here.
   */
  readonly maxIterations?: number
  /**
   * Stop when the squared movement of all centroids together is at most this times the mean variance of the columns
   * (scikit-learn's `tol`). Default 0: run to the fixed point, where no centroid moves any more.
   */
  readonly tolerance?: number
}

/** One run from one start. */
export interface LloydRun {
  readonly centroids: Float64Array
  /** Of each point the nearest of `centroids`. */
  readonly labels: Int32Array
  readonly inertia: number
  /** Assignment passes made. */
  readonly iterations: number
  readonly converged: boolean
}

/** The default of `maxIterations`. */
export const MOST_ITERATIONS = 10_000

/**
 * Lloyd's algorithm (Lloyd 1982) on weighted points: assign each point to its nearest centroid, move each centroid
 * to the mean of its points, until no centroid moves. Clusters are renumbered by ascending centroid at each step, so
 * that "ties to the lower number" means the same whatever the start. O(n k d) an iteration, or less by kernel.
 *
 * @param start k x d centroids; k at most the number of points.
 */
export function lloyd(data: PreparedKMeans, start: Float64Array, limits: LloydLimits = {}): LloydRun {
  const { points, grid } = data
  const { maxIterations = MOST_ITERATIONS, tolerance = 0 } = limits
  const smallMove = tolerance === 0 ? -1 : tolerance * data.meanVariance
  const step = startStep(data, points.cols === 0 ? 1 : start.length / points.cols)

  let centroids: Float64Array = start.slice()
  let moved = Infinity
  let iterations = 0
  let converged = false
  for (;;) {
    const numberOf = numberClusters(centroids, points.cols)
    // Before the first assignment there are no numbers to change.
    if (numberOf && iterations > 0) step.renumber(numberOf)
    step.assign(centroids)
    iterations++
    const repaired = repair(data, step, centroids)
    converged = repaired === 0 && moved <= smallMove
    if (converged) break
    const means = clusterMeans(step.sums, grid)
    moved = squaredDistance(means, 0, centroids, 0, means.length)
    converged = repaired === 0 && means.every((mean, cell) => mean === centroids[cell])
    if (converged || iterations === maxIterations) break
    centroids = means
  }
  const labels = step.labels().slice()
  // Only a repair in the last pass can have left the numbers out of order.
  const numberOf = numberClusters(centroids, points.cols)
  if (numberOf) renumberLabels(labels, numberOf)
  return { centroids, labels, inertia: inertiaOf(data, labels, centroids), iterations, converged }
}

function startStep(data: PreparedKMeans, k: number): AssignmentStep {
  if (data.kernel === 'simd') return simdStep(data, k)
  if (data.tree) return kdTreeStep(data, data.tree, k)
  return plainStep(data, k)
}

function repair({ points }: PreparedKMeans, step: AssignmentStep, centroids: Float64Array): number {
  if (step.sums.counts.every((count) => count > 0)) return 0
  const labels = step.labels()
  const squaredDistances = Float64Array.from(labels, (label, point) =>
    squaredDistance(points.values, point * points.cols, centroids, label * points.cols, points.cols),
  )
  const repaired = repairEmpty(points, centroids, labels, squaredDistances)
  step.relabelled()
  return repaired
}
