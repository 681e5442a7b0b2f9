import { EngineError } from '../../engine-error.ts'
import type { Matrix } from '../../matrix.ts'
import { checkSeed } from '../../random.ts'
import { sum } from '../../statistics/sum.ts'
import { type JobControl, runJobs } from '../run-jobs.ts'
import { canonicalRows } from './canonical-rows.ts'
import { checkCount, checkKs } from './resampling-checks.ts'
import type { ResamplingPlan } from './resampling-plan.ts'
import { runSplit, type SplitJobs } from './split-jobs.ts'

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
  const { data, count, finish } = planPredictionStrength(rows, options)
  return finish(runJobs(count, (job) => runSplit(data, job), options))
}

/** Checks the arguments of `predictionStrength`; a job is one split. */
export function planPredictionStrength(
  rows: Matrix,
  options: PredictionStrengthOptions,
): ResamplingPlan<SplitJobs, number[], PredictionStrength> {
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
  return {
    data: { rows: table.rows, ks, seed, restarts },
    count: splits,
    finish: (strengths) => {
      const points = ks.map((k, place) => {
        const perSplit = strengths.map((strength) => strength[place])
        return { k, strength: sum(perSplit) / splits, splits: perSplit }
      })
      const accepted = points.filter(({ strength }) => strength >= cutoff).map(({ k }) => k)
      return { points, k: Math.max(1, ...accepted), cutoff }
    },
  }
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
