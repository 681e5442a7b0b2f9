import type { FeatureTable } from '../feature-table.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import type { PopulationSpec } from '../populations/population-spec.ts'
import {
  type BootstrapJaccard,
  type ClusterStability,
  planBootstrapJaccard,
} from '../validation/resampling/bootstrap-jaccard.ts'
import { type BootstrapJobs, runBootstrapSample } from '../validation/resampling/bootstrap-jobs.ts'
import type { ResamplingPlan } from '../validation/resampling/resampling-plan.ts'
import { type JobControl, runJobs } from '../validation/run-jobs.ts'
import { type FloorJobs, floorBench } from './floor-jobs.ts'
import { labelsAmong } from './model-labels.ts'
import { NO_FLOOR, type NoiseFloor, noiseFloorOf } from './noise-floor.ts'
import { populationColumns } from './population-columns.ts'
import { type PopulationRefit, refitPopulation } from './population-refit.ts'
import type { TimePoint } from './time-point.ts'
import { type TraceOptions, traceSettings } from './trace-options.ts'

/** A model at its birth, and how sure it is when no time passes. */
export interface TraceStart {
  readonly asOf: string
  readonly spec: PopulationSpec
  /** All customers, in ascending order of id. */
  readonly table: FeatureTable
  /** Customers of the population. */
  readonly customers: number
  /** null when the population has no customer. */
  readonly model: PopulationModel | null
  readonly floor: NoiseFloor
  /** Stability of each cluster under resampling; empty where none was asked for or there is one cluster only. */
  readonly clusters: readonly ClusterStability[]
  /** The least mean Jaccard similarity of them; null when there is none. */
  readonly lowestJaccard: number | null
  /** Sentences on what was out of the ordinary. */
  readonly notes: readonly string[]
}

/** The work of `startTrace` cut into jobs; what is null needs none. */
export interface StartPlan {
  readonly floor: ResamplingPlan<FloorJobs, Int32Array, NoiseFloor> | null
  readonly jaccard: ResamplingPlan<BootstrapJobs, Float64Array, BootstrapJaccard> | null
  readonly finish: (floor: NoiseFloor | null, jaccard: BootstrapJaccard | null) => TraceStart
}

/**
 * Fits the model of one population that later dates will judge, and measures how much such models differ while no
 * time passes: the noise floor, below which a drop is more than chance.
 *
 * The floor has two sources, both on the customers of this date: fits with other seeds against the model, and fits on
 * bootstrap samples of the customers (transforms, scaler and all), each against each, since two models of two dates
 * would carry the noise of sampling both. The floor is the lower of their 5 % quantiles. The Jaccard similarity of
 * each cluster under resampling is `bootstrapJaccard` of the model's points.
 *
 * @param point the customers as of the first date.
 * @param spec the population, as its design models it.
 * @throws EngineError as `segmentCustomers`; `INVALID_ARGUMENT` on settings that cannot be meant. O(floorSeeds +
 *   floorSamples + jaccardSamples) fits.
 * @example startTrace({ asOf: '2018-03-01', table }, designFor('rolling').populations[0], { seed: 1 }).floor.value
 */
export function startTrace(
  point: TimePoint,
  spec: PopulationSpec,
  options: TraceOptions & JobControl,
): TraceStart {
  const { floor, jaccard, finish } = planStart(refitPopulation(point, spec, options), options)
  const total = (floor?.count ?? 0) + (jaccard?.count ?? 0)
  const control = (before: number): JobControl => ({
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: (done) => options.onProgress?.(before + done, total),
  })
  const labels = floor && runJobs(floor.count, floorBench(floor.data), control(0))
  const samples =
    jaccard &&
    runJobs(jaccard.count, (job) => runBootstrapSample(jaccard.data, job), control(floor?.count ?? 0))
  return finish(floor && labels && floor.finish(labels), jaccard && samples && jaccard.finish(samples))
}

/** Checks the settings of `startTrace` and plans its fits. */
export function planStart(refit: PopulationRefit, options: TraceOptions): StartPlan {
  const settings = traceSettings('startTrace', options)
  const { asOf, spec, table, rows, model, notes } = refit
  const start = { asOf, spec, table, customers: rows.length, model, notes }
  const finish: StartPlan['finish'] = (floor, jaccard) => ({
    ...start,
    floor: floor ?? NO_FLOOR,
    clusters: jaccard?.clusters ?? [],
    lowestJaccard: jaccard && Math.min(...jaccard.clusters.map((cluster) => cluster.jaccard)),
  })
  if (model === null || model.k < 2) return { floor: null, jaccard: null, finish }
  const { seed, restarts, floorSeeds, floorSamples, jaccardSamples } = settings
  const points = toModelSpace(model, table, rows)
  const jobs = {
    ...populationColumns(table, rows, spec.features),
    spec,
    asOf,
    model,
    seed,
    restarts,
    seeds: floorSeeds,
  }
  return {
    floor: {
      data: jobs,
      count: floorSeeds + floorSamples,
      finish: (labels) => noiseFloorOf(labelsAmong(model, points), labels, floorSeeds),
    },
    jaccard:
      jaccardSamples === 0
        ? null
        : planBootstrapJaccard(points, { k: model.k, seed, restarts, samples: jaccardSamples }),
    finish,
  }
}
