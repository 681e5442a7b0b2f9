import { type FeatureTable, sortFeatureTable } from '../feature-table.ts'
import { fitPopulation } from '../populations/fit-population.ts'
import type { PopulationModel } from '../populations/population-model.ts'
import { checkPopulation, type PopulationSpec } from '../populations/population-spec.ts'
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
  const { seed, restarts } = traceSettings('refitPopulation', options)
  checkPopulation(spec)
  const table = sortFeatureTable(point.table)
  const rows = populationRows(table, spec.rule)
  const about = { asOf: point.asOf, spec, table, rows }
  if (rows.length === 0) return { ...about, model: null, notes: ['No customer belongs to this population.'] }
  return { ...about, ...fitPopulation(table, rows, spec, { seed, restarts }) }
}
