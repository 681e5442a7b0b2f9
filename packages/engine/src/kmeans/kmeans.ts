import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { checkSeed } from '../random.ts'
import { finishFit, type KMeansFit } from './finish-fit.ts'
import type { LloydLimits } from './lloyd.ts'
import { type KMeansKernel, type PreparedKMeans, prepareKMeans } from './prepare-kmeans.ts'
import { betterRun, runStart, type StartRun } from './run-start.ts'

/** Settings of every K-Means fit. */
export interface KMeansSettings extends LloydLimits {
  /** A positive weight per row; a weight of 2 equals the row given twice. Default 1 each. */
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
  const { k, warmStart } = options
  checkStarts('fitKMeans', options)
  if (warmStart) checkCentroids('fitKMeans', warmStart, rows, k)
  const prepared = checkedRows('fitKMeans', rows, options)
  checkK('fitKMeans', k, prepared)
  return fitPrepared(prepared, options)
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
  checkStarts('fitKMeansSweep', options)
  const prepared = checkedRows('fitKMeansSweep', rows, options)
  for (const k of options.ks) checkK('fitKMeansSweep', k, prepared)
  return options.ks.map((k) => fitPrepared(prepared, { ...options, k }))
}

/**
 * K-Means from given centroids: one run of Lloyd's algorithm, nothing drawn. For refining a known solution or
 * comparing with other programs from an equal start. The result is numbered by the rule, not as the start was.
 *
 * @param start k x d.
 * @throws EngineError as `fitKMeans`.
 */
export function fitKMeansFrom(rows: Matrix, start: Matrix, options: KMeansSettings = {}): KMeansFit {
  checkCentroids('fitKMeansFrom', start, rows, start.rows)
  const prepared = checkedRows('fitKMeansFrom', rows, options)
  checkK('fitKMeansFrom', start.rows, prepared)
  return finishFit(prepared, start.rows, [warmRun(prepared, start, options)])
}

function fitPrepared(prepared: PreparedKMeans, options: KMeansOptions): KMeansFit {
  const { k, seed, restarts = 10, warmStart } = options
  let best = runStart(prepared, { k, seed, start: 0, limits: options })
  for (let start = 1; start < restarts; start++) {
    best = betterRun(best, runStart(prepared, { k, seed, start, limits: options }))
  }
  if (warmStart) best = betterRun(best, warmRun(prepared, warmStart, options))
  return finishFit(prepared, k, [best])
}

function warmRun(prepared: PreparedKMeans, { rows: k, values }: Matrix, limits: LloydLimits): StartRun {
  return runStart(prepared, { k, start: 'warm', centroids: values, limits })
}

function checkStarts(caller: string, { seed, restarts = 10 }: Omit<KMeansOptions, 'k'>): void {
  checkSeed(caller, seed)
  if (!Number.isInteger(restarts) || restarts < 1) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: restarts must be a whole number of at least 1, got ${restarts}.`,
    )
  }
}

function checkCentroids(caller: string, centroids: Matrix, rows: Matrix, k: number): void {
  checkMatrix(caller, centroids)
  checkLength(caller, 'columns', centroids.cols, rows.cols)
  if (centroids.rows !== k) {
    throw new EngineError(
      'SHAPE_MISMATCH',
      `${caller}: warmStart needs k = ${k} centroids, got ${centroids.rows}.`,
    )
  }
}

function checkedRows(caller: string, rows: Matrix, options: KMeansSettings): PreparedKMeans {
  checkMatrix(caller, rows)
  const { weights, maxIterations = 300, tolerance = 0, kernel = 'auto' } = options
  if (!Number.isInteger(maxIterations) || maxIterations < 1 || !(tolerance >= 0)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: maxIterations must be at least 1 and tolerance at least 0, got ${maxIterations} and ${tolerance}.`,
    )
  }
  if (weights) {
    checkLength(caller, 'weights', weights.length, rows.rows)
    const bad = weights.findIndex((weight) => !(weight > 0 && weight < Infinity))
    if (bad >= 0) {
      throw new EngineError(
        'INVALID_VALUE',
        `${caller}: weights must be positive, row ${bad} has ${weights[bad]}; leave such rows out.`,
      )
    }
  }
  return prepareKMeans(rows, weights, kernel)
}

function checkK(caller: string, k: number, { points }: PreparedKMeans): void {
  if (!Number.isInteger(k) || k < 1 || k > points.rows) {
    throw new EngineError(
      'K_OUT_OF_RANGE',
      `${caller}: k must be between 1 and ${points.rows} (different rows), got ${k}.`,
    )
  }
}
