import { EngineError } from '../engine-error.ts'
import { fitKMeansSweep } from '../kmeans/kmeans.ts'
import type { Matrix } from '../matrix.ts'
import { checkSeed, createRandom } from '../random.ts'
import { sum } from '../statistics/sum.ts'
import { canonicalRows } from './canonical-rows.ts'
import { type GapReference, gapReference } from './gap-reference.ts'
import { type MaximumRule, maximumWithError } from './maximum-with-error.ts'
import { checkCount, checkKs } from './resampling-checks.ts'
import { type JobControl, runJobs } from './run-jobs.ts'

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

/** The gap at one number of clusters. */
export interface GapPoint {
  readonly k: number
  /** log W, where W is the inertia of the rows. */
  readonly logDispersion: number
  /** Mean of log W over the reference tables. */
  readonly expectedLogDispersion: number
  /** How much more compact the rows are than structureless ones: expected minus actual. */
  readonly gap: number
  /** s, the standard deviation over the references (divisor B) times sqrt(1 + 1/B), for B references. */
  readonly standardError: number
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
 *   rows are equal; `INVALID_ARGUMENT`, `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(references) sweeps
 *   over ks.
 * @example gapStatistic(rows, { ks: [1, 2, 3, 4], seed: 1 }).k // 1 when there is no structure
 */
export function gapStatistic(rows: Matrix, options: GapOptions): GapStatistic {
  const { ks, seed, references = 100, reference = 'pca', restarts = 10, rule = 'firstSEmax' } = options
  checkKs('gapStatistic', ks)
  checkSeed('gapStatistic', seed)
  checkCount('gapStatistic', 'references', references)
  checkCount('gapStatistic', 'restarts', restarts)
  const table = canonicalRows('gapStatistic', rows)
  checkRoom(table.distinct, ks)
  const draw = gapReference(table.rows, reference)
  const observed = logDispersions(table.rows, ks, { seed, restarts })
  const expected = runJobs(
    references,
    (job) => logDispersions(draw(createRandom(seed, job)), ks, { seed, restarts }),
    options,
  )
  const points = gapCurve(ks, observed, expected)
  return { points, k: chooseGapK(points, rule), rule }
}

/**
 * The number of clusters that a rule takes from a gap curve, so that rules can be compared without computing
 * again.
 *
 * @throws EngineError `NO_ROWS` when the curve has no point, `INVALID_VALUE` when a gap or error is no finite number.
 * @example chooseGapK(gapStatistic(rows, { ks, seed: 1 }).points, 'firstSEmax')
 */
export function chooseGapK(points: readonly GapPoint[], rule: MaximumRule): number {
  if (points.length === 0) throw new EngineError('NO_ROWS', 'chooseGapK: the curve has no point.')
  const bad = points.find(
    ({ gap, standardError }) => !Number.isFinite(gap) || !(standardError >= 0 && standardError < Infinity),
  )
  if (bad) {
    throw new EngineError(
      'INVALID_VALUE',
      `chooseGapK: gaps must be finite and errors at least 0, at k = ${bad.k} they are ${bad.gap} and ${bad.standardError}.`,
    )
  }
  const place = maximumWithError(
    points.map(({ gap }) => gap),
    points.map(({ standardError }) => standardError),
    rule,
  )
  return points[place].k
}

/** log of the inertia at each k: the job that is done on the rows and on every reference. */
export function logDispersions(
  rows: Matrix,
  ks: readonly number[],
  options: { readonly seed: number; readonly restarts: number },
): number[] {
  return fitKMeansSweep(rows, { ...options, ks }).map(({ inertia }) => Math.log(inertia))
}

/** The curve from the log dispersions of the rows and of the references. */
export function gapCurve(
  ks: readonly number[],
  observed: readonly number[],
  references: readonly (readonly number[])[],
): GapPoint[] {
  const count = references.length
  return ks.map((k, place) => {
    const logs = references.map((reference) => reference[place])
    const mean = sum(logs) / count
    const deviation = Math.sqrt(sum(logs.map((log) => (log - mean) ** 2)) / count)
    return {
      k,
      logDispersion: observed[place],
      expectedLogDispersion: mean,
      gap: mean - observed[place],
      standardError: deviation * Math.sqrt(1 + 1 / count),
    }
  })
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
