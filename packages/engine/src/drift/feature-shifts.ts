import { type FeatureTable, featureColumn, sortFeatureTable } from '../feature-table.ts'
import { checkPopulation, type PopulationSpec } from '../populations/population-spec.ts'
import { populationRows } from '../stability/population-rows.ts'
import { type PopulationShift, populationStabilityIndex } from './population-stability-index.ts'

/** How far a feature of a population has moved. */
export interface FeatureShift {
  readonly feature: string
  /** null when the population had no customer at one of the dates. */
  readonly shift: PopulationShift | null
}

/**
 * The population stability index of each feature that a population is modelled by, from one date to another.
 *
 * @param spec the population; its rule is applied at each date.
 * @param before, now customers with the features as of two dates.
 * @param options as `populationStabilityIndex`.
 * @returns one entry a feature, in the order of the population.
 * @throws EngineError as `populationStabilityIndex`; `UNKNOWN_COLUMN` when a table lacks a feature; on the tables as
 *   `segmentCustomers`.
 * @example featureShifts(DEFAULT_POPULATIONS[0], july, august).map(({ feature, shift }) => `${feature}: ${shift?.band}`)
 */
export function featureShifts(
  spec: PopulationSpec,
  before: FeatureTable,
  now: FeatureTable,
  options: { readonly bins?: number } = {},
): FeatureShift[] {
  checkPopulation(spec)
  const dates = [before, now].map((table) => {
    const sorted = sortFeatureTable(table)
    return { table: sorted, rows: populationRows(sorted, spec.rule) }
  })
  return spec.features.map((feature) => {
    const [one, other] = dates.map(({ table, rows }) => {
      const column = featureColumn(table, feature)
      return Float64Array.from(rows, (row) => column[row])
    })
    const isDefined = one.length > 0 && other.length > 0
    return { feature, shift: isDefined ? populationStabilityIndex(one, other, options) : null }
  })
}
