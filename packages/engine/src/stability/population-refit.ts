import { type FeatureTable, sortFeatureTable } from '../feature-table.ts'
import { type FittedPopulation, fitPopulation } from '../populations/fit-population.ts'
import type { PopulationModel } from '../populations/population-model.ts'
import { checkPopulation, type PopulationSpec } from '../populations/population-spec.ts'
import { type PopulationColumns, populationColumns } from './population-columns.ts'
import { populationRows } from './population-rows.ts'
import type { TimePoint } from './time-point.ts'
import { type TraceOptions, traceSettings } from './trace-options.ts'

/** A population fitted afresh at one date, knowing nothing of earlier models: the same for traces from any start. */
export interface PopulationRefit {
  readonly asOf: string
  readonly spec: PopulationSpec
  /** All customers, in ascending order of id. */
  readonly table: FeatureTable
  /** Rows of the population. */
  readonly rows: Uint32Array
  /** null when there is none. */
  readonly model: PopulationModel | null
  /** Sentences on what was out of the ordinary. */
  readonly notes: readonly string[]
}

/**
 * Fits one population as of one date from fresh starts: the model that `segmentCustomers` would make of it. It is the
 * costly part of a point and depends on no start, so that traces from several starts share it.
 *
 * @param point the customers as of a date.
 * @param spec the population, as its design models it.
 * @throws EngineError as `segmentCustomers`. O(restarts n k d) an iteration.
 * @example
 * const refit = refitPopulation({ asOf: '2018-06-01', table }, designFor('rolling').populations[0], { seed: 1 })
 * const points = starts.map((start) => tracePoint(start, refit, { seed: 1 }))
 */
export function refitPopulation(
  point: TimePoint,
  spec: PopulationSpec,
  options: TraceOptions,
): PopulationRefit {
  const { fit, finish } = planRefit(point, spec, options)
  return finish(fit && runPopulationFit(fit))
}

/** What one fit needs: plain values and typed arrays, so that it can be sent to a thread. */
export interface PopulationFit extends PopulationColumns {
  readonly spec: PopulationSpec
  readonly seed: number
  readonly restarts: number
}

/** Fits, wherever it is called. */
export function runPopulationFit({ table, rows, spec, seed, restarts }: PopulationFit): FittedPopulation {
  return fitPopulation(table, rows, spec, { seed, restarts })
}

/** The work of `refitPopulation`; there is no fit of a population without customers. */
export interface RefitPlan {
  readonly fit: PopulationFit | null
  readonly finish: (fitted: FittedPopulation | null) => PopulationRefit
}

/** Checks the arguments of `refitPopulation` and plans its fit. */
export function planRefit(point: TimePoint, spec: PopulationSpec, options: TraceOptions): RefitPlan {
  const { seed, restarts } = traceSettings('refitPopulation', options)
  checkPopulation(spec)
  const table = sortFeatureTable(point.table)
  const rows = populationRows(table, spec.rule)
  const nobody = { model: null, notes: ['No customer belongs to this population.'] }
  return {
    fit:
      rows.length === 0 ? null : { ...populationColumns(table, rows, spec.features), spec, seed, restarts },
    finish: (fitted) => ({ asOf: point.asOf, spec, table, rows, ...(fitted ?? nobody) }),
  }
}
