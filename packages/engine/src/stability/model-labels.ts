import type { FeatureTable } from '../feature-table.ts'
import { nearestCentroid } from '../kmeans/nearest-centroid.ts'
import { type Matrix, matrixFromRows } from '../matrix.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'

/** What of a model says where a customer belongs. */
export type PlacingModel = Pick<
  PopulationModel,
  'features' | 'imputations' | 'transforms' | 'scaler' | 'pca' | 'centroids'
>

/** The cluster that a model gives each of the rows: its own imputations, transforms, scaler, axes and centroids. */
export function modelLabels(model: PlacingModel, table: FeatureTable, rows: Uint32Array): Int32Array {
  return labelsAmong(model, toModelSpace(model, table, rows))
}

/** The cluster of points that are in the space of the model already. */
export function labelsAmong(
  { centroids, pca }: Pick<PlacingModel, 'centroids' | 'pca'>,
  points: Matrix,
): Int32Array {
  const labels = new Int32Array(points.rows).fill(-1)
  const nearest = matrixFromRows(centroids, pca.components.length)
  nearestCentroid(points.values, nearest.values, points.cols, labels, new Float64Array(points.rows))
  return labels
}
