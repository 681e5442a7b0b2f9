import { type FeatureTable, featureColumn } from '../feature-table.ts'

/** The customers of a population alone, with the features that a fit sees: little enough to be sent to a thread. */
export interface PopulationColumns {
  readonly table: FeatureTable
  readonly rows: Uint32Array
}

/** Takes the rows and features out of a table. The customers lose their names, which no fit asks for. */
export function populationColumns(
  table: FeatureTable,
  rows: Uint32Array,
  features: readonly string[],
): PopulationColumns {
  const columns = features.map((feature) => {
    const column = featureColumn(table, feature)
    return [feature, Float64Array.from(rows, (row) => column[row])]
  })
  return {
    table: { customerIds: [], columns: Object.fromEntries(columns) },
    rows: Uint32Array.from(rows, (_, place) => place),
  }
}
