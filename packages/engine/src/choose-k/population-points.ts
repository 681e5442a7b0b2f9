import { type FeatureTable, featureColumn, sortFeatureTable } from '../feature-table.ts'
import type { Matrix } from '../matrix.ts'
import { fitModelSpace } from '../populations/fit-model-space.ts'
import { checkPopulation, type PopulationSpec } from '../populations/population-spec.ts'
import { populationRows } from '../stability/population-rows.ts'

const NOBODY: Matrix = { rows: 0, cols: 0, values: new Float64Array() }

/**
 * The customers of a population as `segmentCustomers` clusters them, and their features in original units.
 *
 * @throws EngineError as `segmentCustomers`.
 */
export function populationPoints(
  table: FeatureTable,
  spec: PopulationSpec,
): { readonly points: Matrix; readonly features: Matrix } {
  checkPopulation(spec)
  const sorted = sortFeatureTable(table)
  for (const feature of spec.features) featureColumn(sorted, feature)
  const rows = populationRows(sorted, spec.rule)
  if (rows.length === 0) return { points: NOBODY, features: NOBODY }
  const { points, known } = fitModelSpace(sorted, rows, spec)
  return { points, features: known }
}
