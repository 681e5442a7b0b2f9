import type { FeatureTable } from '../feature-table.ts'
import { centersAndSpreads, fitScaler } from '../features/scaler.ts'
import { applyTransforms } from '../features/transforms.ts'
import { type Matrix, matrixFromRows } from '../matrix.ts'
import { centroidsInOriginalUnits } from '../populations/centroids-in-original-units.ts'
import { knownFeatures, type PopulationModel } from '../populations/population-model.ts'

/**
 * How far each centroid of today (row) is from each earlier one (column), in a space that both models share: the
 * features of both, in original units bent as they are bent today, each over the standard deviation of today's
 * customers, root mean square over the features. Infinity where the models share no feature. O(n d + k^2 d).
 */
export function centroidDistances(
  earlier: PopulationModel,
  current: PopulationModel,
  table: FeatureTable,
  rows: Uint32Array,
): number[][] {
  const features = current.features.filter((feature) => earlier.features.includes(feature))
  const transforms = current.transforms.filter(({ feature }) => features.includes(feature))
  if (features.length === 0) return current.centroids.map(() => earlier.centroids.map(() => Infinity))
  const bent = (model: PopulationModel): Matrix => {
    const centroids = centroidsInOriginalUnits(model)
    return applyTransforms(
      transforms,
      matrixFromRows(
        centroids.map((centroid) => features.map((feature) => centroid[feature])),
        features.length,
      ),
    )
  }
  const customers = knownFeatures({ features, imputations: current.imputations ?? [] }, table, rows)
  const { spreads } = centersAndSpreads(fitScaler(applyTransforms(transforms, customers), 'zScore'))
  const [now, then] = [bent(current), bent(earlier)]
  const distance = (row: number, column: number): number => {
    let squares = 0
    for (let axis = 0; axis < features.length; axis++) {
      const difference = now.values[row * now.cols + axis] - then.values[column * then.cols + axis]
      squares += (difference / spreads[axis]) ** 2
    }
    return Math.sqrt(squares / features.length)
  }
  return current.centroids.map((_, row) => earlier.centroids.map((_, column) => distance(row, column)))
}
