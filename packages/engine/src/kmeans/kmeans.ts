import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { checkSeed, createRandom } from '../random.ts'
import { type DistinctRows, distinctRows } from './distinct-rows.ts'
import { type LloydLimits, type LloydRun, lloyd } from './lloyd.ts'
import { plusPlus } from './plus-plus.ts'

/** Settings of `fitKMeans`. */
export interface KMeansOptions extends LloydLimits {
  /** Clusters, between 1 and the number of different rows. */
  readonly k: number
  readonly seed: number
  /** Independent starts, of which the one with the least inertia is kept. Default 10. */
  readonly restarts?: number
  /** A positive weight per row; a weight of 2 equals the row given twice. Default 1 each. */
  readonly weights?: Float64Array
}

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
}

/**
 * K-Means: k centroids with as little as possible squared distance between each row and its nearest centroid
 * (MacQueen 1967), by greedy k-means++ starts and Lloyd's algorithm run to the fixed point.
 *
 * Rows are first put in canonical order and equal rows merged into weighted points, and each start draws from its
 * own stream seeded by (seed, k, start): the result depends on the rows as a set, not on their order. Between starts
 * of equal inertia the first wins.
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
  const { k, seed, restarts = 10 } = options
  checkSeed('fitKMeans', seed)
  if (!Number.isInteger(restarts) || restarts < 1) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `fitKMeans: restarts must be a whole number of at least 1, got ${restarts}.`,
    )
  }
  const data = checkedPoints('fitKMeans', rows, k, options)
  let best: LloydRun | null = null
  for (let restart = 0; restart < restarts; restart++) {
    const run = lloyd(data, plusPlus(data, k, createRandom(seed, k, restart)), options)
    if (best === null || run.inertia < best.inertia) best = run
  }
  return toFit(rows, data, k, best as LloydRun) // restarts >= 1
}

/**
 * K-Means from given centroids: one run of Lloyd's algorithm, nothing drawn. For refining a known solution or
 * comparing with other programs from an equal start. The result is numbered by the rule, not as the start was.
 *
 * @param start k x d.
 * @throws EngineError as `fitKMeans`.
 */
export function fitKMeansFrom(
  rows: Matrix,
  start: Matrix,
  options: LloydLimits & { readonly weights?: Float64Array } = {},
): KMeansFit {
  checkMatrix('fitKMeansFrom', start)
  checkLength('fitKMeansFrom', 'columns', start.cols, rows.cols)
  const data = checkedPoints('fitKMeansFrom', rows, start.rows, options)
  return toFit(rows, data, start.rows, lloyd(data, start.values, options))
}

function checkedPoints(
  caller: string,
  rows: Matrix,
  k: number,
  options: LloydLimits & { readonly weights?: Float64Array },
): DistinctRows {
  checkMatrix(caller, rows)
  const { weights, maxIterations = 300, tolerance = 0 } = options
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
  const data = distinctRows(rows, weights)
  if (!Number.isInteger(k) || k < 1 || k > data.points.rows) {
    throw new EngineError(
      'K_OUT_OF_RANGE',
      `${caller}: k must be between 1 and ${data.points.rows} (different rows), got ${k}.`,
    )
  }
  return data
}

function toFit(rows: Matrix, data: DistinctRows, k: number, run: LloydRun): KMeansFit {
  const labels = Int32Array.from(data.pointOfRow, (point) => run.labels[point])
  const sizes = new Int32Array(k)
  for (const label of labels) sizes[label]++
  const { inertia, iterations, converged } = run
  const centroids = { rows: k, cols: rows.cols, values: run.centroids }
  return { centroids, labels, sizes, inertia, iterations, converged }
}
