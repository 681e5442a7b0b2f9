import { EngineError } from '../../engine-error.ts'
import type { Matrix } from '../../matrix.ts'
import { checkSeed } from '../../random.ts'
import { checkChoice } from '../check-choice.ts'
import { type JobControl, runJobs } from '../run-jobs.ts'
import { canonicalRows } from './canonical-rows.ts'
import { chooseGapK } from './choose-gap-k.ts'
import { type GapPoint, gapCurve } from './gap-curve.ts'
import { type GapJobs, logDispersions, runGapReference } from './gap-jobs.ts'
import { GAP_REFERENCES, type GapReference } from './gap-reference.ts'
import { MAXIMUM_RULES, type MaximumRule } from './maximum-with-error.ts'
import { checkCount, checkKs } from './resampling-checks.ts'
import type { ResamplingPlan } from './resampling-plan.ts'

/** Settings of `gapStatistic`. */
export interface GapOptions extends JobControl {
  /** Numbers of clusters to compare, ascending; include 1, or "no structure" is not a possible answer. */
  readonly ks: readonly number[]
  readonly seed: number
  /** Tables without structure to compare with. Default 100; fewer than 50 make the standard error rough. */
  readonly references?: number
  /** Default 'pca', which follows the shape of correlated columns. */
  readonly reference?: GapReference
  /** Starts of each K-Means. Default 10. */
  readonly restarts?: number
  /** How `k` is chosen. Default 'firstSEmax', as in R. */
  readonly rule?: MaximumRule
}

/** The gap curve and the number of clusters that the rule takes from it. */
export interface GapStatistic {
  readonly points: readonly GapPoint[]
  readonly k: number
  readonly rule: MaximumRule
}

/**
 * Gap statistic (Tibshirani, Walther & Hastie 2001): how much smaller the inertia is at each k than on tables
 * of the same extent without structure. One of few methods that can answer k = 1. It tends to too many
 * clusters when the clusters are long or heavy-tailed. The curve may fall before it rises: three clusters in
 * a row are no better as two than structureless rows are, so that rules which stop at the first fall say 1.
 * Look at the curve, or compare with 'globalSEmax'.
 *
 * Each reference is a job of its own with its own stream, seeded by (seed, reference). Row order does not
 * matter.
 *
 * @param rows n x d; scale the columns first.
 * @throws EngineError `K_OUT_OF_RANGE` unless every k is below the number of different rows; `ZERO_VARIANCE` when all
 *   rows are equal or as good as equal; `INVALID_ARGUMENT`, `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(references) sweeps
 *   over ks.
 * @example gapStatistic(rows, { ks: [1, 2, 3, 4], seed: 1 }).k // 1 when there is no structure
 */
export function gapStatistic(rows: Matrix, options: GapOptions): GapStatistic {
  const { data, count, finish } = planGapStatistic(rows, options)
  return finish(runJobs(count, (job) => runGapReference(data, job), options))
}

/** Checks the arguments of `gapStatistic`; a job is one reference. The rows themselves are clustered here. */
export function planGapStatistic(
  rows: Matrix,
  options: GapOptions,
): ResamplingPlan<GapJobs, number[], GapStatistic> {
  const { ks, seed, references = 100, reference = 'pca', restarts = 10, rule = 'firstSEmax' } = options
  checkChoice('gapStatistic', { option: 'reference', choices: GAP_REFERENCES }, reference)
  checkChoice('gapStatistic', { option: 'rule', choices: MAXIMUM_RULES }, rule)
  checkKs('gapStatistic', ks)
  checkSeed('gapStatistic', seed)
  checkCount('gapStatistic', 'references', references)
  checkCount('gapStatistic', 'restarts', restarts)
  const table = canonicalRows('gapStatistic', rows)
  checkRoom(table.distinct, ks)
  const data = { rows: table.rows, ks, seed, restarts, reference }
  const observed = logDispersions(table.rows, data)
  return {
    data,
    count: references,
    finish: (expected) => {
      const points = gapCurve(ks, observed, expected)
      return { points, k: chooseGapK(points, rule), rule }
    },
  }
}

// At k = number of different rows the inertia is 0 and its logarithm says nothing.
function checkRoom(distinct: number, ks: readonly number[]): void {
  if (distinct === 1) {
    throw new EngineError(
      'ZERO_VARIANCE',
      'gapStatistic: all rows are equal, so there is nothing to compare.',
    )
  }
  const largest = ks[ks.length - 1]
  if (largest >= distinct) {
    throw new EngineError(
      'K_OUT_OF_RANGE',
      `gapStatistic: every k must be below ${distinct} (different rows), got ${largest}.`,
    )
  }
}
