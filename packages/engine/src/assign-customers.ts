import { type FeatureTable, ordersEver, sortFeatureTable } from './feature-table.ts'
import { assign } from './kmeans/assign.ts'
import { matrixFromRows } from './matrix.ts'
import { toModelSpace } from './populations/population-model.ts'
import { populationOf } from './populations/population-spec.ts'
import { rowsOf, type SegmentationModel } from './segment-customers.ts'

/** Where a model puts customers. Arrays are in the order of the table that was given. */
export interface CustomerAssignment {
  /** Index into the populations of the model; -1 where the model has none for this number of orders. */
  readonly population: Int32Array
  /** Cluster within the population; -1 where there is none. */
  readonly cluster: Int32Array
  /** Distance to the own centroid, model space; Infinity where there is none. */
  readonly distance: Float64Array
  /** Distance to the second nearest centroid minus `distance`; Infinity when there is no other. */
  readonly margin: Float64Array
}

/**
 * Puts customers into the clusters of an existing model, without refitting: last month's model on today's customers.
 * On the table that the model was fitted on it gives the clusters of that segmentation.
 *
 * @param model from `segmentCustomers`, also after a trip through JSON.
 * @param table customers as of any date, with the features of the model.
 * @throws EngineError as `segmentCustomers` does for the table. O(n k d).
 * @example
 * const { model } = segmentCustomers(july, { seed: 42 })
 * assignCustomers(model, august).cluster // Int32Array, July's clusters for August's customers
 */
export function assignCustomers(model: SegmentationModel, table: FeatureTable): CustomerAssignment {
  sortFeatureTable(table) // the door: refuses what cannot be meant
  const { populations } = model
  const population = Int32Array.from(ordersEver(table), (orders) => populationOf(populations, orders))
  const cluster = new Int32Array(population.length).fill(-1)
  const distance = new Float64Array(population.length).fill(Infinity)
  const margin = new Float64Array(population.length).fill(Infinity)
  populations.forEach((member, index) => {
    const rows = rowsOf(population, index)
    const placed = assign(
      matrixFromRows(member.centroids, member.pca.components.length),
      toModelSpace(member, table, rows),
    )
    rows.forEach((row, place) => {
      cluster[row] = placed.labels[place]
      distance[row] = placed.distances[place]
      margin[row] = placed.margins[place]
    })
  })
  return { population, cluster, distance, margin }
}
