import type { PreparedKMeans } from '../kmeans/prepare-kmeans.ts'
import { runStart, type SeededStart, type StartRun, type WarmStart } from '../kmeans/run-start.ts'
import type { FittedPopulation } from '../populations/fit-population.ts'
import { type FloorJobs, floorBench } from '../stability/floor-jobs.ts'
import { type PopulationFit, runPopulationFit } from '../stability/population-refit.ts'
import { runTracePoint, type TracePoint, type TracePointJob } from '../stability/trace-point.ts'
import { type BootstrapJobs, runBootstrapSample } from '../validation/resampling/bootstrap-jobs.ts'
import { type GapJobs, runGapReference } from '../validation/resampling/gap-jobs.ts'
import { runSplit, type SplitJobs } from '../validation/resampling/split-jobs.ts'
import {
  runSilhouetteJob,
  type SilhouetteJob,
  type SilhouettePart,
  silhouetteBench,
} from '../validation/silhouette/silhouette-jobs.ts'
import type { SilhouetteLayout } from '../validation/silhouette/silhouette-layout.ts'

/**
 * What threads can do. A kind takes the data that all jobs of a task share and gives back what does one job; data, jobs
 * and results are numbers, strings, plain objects and typed arrays. A new kind is a line here and one below.
 */
interface JobKinds {
  readonly kMeansStart: (prepared: PreparedKMeans) => (job: SeededStart | WarmStart) => StartRun
  readonly gapReference: (data: GapJobs) => (job: number) => number[]
  readonly split: (data: SplitJobs) => (job: number) => number[]
  readonly bootstrapSample: (data: BootstrapJobs) => (job: number) => Float64Array
  readonly floorFit: (jobs: FloorJobs) => (job: number) => Int32Array
  readonly populationFit: (shared: null) => (job: PopulationFit) => FittedPopulation
  readonly tracePoint: (shared: null) => (job: TracePointJob) => TracePoint
  readonly silhouette: (layout: SilhouetteLayout) => (job: SilhouetteJob) => SilhouettePart
}

export const jobKinds: JobKinds = {
  kMeansStart: (prepared) => (job) => runStart(prepared, job),
  gapReference: (data) => (job) => runGapReference(data, job),
  split: (data) => (job) => runSplit(data, job),
  bootstrapSample: (data) => (job) => runBootstrapSample(data, job),
  floorFit: floorBench,
  populationFit: () => runPopulationFit,
  tracePoint: () => runTracePoint,
  silhouette: (layout) => {
    const bench = silhouetteBench(layout)
    return (job) => runSilhouetteJob(bench, job)
  },
}

export type JobKind = keyof JobKinds
export type TaskData<Kind extends JobKind> = Parameters<JobKinds[Kind]>[0]
export type Job<Kind extends JobKind> = Parameters<ReturnType<JobKinds[Kind]>>[0]
export type JobResult<Kind extends JobKind> = ReturnType<ReturnType<JobKinds[Kind]>>
