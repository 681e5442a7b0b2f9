import { EngineError } from '../../engine-error.ts'
import type { Matrix } from '../../matrix.ts'
import { createRandom, type Random } from '../../random.ts'
import { type JobControl, runJobs } from '../run-jobs.ts'
import type { ClusterSilhouette, MeanSilhouette, Silhouette } from './silhouette.ts'
import { rowJobs, runSilhouetteJob, type SilhouettePart, silhouetteBench } from './silhouette-jobs.ts'
import { type LabelledLayout, type SilhouetteLayout, silhouetteLayout } from './silhouette-layout.ts'

/** Settings of `sampledSilhouette`. */
export interface SampleOptions {
  /** Of the draw. */
  readonly seed: number
  /** Rows to aim at, default 2,000; the number taken is in the result. */
  readonly sampleSize?: number
}

/** A cluster has at least this many rows in the sample, or all it has. */
const LEAST_PER_CLUSTER = 30

/** Standard normal quantile of a two-sided 95 % interval. */
const Z_95 = 1.959963984540054

/**
 * Estimates the mean silhouette from a stratified random sample of rows. Each sampled row is computed exactly,
 * against all rows; only the mean over rows is estimated, so small clusters are never left out.
 *
 * Rows are drawn without replacement in each cluster, in proportion to its size but at least 30 (or all). The
 * estimate is the mean of the cluster means weighted by cluster size, and its standard error the stratified one with
 * finite population correction (Cochran 1977, eq. 5.7 and 5.12); the interval is 1.96 standard errors each way. The
 * draw does not depend on the order of the rows.
 *
 * @param points n x d.
 * @param labels one integer a row.
 * @returns estimates for all rows and per cluster; an interval has no width where every row was taken.
 * @throws EngineError as `silhouette`, and `INVALID_ARGUMENT` for a sample size below 1. O(sampleSize n d).
 * @example
 * const points = matrixFromRows([[0], [1], [9], [10]])
 * sampledSilhouette(points, [0, 0, 1, 1], { seed: 1 }).value // 0.889..., exact: 30 rows were asked of each cluster
 */
export function sampledSilhouette(
  points: Matrix,
  labels: ArrayLike<number>,
  options: SampleOptions & JobControl,
): Silhouette {
  const sample = drawSample(points, labels, options)
  const bench = silhouetteBench(sample.layout)
  const jobs = rowJobs(sample.slots)
  const parts = runJobs(jobs.length, (index) => runSilhouetteJob(bench, jobs[index]), options)
  return estimateFromSample(sample, parts)
}

/** Rows drawn cluster by cluster, as slots of a layout. */
export interface SilhouetteSample extends LabelledLayout {
  readonly slots: Uint32Array
  /** Rows drawn from each cluster. */
  readonly taken: readonly number[]
}

/** Checks the arguments of `sampledSilhouette` and draws its rows. */
export function drawSample(
  points: Matrix,
  labels: ArrayLike<number>,
  { seed, sampleSize = 2000 }: SampleOptions,
): SilhouetteSample {
  if (!Number.isInteger(sampleSize) || sampleSize < 1) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `sampledSilhouette: sampleSize must be a whole number of at least 1, got ${sampleSize}.`,
    )
  }
  const labelled = silhouetteLayout('sampledSilhouette', points, labels)
  const random = createRandom(seed)
  const { sizes } = labelled.layout
  const taken = Array.from(sizes, (size) =>
    Math.min(size, Math.max(LEAST_PER_CLUSTER, Math.round((sampleSize * size) / points.rows))),
  )
  const slots = taken.flatMap((count, cluster) => drawSlots(labelled.layout, cluster, count, random))
  return { ...labelled, slots: Uint32Array.from(slots), taken }
}

/** The slots of `count` rows of a cluster, drawn without replacement (partial Fisher-Yates shuffle), ascending. */
function drawSlots(
  { starts, sizes, weights }: SilhouetteLayout,
  cluster: number,
  count: number,
  random: Random,
): number[] {
  const ranks = Uint32Array.from({ length: sizes[cluster] }, (_, rank) => rank)
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(random() * (ranks.length - place))
    ;[ranks[place], ranks[other]] = [ranks[other], ranks[place]]
  }
  let slot = starts[cluster]
  let before = 0 // rows in earlier slots of the cluster
  return Array.from(ranks.subarray(0, count).sort(), (rank) => {
    while (rank >= before + weights[slot]) before += weights[slot++]
    return slot
  })
}

/** The estimate from the parts of `rowJobs`, in their order. */
export function estimateFromSample(sample: SilhouetteSample, parts: readonly SilhouettePart[]): Silhouette {
  const values = parts.flatMap((part) => (part.kind === 'rows' ? [...part.silhouettes] : []))
  const { sizes } = sample.layout
  const rows = sizes.reduce((total, size) => total + size, 0)
  let value = 0
  let variance = 0
  let start = 0
  const clusters = sample.labels.map((label, cluster): ClusterSilhouette => {
    const size = sizes[cluster]
    const sampleSize = sample.taken[cluster]
    const { mean, squaredError } = meanOf(values.slice(start, start + sampleSize), size)
    start += sampleSize
    value += (size / rows) * mean
    variance += (size / rows) ** 2 * squaredError
    return { label, size, ...withInterval(mean, squaredError, sampleSize) }
  })
  return { ...withInterval(value, variance, values.length), method: 'sampled', clusters }
}

function withInterval(value: number, squaredError: number, sampleSize: number): MeanSilhouette {
  const reach = Z_95 * Math.sqrt(squaredError)
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach), sampleSize }
}

/** Mean of a sample from `size` rows, and the square of its standard error. */
function meanOf(values: readonly number[], size: number): { mean: number; squaredError: number } {
  const count = values.length
  const mean = values.reduce((total, value) => total + value, 0) / count
  if (count === size) return { mean, squaredError: 0 }
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  return { mean, squaredError: (squares / (count - 1) / count) * (1 - count / size) }
}
