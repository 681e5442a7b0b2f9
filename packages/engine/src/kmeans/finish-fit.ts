import type { Matrix } from '../matrix.ts'
import type { KMeansKernel, PreparedKMeans } from './prepare-kmeans.ts'
import { betterRun, type StartRun } from './run-start.ts'

/** A clustering of rows. */
export interface KMeansFit {
  /** k x d, numbered by ascending first coordinate, then the next. */
  readonly centroids: Matrix
  /** The cluster of each row. */
  readonly labels: Int32Array
  /** Rows per cluster; never 0. */
  readonly sizes: Int32Array
  /** Weighted sum of squared distances to the own centroid. */
  readonly inertia: number
  /** Assignment passes of the run that was kept. */
  readonly iterations: number
  /** False when the iteration limit came first. */
  readonly converged: boolean
  /** The start that was kept: its number, or 'warm' for given centroids. */
  readonly start: number | 'warm'
  /** Different rows; equal ones were merged into weighted points. */
  readonly points: number
  /** What computed the assignments. Whichever it is, the result is the same. */
  readonly kernel: KMeansKernel
}

/**
 * Keeps the best of some starts and gives every row its label.
 *
 * @param runs one or more outcomes of `runStart` on the same rows and k, in any order.
 */
export function finishFit(prepared: PreparedKMeans, k: number, runs: readonly StartRun[]): KMeansFit {
  const { labels: pointLabels, centroids, ...run } = runs.reduce(betterRun)
  const { pointOfRow } = prepared
  const labels = new Int32Array(pointOfRow.length)
  const sizes = new Int32Array(k)
  for (let row = 0; row < labels.length; row++) {
    labels[row] = pointLabels[pointOfRow[row]]
    sizes[labels[row]]++
  }
  return {
    centroids: { rows: k, cols: prepared.points.cols, values: centroids },
    labels,
    sizes,
    inertia: run.inertia,
    iterations: run.iterations,
    converged: run.converged,
    start: run.start,
    points: prepared.points.rows,
    kernel: prepared.kernel,
  }
}
