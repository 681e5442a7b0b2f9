import { createRandom } from '../random.ts'
import { type LloydLimits, type LloydRun, lloyd } from './lloyd.ts'
import { plusPlus } from './plus-plus.ts'
import type { PreparedKMeans } from './prepare-kmeans.ts'

/** A start drawn by greedy k-means++ from a stream of its own, seeded by (seed, k, start). */
export interface SeededStart {
  readonly k: number
  readonly seed: number
  readonly start: number
  readonly limits: LloydLimits
}

/** A start from given centroids, k x d. */
export interface WarmStart {
  readonly k: number
  readonly start: 'warm'
  readonly centroids: Float64Array
  readonly limits: LloydLimits
}

/** The outcome of one start. */
export interface StartRun extends LloydRun {
  readonly start: number | 'warm'
}

/** Runs one start to its end: a job that any thread with the prepared rows can do. */
export function runStart(prepared: PreparedKMeans, job: SeededStart | WarmStart): StartRun {
  const centroids =
    job.start === 'warm' ? job.centroids : plusPlus(prepared, job.k, createRandom(job.seed, job.k, job.start))
  return { ...lloyd(prepared, centroids, job.limits), start: job.start }
}

/** The better of two outcomes: less inertia, and of equals the one that comes first: starts by number, then warm. */
export function betterRun(one: StartRun, other: StartRun): StartRun {
  if (one.inertia !== other.inertia) return one.inertia < other.inertia ? one : other
  const place = ({ start }: StartRun): number => (start === 'warm' ? Infinity : start)
  return place(one) <= place(other) ? one : other
}
