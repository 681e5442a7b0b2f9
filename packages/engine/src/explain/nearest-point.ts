import { unscale } from '../features/scaler.ts'
import { invertTransforms } from '../features/transforms.ts'
import { assign } from '../kmeans/assign.ts'
import { matrixFromRows, matrixToRows } from '../matrix.ts'
import { reconstruct } from '../pca/pca.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import type { CentroidDistances } from './centroid-distances.ts'

/** The point nearest to a customer, in model space, that belongs to another cluster. */
export interface NearestPoint {
  /** How far it is, model space. */
  readonly distance: number
  readonly cluster: number
  /**
   * Its features in original units, which need be no possible customer (1.7 orders). null where the way back from
   * model space is not exact enough to end up there (see `invertTransforms`).
   */
  readonly values: Readonly<Record<string, number>> | null
}

/** So much beyond the border, as parts of the way: on it the lower number wins. */
const BEYOND = [1e-9, 1e-6, 1e-3]

/**
 * A cell of a Voronoi diagram is bounded by the planes halfway between centroids, so the nearest way out is the nearest of
 * these planes: (d2^2 - d1^2) / (2 |c2 - c1|) away, for the cluster where that is least. O(k d).
 */
export function nearestPoint(
  model: PopulationModel,
  own: number,
  { point, distances }: CentroidDistances,
): NearestPoint | null {
  const { centroids } = model
  let nearest: { distance: number; cluster: number; apart: number } | null = null
  centroids.forEach((centroid, cluster) => {
    const apart = Math.hypot(...centroid.map((value, axis) => value - centroids[own][axis]))
    if (cluster === own || apart === 0) return
    const distance = Math.max(0, (distances[cluster] ** 2 - distances[own] ** 2) / (2 * apart))
    if (nearest === null || distance < nearest.distance) nearest = { distance, cluster, apart }
  })
  if (nearest === null) return null
  const { distance, cluster, apart }: { distance: number; cluster: number; apart: number } = nearest
  for (const beyond of BEYOND) {
    const way = (distance + beyond * (distance + apart)) / apart
    const target = point.map((value, axis) => value + way * (centroids[cluster][axis] - centroids[own][axis]))
    const values = inOriginalUnits(model, target)
    if (clusterOf(model, values) === cluster) return { distance, cluster, values }
  }
  return { distance, cluster, values: null }
}

function inOriginalUnits(model: PopulationModel, target: readonly number[]): Record<string, number> {
  const { features, transforms, scaler, pca } = model
  const scaled = reconstruct(pca, matrixFromRows([target], pca.components.length))
  const [values] = matrixToRows(invertTransforms(transforms, unscale(scaler, scaled)))
  return Object.fromEntries(features.map((feature, col) => [feature, values[col]]))
}

function clusterOf(model: PopulationModel, values: Readonly<Record<string, number>>): number {
  const columns = Object.fromEntries(
    Object.entries(values).map(([feature, value]) => [feature, Float64Array.of(value)]),
  )
  const placed = toModelSpace(model, { customerIds: ['point'], columns }, [0])
  return assign(matrixFromRows(model.centroids, model.pca.components.length), placed).labels[0]
}
