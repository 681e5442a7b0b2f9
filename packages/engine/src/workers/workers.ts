import type { KChoice } from '../choose-k/k-choice.ts'
import type { KChoiceOptions } from '../choose-k/k-choice-options.ts'
import { populationPoints } from '../choose-k/population-points.ts'
import { EngineError } from '../engine-error.ts'
import type { FeatureTable } from '../feature-table.ts'
import { finishFit, type KMeansFit } from '../kmeans/finish-fit.ts'
import type { KMeansOptions, KMeansSweepOptions } from '../kmeans/kmeans.ts'
import { type KMeansPlan, planFit, planSweep } from '../kmeans/plan-kmeans.ts'
import { betterRun, type StartRun } from '../kmeans/run-start.ts'
import type { Matrix } from '../matrix.ts'
import type { PopulationSpec } from '../populations/population-spec.ts'
import {
  type BootstrapJaccard,
  type BootstrapJaccardOptions,
  planBootstrapJaccard,
} from '../validation/resampling/bootstrap-jaccard.ts'
import {
  type GapOptions,
  type GapStatistic,
  planGapStatistic,
} from '../validation/resampling/gap-statistic.ts'
import {
  type PredictionStrength,
  type PredictionStrengthOptions,
  planPredictionStrength,
} from '../validation/resampling/prediction-strength.ts'
import { collectSilhouettes } from '../validation/silhouette/collect-silhouettes.ts'
import {
  drawSample,
  estimateFromSample,
  type SampleOptions,
} from '../validation/silhouette/sampled-silhouette.ts'
import { exactSilhouette, type Silhouette } from '../validation/silhouette/silhouette.ts'
import { exactJobs, rowJobs, type SilhouettePart } from '../validation/silhouette/silhouette-jobs.ts'
import { silhouetteLayout } from '../validation/silhouette/silhouette-layout.ts'
import { chooseKInThreads } from './choose-k-in-threads.ts'
import { runResampling } from './run-resampling.ts'
import { shareArrays } from './share-arrays.ts'
import type { StartThread } from './thread.ts'
import { createThreadPool, type ThreadPool, type WorkerControl } from './thread-pool.ts'
import { type TraceTasks, traceTasks } from './trace-tasks.ts'

export type { WorkerControl } from './thread-pool.ts'

/** Settings of `startWorkers`. */
export interface WorkersOptions {
  /** Most jobs at the same time. */
  readonly threads: number
}

/**
 * The long computations of the engine in threads. Each takes the arguments of its namesake in the main entry and
 * promises the same result, to the last bit, whatever the number of threads. Calls may overlap; their jobs are done in
 * the order of the calls. A promise is rejected with the `EngineError` of the namesake, with `WORKER_FAILED` when a
 * thread dies, with `WORKERS_CLOSED`, or with the reason of the signal.
 */
export interface Workers extends TraceTasks {
  /** See `fitKMeans`. A job is one start. */
  readonly fitKMeans: (rows: Matrix, options: KMeansOptions & WorkerControl) => Promise<KMeansFit>
  /** See `fitKMeansSweep`. A job is one start of one k. */
  readonly fitKMeansSweep: (rows: Matrix, options: KMeansSweepOptions & WorkerControl) => Promise<KMeansFit[]>
  /** See `silhouette`. */
  readonly silhouette: (
    points: Matrix,
    labels: ArrayLike<number>,
    control?: WorkerControl,
  ) => Promise<Silhouette>
  /** See `sampledSilhouette`. */
  readonly sampledSilhouette: (
    points: Matrix,
    labels: ArrayLike<number>,
    options: SampleOptions & WorkerControl,
  ) => Promise<Silhouette>
  /** See `gapStatistic`. A job is one reference; the rows themselves are clustered before, in the calling thread. */
  readonly gapStatistic: (rows: Matrix, options: GapOptions & WorkerControl) => Promise<GapStatistic>
  /** See `predictionStrength`. A job is one split. */
  readonly predictionStrength: (
    rows: Matrix,
    options: PredictionStrengthOptions & WorkerControl,
  ) => Promise<PredictionStrength>
  /** See `bootstrapJaccard`. A job is one sample; the rows themselves are clustered before, in the calling thread. */
  readonly bootstrapJaccard: (
    rows: Matrix,
    options: BootstrapJaccardOptions & WorkerControl,
  ) => Promise<BootstrapJaccard>
  /** See `chooseK`. Jobs as those of the methods above, whose progress is told in parts. */
  readonly chooseK: (rows: Matrix, options: KChoiceOptions & WorkerControl) => Promise<KChoice>
  /** See `choosePopulationK`. */
  readonly choosePopulationK: (
    table: FeatureTable,
    spec: PopulationSpec,
    options: Omit<KChoiceOptions, 'features'> & WorkerControl,
  ) => Promise<KChoice>
  /** Ends the threads; resolves when they are gone. Closing again does nothing. */
  readonly close: () => Promise<void>
}

const MOST_THREADS = 256

/** The platform's entries call this with their kind of thread. */
export function createWorkers({ threads }: WorkersOptions, startThread: StartThread): Workers {
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `startWorkers: threads must be a whole number from 1 to ${MOST_THREADS}, got ${threads}.`,
    )
  }
  const pool = createThreadPool(threads, startThread)
  const workers: Workers = {
    async fitKMeans(rows, options) {
      const [fit] = await runPlan(pool, planFit(rows, options), options)
      return fit
    },
    async fitKMeansSweep(rows, options) {
      return runPlan(pool, planSweep(rows, options), options)
    },
    async silhouette(points, labels, control = {}) {
      const labelled = silhouetteLayout('silhouette', points, labels)
      const { layout } = labelled
      const collector = collectSilhouettes(layout)
      await pool.run('silhouette', shareArrays(layout), exactJobs(layout), collector.add, control)
      return exactSilhouette(labelled, collector.finish())
    },
    async sampledSilhouette(points, labels, options) {
      const sample = drawSample(points, labels, options)
      const parts: SilhouettePart[] = []
      await pool.run(
        'silhouette',
        shareArrays(sample.layout),
        rowJobs(sample.slots),
        (part) => parts.push(part),
        options,
      )
      return estimateFromSample(sample, parts)
    },
    async gapStatistic(rows, options) {
      const { data, count, finish } = planGapStatistic(rows, options)
      return finish(await runResampling(pool, 'gapReference', data, count, options))
    },
    async predictionStrength(rows, options) {
      const { data, count, finish } = planPredictionStrength(rows, options)
      return finish(await runResampling(pool, 'split', data, count, options))
    },
    async bootstrapJaccard(rows, options) {
      const { data, count, finish } = planBootstrapJaccard(rows, options)
      return finish(await runResampling(pool, 'bootstrapSample', data, count, options))
    },
    ...traceTasks(pool),
    chooseK: (rows, options) => chooseKInThreads(workers, rows, options),
    async choosePopulationK(table, spec, options) {
      const { points, features } = populationPoints(table, spec)
      return chooseKInThreads(workers, points, { ...options, features })
    },
    close: pool.close,
  }
  return workers
}

async function runPlan(
  pool: ThreadPool,
  { prepared, fits }: KMeansPlan,
  control: WorkerControl,
): Promise<KMeansFit[]> {
  // The longest first, so that no thread is left with one at the end.
  const jobs = fits
    .flatMap(({ starts }, fit) => starts.map((start) => ({ fit, start })))
    .sort((a, b) => b.start.k - a.start.k)
  const best = new Map<number, StartRun>()
  await pool.run(
    'kMeansStart',
    // Which point a row is only matters when the fit is finished, here.
    shareArrays({ ...prepared, pointOfRow: new Uint32Array(0) }),
    jobs.map(({ start }) => start),
    (run, index) => {
      const { fit } = jobs[index]
      const before = best.get(fit)
      best.set(fit, before === undefined ? run : betterRun(before, run))
    },
    control,
  )
  return fits.map(({ k }, fit) =>
    finishFit(
      prepared,
      k,
      [best.get(fit)].filter((run) => run !== undefined),
    ),
  )
}
