import type { FittedPopulation } from '../populations/fit-population.ts'
import type { PopulationSpec } from '../populations/population-spec.ts'
import { type PopulationRefit, planRefit, type RefitPlan } from '../stability/population-refit.ts'
import { planStart, type StartPlan, type TraceStart } from '../stability/start-trace.ts'
import type { TimePoint } from '../stability/time-point.ts'
import type { TraceOptions } from '../stability/trace-options.ts'
import { planTracePoint, type TracePoint } from '../stability/trace-point.ts'
import { runResampling } from './run-resampling.ts'
import { shareArrays } from './share-arrays.ts'
import type { ThreadPool, WorkerControl } from './thread-pool.ts'

/** The costly parts of a trace in threads. */
export interface TraceTasks {
  /** See `startTrace`. A job is one fit of the noise floor or one sample; the model is fitted before, as a job too. */
  readonly startTrace: (
    point: TimePoint,
    spec: PopulationSpec,
    options: TraceOptions & WorkerControl,
  ) => Promise<TraceStart>
  /** See `refitPopulation`. The fit is one job: calls for several dates or populations should overlap. */
  readonly refitPopulation: (
    point: TimePoint,
    spec: PopulationSpec,
    options: TraceOptions & WorkerControl,
  ) => Promise<PopulationRefit>
  /** See `tracePoint`. It is one job: calls for several starts should overlap. */
  readonly tracePoint: (
    start: TraceStart,
    refit: PopulationRefit,
    options: TraceOptions & WorkerControl,
  ) => Promise<TracePoint>
}

export function traceTasks(pool: ThreadPool): TraceTasks {
  return {
    async startTrace(point, spec, options) {
      // The fits of the floor are what is counted, not that of the model.
      const { onProgress: _, ...quiet } = options
      const refit = await runRefit(pool, planRefit(point, spec, options), quiet)
      return await runStart(pool, planStart(refit, options), options)
    },
    async refitPopulation(point, spec, options) {
      return await runRefit(pool, planRefit(point, spec, options), options)
    },
    async tracePoint(start, refit, options) {
      const points: TracePoint[] = []
      const job = shareArrays(planTracePoint(start, refit, options))
      await pool.run('tracePoint', null, [job], (point) => points.push(point), options)
      return points[0]
    },
  }
}

async function runRefit(pool: ThreadPool, plan: RefitPlan, control: WorkerControl): Promise<PopulationRefit> {
  let fitted: FittedPopulation | null = null
  const jobs = plan.fit === null ? [] : [shareArrays(plan.fit)]
  await pool.run('populationFit', null, jobs, (result) => (fitted = result), control)
  return plan.finish(fitted)
}

async function runStart(
  pool: ThreadPool,
  { floor, jaccard, finish }: StartPlan,
  control: WorkerControl,
): Promise<TraceStart> {
  const total = (floor?.count ?? 0) + (jaccard?.count ?? 0)
  const from = (before: number): WorkerControl => ({
    ...control,
    onProgress: (done) => control.onProgress?.(before + done, total),
  })
  const labels = floor && (await runResampling(pool, 'floorFit', floor.data, floor.count, from(0)))
  const samples =
    jaccard &&
    (await runResampling(pool, 'bootstrapSample', jaccard.data, jaccard.count, from(floor?.count ?? 0)))
  return finish(floor && labels && floor.finish(labels), jaccard && samples && jaccard.finish(samples))
}
