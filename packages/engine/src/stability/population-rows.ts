import { type FeatureTable, ordersEver } from '../feature-table.ts'
import { type PopulationRule, populationOf } from '../populations/population-spec.ts'

/** The rows of the customers of a population, ascending. */
export function populationRows(table: FeatureTable, rule: PopulationRule): Uint32Array {
  const orders = ordersEver(table)
  const rows = new Uint32Array(orders.length)
  let count = 0
  for (let row = 0; row < orders.length; row++) {
    if (populationOf([{ rule }], orders[row]) === 0) rows[count++] = row
  }
  return rows.slice(0, count)
}
