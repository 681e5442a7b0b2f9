import { EngineError } from '../engine-error.ts'
import type { PopulationModel } from '../populations/population-model.ts'
import type { AriInterval } from './ari-interval.ts'
import { compareModels } from './compare-models.ts'
import type { Misassigned } from './misassigned.ts'
import type { PointCauses } from './point-causes.ts'
import type { PopulationRefit } from './population-refit.ts'
import type { TraceStart } from './start-trace.ts'
import { daysBetween } from './time-point.ts'
import { type TraceOptions, type TraceSettings, traceSettings } from './trace-options.ts'
import type { RefitComparison } from './warm-refit.ts'

/** One later date of a trace. */
export interface TracePoint extends AriInterval {
  readonly asOf: string
  /** Since the start of the trace; fractions are days. */
  readonly weeks: number
  /** Of the population as of this date. */
  readonly customers: number
  /** Agreement of the old model and the refit on them; null where one of them has fewer than two clusters there. */
  readonly ari: number | null
  readonly misassigned: Misassigned
  /** null where there is nothing to fit. */
  readonly refit: RefitComparison | null
  /** Why agreement fell; null where that was not asked for or one of the models is missing. */
  readonly causes: PointCauses | null
  /** The refit that was kept. */
  readonly model: PopulationModel | null
  /** Sentences on what was out of the ordinary. */
  readonly notes: readonly string[]
}

/**
 * How well a model still fits at a later date: the time ARI. The old model (its own imputations, transforms, scaler,
 * axes and centroids) and a model refitted today put the same customers, all of the population as of today, into
 * clusters; their adjusted Rand index (Hubert & Arabie 1985) is 1 when nobody would change places.
 *
 * The refit also starts from the old centroids, so that an unlucky optimum is not read as time passing. The interval
 * is a percentile bootstrap of the customers. Who would change places is counted after matching the clusters.
 *
 * @param start the model at its birth.
 * @param refit the same population at a later date, see `refitPopulation`.
 * @throws EngineError `INVALID_ARGUMENT` when the date does not come after the start or the refit is of another
 *   population; `UNKNOWN_COLUMN`, `INVALID_VALUE` when today's table lacks what the old model needs. O(n k d), and one
 *   K-Means run.
 * @example
 * const start = startTrace(march, spec, { seed: 1 })
 * tracePoint(start, refitPopulation(may, spec, { seed: 1 }), { seed: 1 }).ari // 0.93
 */
export function tracePoint(start: TraceStart, refit: PopulationRefit, options: TraceOptions): TracePoint {
  return runTracePoint(planTracePoint(start, refit, options))
}

/** A point to be computed: plain values and typed arrays, so that it can be sent to a thread. */
export interface TracePointJob {
  readonly start: TraceStart
  readonly refit: PopulationRefit
  readonly days: number
  readonly settings: TraceSettings
}

/** Checks the arguments of `tracePoint`. Customers lose their names where nobody asks what became of them. */
export function planTracePoint(
  start: TraceStart,
  refit: PopulationRefit,
  options: TraceOptions,
): TracePointJob {
  const settings = traceSettings('tracePoint', options)
  const days = daysBetween(start.asOf, refit.asOf)
  checkPair(start, refit, days)
  if (settings.causes) return { start, refit, days, settings }
  return {
    start: { ...start, table: { customerIds: [], columns: {} } },
    refit: { ...refit, table: { ...refit.table, customerIds: [] } },
    days,
    settings,
  }
}

/** Computes a point, wherever it is called. */
export function runTracePoint(job: TracePointJob): TracePoint {
  const { refit, days } = job
  const about = { asOf: refit.asOf, weeks: days / 7, customers: refit.rows.length }
  return { ...about, ...compareModels(job) }
}

function checkPair(start: TraceStart, refit: PopulationRefit, days: number): void {
  if (start.spec.name !== refit.spec.name) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `tracePoint: the start is of '${start.spec.name}' and the refit of '${refit.spec.name}'; give the same population.`,
    )
  }
  if (days <= 0) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `tracePoint: ${refit.asOf} does not come after the start, ${start.asOf}.`,
    )
  }
}
