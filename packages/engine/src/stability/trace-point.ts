import { EngineError } from '../engine-error.ts'
import { featureColumn } from '../feature-table.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import { crossLabels } from '../validation/contingency-table.ts'
import { type AriInterval, ariInterval, indexOfTable } from './ari-interval.ts'
import { type Misassigned, misassigned } from './misassigned.ts'
import { labelsAmong, modelLabels } from './model-labels.ts'
import { type PointCauses, pointCauses } from './point-causes.ts'
import type { PopulationRefit } from './population-refit.ts'
import { seededBy } from './seeded-by.ts'
import type { TraceStart } from './start-trace.ts'
import { daysBetween } from './time-point.ts'
import { type TraceOptions, type TraceSettings, traceSettings } from './trace-options.ts'
import { type RefitComparison, warmRefit } from './warm-refit.ts'

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
  const settings = traceSettings('tracePoint', options)
  const days = daysBetween(start.asOf, refit.asOf)
  checkPair(start, refit, days)
  const about = { asOf: refit.asOf, weeks: days / 7, customers: refit.rows.length }
  return { ...about, ...compareModels(start, refit, { days, settings }) }
}

type Comparison = Omit<TracePoint, 'asOf' | 'weeks' | 'customers'>

const NOBODY: Misassigned = { customers: 0, share: null, revenue: 0, revenueShare: null }

function compareModels(
  start: TraceStart,
  refit: PopulationRefit,
  { days, settings }: { readonly days: number; readonly settings: TraceSettings },
): Comparison {
  const { table, rows, model: cold, notes } = refit
  const undefinedPoint = {
    ari: null,
    low: null,
    high: null,
    misassigned: NOBODY,
    refit: null,
    causes: null,
    model: cold,
  }
  if (cold === null) return { ...undefinedPoint, notes }
  if (start.model === null) {
    return { ...undefinedPoint, notes: [...notes, 'There was nobody to fit a model on at the start.'] }
  }
  const points = toModelSpace(cold, table, rows)
  const { model, comparison } = warmRefit(start.model, cold, points)
  const before = modelLabels(start.model, table, rows)
  const after = labelsAmong(model, points)
  const { rows: first, cols: second, counts } = crossLabels('tracePoint', before, after)
  const cols = second.values.length
  const ari = indexOfTable(counts, cols, rows.length)
  const random = seededBy(settings.seed, ['interval', start.spec.name, start.asOf, refit.asOf])
  const interval =
    ari === null
      ? { low: null, high: null }
      : ariInterval(counts, cols, { samples: settings.intervalSamples, random })
  const monetary = featureColumn(table, 'monetary')
  return {
    ari,
    ...interval,
    misassigned: misassigned(
      { counts, cols },
      { before: first.labels, after: second.labels },
      Float64Array.from(rows, (row) => monetary[row]),
    ),
    refit: comparison,
    causes: settings.causes
      ? pointCauses({ ...start, model: start.model }, refit, { model, days, settings })
      : null,
    model,
    notes: [...notes, ...notesOn(ari, comparison)],
  }
}

function notesOn(ari: number | null, { warmInertia, guard }: RefitComparison): string[] {
  const notes: string[] = []
  if (ari === null)
    notes.push('One of the two models has all customers in one cluster; their agreement is undefined.')
  if (warmInertia === null)
    notes.push('The old centroids were no start for the refit, which has other features or another k.')
  if (guard === 'cold-won') {
    notes.push('Fresh starts found more than one percent less inertia than the old centroids lead to.')
  }
  return notes
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
