import type { Matrix } from '../matrix.ts'
import { finishFit, type KMeansFit } from './finish-fit.ts'
import type { LloydLimits } from './lloyd.ts'
import { type KMeansPlan, planFit, planFrom, planSweep } from './plan-kmeans.ts'
import type { KMeansKernel } from './prepare-kmeans.ts'
import { betterRun, runStart } from './run-start.ts'

/** Settings of every K-Means fit. */
export interface KMeansSettings extends LloydLimits {
  /**
   * A positive weight per row; a weight of 2 equals the row given twice. From 1e-15 to 1e15 and at most a factor of
   * 1e12 apart. Default 1 each.
   */
  readonly weights?: Float64Array
  /** How assignments are computed. Only speed depends on it. Default 'auto': by the shape of the data. */
  readonly kernel?: 'auto' | KMeansKernel
}

/** Settings of `fitKMeans`. */
export interface KMeansOptions extends KMeansSettings {
  /** Clusters, between 1 and the number of different rows. */
  readonly k: number
  readonly seed: number
  /** Independent starts, of which the one with the least inertia is kept. Default 10. */
  readonly restarts?: number
  /** One more start, from these centroids (k x d), say those of last month. Default none. */
  readonly warmStart?: Matrix
}

/** Settings of `fitKMeansSweep`. */
export interface KMeansSweepOptions extends Omit<KMeansOptions, 'k' | 'warmStart'> {
  /** The numbers of clusters to fit. */
  readonly ks: readonly number[]
}

/**
 * K-Means: k centroids with as little as possible squared distance between each row and its nearest centroid
 * (MacQueen 1967), by greedy k-means++ starts and Lloyd's algorithm run to the fixed point.
 *
 * Rows are first put in canonical order and equal rows merged into weighted points, and each start draws from its
 * own stream seeded by (seed, k, start): the result depends on the rows as a set, not on their order. Between starts
 * of equal inertia the first wins, and a seeded one before the warm one.
 *
 * @param rows n x d; scale the columns first.
 * @throws EngineError `K_OUT_OF_RANGE` when k is below 1 or above the number of different rows,
 *   `INVALID_ARGUMENT`, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(n k d) an iteration.
 * @example
 * const fit = fitKMeans(matrixFromRows([[1], [2], [9], [10]]), { k: 2, seed: 1 })
 * fit.labels // [0, 0, 1, 1]
 * fit.inertia // 1
 */
export function fitKMeans(rows: Matrix, options: KMeansOptions): KMeansFit {
  return runPlan(planFit(rows, options))[0]
}

/**
 * `fitKMeans` for several k. The preparation of the rows is shared; each fit equals that of `fitKMeans` with its k.
 *
 * @returns one fit per entry of `ks`, in their order.
 * @throws EngineError as `fitKMeans`.
 * @example
 * const fits = fitKMeansSweep(matrixFromRows([[1], [2], [9], [10]]), { ks: [1, 2], seed: 1 })
 * fits.map((fit) => fit.inertia) // [65, 1]
 */
export function fitKMeansSweep(rows: Matrix, options: KMeansSweepOptions): KMeansFit[] {
  return runPlan(planSweep(rows, options))
}

/**
 * K-Means from given centroids: one run of Lloyd's algorithm, nothing drawn. For refining a known solution or
 * comparing with other programs from an equal start. The result is numbered by the rule, not as the start was.
 *
 * @param start k x d.
 * @throws EngineError as `fitKMeans`.
 * @example
 * const rows = matrixFromRows([[1], [2], [9], [10]])
 * fitKMeansFrom(rows, matrixFromRows([[0], [3]])).centroids.values // [1.5, 9.5]
 */
export function fitKMeansFrom(rows: Matrix, start: Matrix, options: KMeansSettings = {}): KMeansFit {
  return runPlan(planFrom(rows, start, options))[0]
}

function runPlan({ prepared, fits }: KMeansPlan): KMeansFit[] {
  return fits.map(({ k, starts }) => {
    let best = runStart(prepared, starts[0])
    for (const start of starts.slice(1)) best = betterRun(best, runStart(prepared, start))
    return finishFit(prepared, k, [best])
  })
}
