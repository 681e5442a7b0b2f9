import { EngineError } from '../../engine-error.ts'
import type { KMeansFit } from '../../kmeans/finish-fit.ts'
import { fitKMeans } from '../../kmeans/kmeans.ts'
import type { Matrix } from '../../matrix.ts'
import { checkSeed } from '../../random.ts'
import { sum } from '../../statistics/sum.ts'
import { type JobControl, runJobs } from '../run-jobs.ts'
import { type BootstrapJobs, runBootstrapSample } from './bootstrap-jobs.ts'
import { canonicalRows } from './canonical-rows.ts'
import { checkCount } from './resampling-checks.ts'
import type { ResamplingPlan } from './resampling-plan.ts'
import { type StabilityBand, stabilityBand } from './stability-bands.ts'

/** Settings of `bootstrapJaccard`. */
export interface BootstrapJaccardOptions extends JobControl {
  readonly k: number
  readonly seed: number
  /** Bootstrap samples. Default 100. */
  readonly samples?: number
  /** Starts of each K-Means. Default 10. */
  readonly restarts?: number
}

/** How one cluster fares when the rows are drawn again. */
export interface ClusterStability {
  readonly cluster: number
  /** Rows of the cluster in the whole table. */
  readonly size: number
  /** Mean over the samples of the best Jaccard similarity, between 0 and 1. */
  readonly jaccard: number
  readonly band: StabilityBand
  /** Samples in which it was at most 0.5: the cluster was dissolved (Hennig 2008). */
  readonly dissolved: number
  /** Samples in which it was above 0.75: the cluster was found again. */
  readonly recovered: number
  /** The similarity in each sample. */
  readonly samples: readonly number[]
}

/** The clustering of all rows and the stability of each of its clusters. */
export interface BootstrapJaccard {
  readonly fit: KMeansFit
  readonly clusters: readonly ClusterStability[]
}

const DISSOLVED_AT_MOST = 0.5
const RECOVERED_ABOVE = 0.75

/**
 * Stability of each cluster under resampling (Hennig 2007; `clusterboot` of R's fpc with its defaults): as
 * many rows as there are are drawn with replacement, rows drawn again are used once, the sample is clustered,
 * and each cluster of the whole table, restricted to the sample, is compared with its most similar cluster
 * there. A cluster that a sample misses counts 0. A high mean is needed for a cluster to be real, but does
 * not prove it: a table without structure can be cut stably in two.
 *
 * Each sample is a job of its own with its own stream, seeded by (seed, sample). Row order does not matter. A
 * sample with fewer different rows than k is clustered into as many clusters as it has different rows.
 *
 * @param rows n x d; scale the columns first.
 * @throws EngineError `K_OUT_OF_RANGE`, `INVALID_ARGUMENT`, `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`.
 *   O(samples) fits.
 * @example bootstrapJaccard(rows, { k: 3, seed: 1 }).clusters[0].band // 'highlyStable'
 */
export function bootstrapJaccard(rows: Matrix, options: BootstrapJaccardOptions): BootstrapJaccard {
  const { data, count, finish } = planBootstrapJaccard(rows, options)
  return finish(runJobs(count, (job) => runBootstrapSample(data, job), options))
}

/** Checks the arguments of `bootstrapJaccard`; a job is one sample. The rows themselves are clustered here. */
export function planBootstrapJaccard(
  rows: Matrix,
  options: BootstrapJaccardOptions,
): ResamplingPlan<BootstrapJobs, Float64Array, BootstrapJaccard> {
  const { k, seed, samples = 100, restarts = 10 } = options
  checkSeed('bootstrapJaccard', seed)
  checkCount('bootstrapJaccard', 'samples', samples)
  checkCount('bootstrapJaccard', 'restarts', restarts)
  const table = canonicalRows('bootstrapJaccard', rows)
  const fit = fitKMeans(rows, { k, seed, restarts })
  const labels = Int32Array.from(table.original, (row) => fit.labels[row])
  return {
    data: { rows: table.rows, labels, k, seed, restarts },
    count: samples,
    finish: (perSample) => ({ fit, clusters: stabilities(fit.sizes, perSample) }),
  }
}

/**
 * The same of a clustering that is given, as by a model in force: each of its clusters is looked for in K-Means of the
 * bootstrap samples.
 *
 * @param rows n x d, in the space of the clustering.
 * @param labels the cluster of each row, 0 to k - 1.
 * @throws EngineError as `bootstrapJaccard`; `SHAPE_MISMATCH` unless there is a label a row, `INVALID_VALUE` for a
 *   label that is no cluster.
 * @example clusteringJaccard(matrixFromRows([[0], [1], [9], [10]]), [0, 0, 1, 1], { k: 2, seed: 1 })[0].jaccard
 */
export function clusteringJaccard(
  rows: Matrix,
  labels: ArrayLike<number>,
  options: BootstrapJaccardOptions,
): ClusterStability[] {
  const { k, seed, samples = 100, restarts = 10 } = options
  checkSeed('clusteringJaccard', seed)
  checkCount('clusteringJaccard', 'samples', samples)
  checkCount('clusteringJaccard', 'restarts', restarts)
  checkCount('clusteringJaccard', 'k', k)
  const table = canonicalRows('clusteringJaccard', rows)
  const sizes = checkedSizes(rows, labels, k)
  const data = {
    rows: table.rows,
    labels: Int32Array.from(table.original, (row) => labels[row]),
    k,
    seed,
    restarts,
  }
  return stabilities(
    sizes,
    runJobs(samples, (job) => runBootstrapSample(data, job), options),
  )
}

function checkedSizes(rows: Matrix, labels: ArrayLike<number>, k: number): Int32Array {
  if (labels.length !== rows.rows)
    throw new EngineError(
      'SHAPE_MISMATCH',
      `clusteringJaccard: ${rows.rows} rows need as many labels, got ${labels.length}.`,
    )
  const sizes = new Int32Array(k)
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]
    if (!Number.isInteger(label) || label < 0 || label >= k)
      throw new EngineError(
        'INVALID_VALUE',
        `clusteringJaccard: labels must be whole numbers from 0 to ${k - 1}, that of row ${row} is ${label}.`,
      )
    sizes[label] += 1
  }
  return sizes
}

function stabilities(sizes: ArrayLike<number>, perSample: readonly Float64Array[]): ClusterStability[] {
  return Array.from(sizes, (size, cluster) => {
    const similarities = perSample.map((jaccards) => jaccards[cluster])
    const jaccard = sum(similarities) / similarities.length
    return {
      cluster,
      size,
      jaccard,
      band: stabilityBand(jaccard),
      dissolved: similarities.filter((value) => value <= DISSOLVED_AT_MOST).length,
      recovered: similarities.filter((value) => value > RECOVERED_ABOVE).length,
      samples: similarities,
    }
  })
}
