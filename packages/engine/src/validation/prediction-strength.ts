import { EngineError } from '../engine-error.ts'
import { assign } from '../kmeans/assign.ts'
import { fitKMeansSweep } from '../kmeans/kmeans.ts'
import type { Matrix } from '../matrix.ts'
import { checkSeed, createRandom, type Random } from '../random.ts'
import { sum } from '../statistics/sum.ts'
import { canonicalRows, countDistinct, selectRows } from './canonical-rows.ts'
import { labelMargins } from './label-margins.ts'
import { checkCount, checkKs } from './resampling-checks.ts'
import { type JobControl, runJobs } from './run-jobs.ts'

/** Settings of `predictionStrength`. */
export interface PredictionStrengthOptions extends JobControl {
  /** Numbers of clusters to compare, ascending. */
  readonly ks: readonly number[]
  readonly seed: number
  /** Random halvings. Default 50. */
  readonly splits?: number
  /** Least strength for a k to be accepted. Default 0.8; the paper uses 0.8 to 0.9. */
  readonly cutoff?: number
  /** Starts of each K-Means. Default 10. */
  readonly restarts?: number
}

/** The strength at one number of clusters. */
export interface PredictionStrengthPoint {
  readonly k: number
  /** Mean over the splits, between 0 and 1. */
  readonly strength: number
  /** Strength of each split: the mean of its two directions. */
  readonly splits: readonly number[]
}

/** The strengths and the number of clusters they support. */
export interface PredictionStrength {
  readonly points: readonly PredictionStrengthPoint[]
  /** The largest k whose strength reaches the cutoff; 1 when none does. */
  readonly k: number
  readonly cutoff: number
}

/**
 * Prediction strength (Tibshirani & Walther 2005): the rows are halved at random, each half is clustered, and
 * the centroids of one half label the other. For each cluster found in a half: which share of the pairs of
 * its rows do the other half's centroids keep together? The strength of a split is the share of the worst
 * cluster, averaged over both directions, as in R's `fpc::prediction.strength`. A cluster of one row counts
 * 1, and k = 1 is always 1.
 *
 * Each split is a job of its own with its own stream, seeded by (seed, split), and serves every k. Row order
 * does not matter. When a half happens to hold fewer different rows than k, the split counts 0: the clusters
 * cannot be found again.
 *
 * @param rows n x d; scale the columns first.
 * @throws EngineError `K_OUT_OF_RANGE` when a k above 1 exceeds half of the rows or the number of different rows;
 *   `INVALID_ARGUMENT`, `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(splits) sweeps over ks.
 * @example predictionStrength(rows, { ks: [2, 3, 4, 5], seed: 1 }).k
 */
export function predictionStrength(rows: Matrix, options: PredictionStrengthOptions): PredictionStrength {
  const { ks, seed, splits = 50, cutoff = 0.8, restarts = 10 } = options
  checkKs('predictionStrength', ks)
  checkSeed('predictionStrength', seed)
  checkCount('predictionStrength', 'splits', splits)
  checkCount('predictionStrength', 'restarts', restarts)
  if (!(cutoff >= 0 && cutoff <= 1)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `predictionStrength: cutoff must be between 0 and 1, got ${cutoff}.`,
    )
  }
  const table = canonicalRows('predictionStrength', rows)
  checkRoom(table.distinct, rows.rows, ks)
  const strengths = runJobs(
    splits,
    (job) => {
      const halves = splitInHalf(rows.rows, createRandom(seed, job))
      const [first, second] = halves.map((half) => selectRows(table.rows, half)) as [Matrix, Matrix]
      return strengthsOfSplit(first, second, { ks, seed, restarts })
    },
    options,
  )
  const points = ks.map((k, place) => {
    const perSplit = strengths.map((strength) => strength[place])
    return { k, strength: sum(perSplit) / splits, splits: perSplit }
  })
  const accepted = points.filter(({ strength }) => strength >= cutoff).map(({ k }) => k)
  return { points, k: Math.max(1, ...accepted), cutoff }
}

/** Strength of one split at each k: the mean of how well each half is predicted by the other. */
export function strengthsOfSplit(
  first: Matrix,
  second: Matrix,
  options: { readonly ks: readonly number[]; readonly seed: number; readonly restarts: number },
): number[] {
  const most = Math.min(countDistinct(first), countDistinct(second))
  const ks = options.ks.filter((k) => k > 1 && k <= most)
  const fits = ks.length === 0 ? [] : [first, second].map((half) => fitKMeansSweep(half, { ...options, ks }))
  const [fitsOfFirst = [], fitsOfSecond = []] = fits
  return options.ks.map((k) => {
    if (k === 1) return 1
    if (k > most) return 0
    const place = ks.indexOf(k)
    const [own, other] = [fitsOfFirst[place], fitsOfSecond[place]]
    return (
      (worstKeptTogether(own.labels, assign(other.centroids, first).labels) +
        worstKeptTogether(other.labels, assign(own.centroids, second).labels)) /
      2
    )
  })
}

/** The least share, over the clusters found, of pairs of rows that the prediction keeps together. */
export function worstKeptTogether(found: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const { counts, rowTotals, colTotals } = labelMargins('predictionStrength', found, predicted)
  const cols = colTotals.length
  const shares = rowTotals.map((size, row) => {
    if (size === 1) return 1
    const kept = counts.subarray(row * cols, (row + 1) * cols).map((count) => count * (count - 1))
    return sum(kept) / (size * (size - 1))
  })
  return Math.min(...shares)
}

/** Row numbers in two random halves, the second one row larger when the number is odd. */
function splitInHalf(rows: number, random: Random): [Uint32Array, Uint32Array] {
  const order = Uint32Array.from({ length: rows }, (_, row) => row)
  for (let place = 0; place < rows - 1; place++) {
    const other = place + Math.floor(random() * (rows - place))
    ;[order[place], order[other]] = [order[other], order[place]]
  }
  const middle = Math.floor(rows / 2)
  return [order.subarray(0, middle), order.subarray(middle)]
}

function checkRoom(distinct: number, rows: number, ks: readonly number[]): void {
  const largest = ks[ks.length - 1]
  const most = Math.min(distinct, Math.floor(rows / 2))
  if (largest > 1 && largest > most) {
    throw new EngineError(
      'K_OUT_OF_RANGE',
      `predictionStrength: every k above 1 must be at most ${most} (half of the rows, different rows), got ${largest}.`,
    )
  }
}
