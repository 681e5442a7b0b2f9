import { EngineError } from '../../engine-error.ts'
import { fitKMeansSweep } from '../../kmeans/kmeans.ts'
import type { Matrix } from '../../matrix.ts'
import { createRandom } from '../../random.ts'
import { type GapReference, gapReference } from './gap-reference.ts'

/** What every job of a gap statistic needs: plain values and a typed array, so that it can be sent to a thread. */
export interface GapJobs {
  /** In canonical order. */
  readonly rows: Matrix
  readonly ks: readonly number[]
  readonly seed: number
  readonly restarts: number
  readonly reference: GapReference
}

/** log of the inertia of one reference table at each k. The job's number seeds the draw. */
export function runGapReference(jobs: GapJobs, job: number): number[] {
  const draw = gapReference(jobs.rows, jobs.reference)
  return logDispersions(draw(createRandom(jobs.seed, job)), jobs)
}

/**
 * log of the inertia of a table at each k.
 *
 * @throws EngineError `ZERO_VARIANCE` when rows differ by less than can be squared.
 */
export function logDispersions(
  rows: Matrix,
  { ks, seed, restarts }: Pick<GapJobs, 'ks' | 'seed' | 'restarts'>,
): number[] {
  return fitKMeansSweep(rows, { ks, seed, restarts }).map(({ inertia }, place) => {
    if (inertia > 0) return Math.log(inertia)
    throw new EngineError(
      'ZERO_VARIANCE',
      `gapStatistic: at k = ${ks[place]} the rows lie too close together to measure; scale the columns first.`,
    )
  })
}
