import { unscale } from '../features/scaler.ts'
import { invertTransforms } from '../features/transforms.ts'
import { matrixFromRows, matrixToRows } from '../matrix.ts'
import { reconstruct } from '../pca/pca.ts'
import type { PopulationModel } from './population-model.ts'

/**
 * The centroids of a model as customers: days, orders and money instead of coordinates. PCA, scaler and transforms are
 * undone in turn (`invertTransforms` says where that is not exact). A centroid is a mean of transformed values, so for
 * a logged feature this is near the geometric mean of the cluster, and for no feature its median.
 *
 * @param model from `segmentCustomers`, also after a trip through JSON.
 * @returns one record a cluster, in cluster order, with the features of the model.
 * @example centroidsInOriginalUnits(model.populations[0]) // [{ recencyDays: 51.2, monetary: 88.4 }, ...]
 */
export function centroidsInOriginalUnits(
  model: Pick<PopulationModel, 'features' | 'transforms' | 'scaler' | 'pca' | 'centroids'>,
): Record<string, number>[] {
  const { features, transforms, scaler, pca, centroids } = model
  const points = matrixFromRows(centroids, pca.components.length)
  const original = invertTransforms(transforms, unscale(scaler, reconstruct(pca, points)))
  return matrixToRows(original).map((values) =>
    Object.fromEntries(features.map((feature, col) => [feature, values[col]])),
  )
}
