import { matrixFromRows } from '../matrix.ts'
import { reconstruct } from '../pca/pca.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import { sum } from '../statistics/sum.ts'
import type { CustomerCase } from './customer-case.ts'

/** Where a customer stands among the centroids of a model. */
export interface CentroidDistances {
  /** Coordinates in model space. */
  readonly point: readonly number[]
  /** To the centroid of each cluster. */
  readonly distances: readonly number[]
  /** The nearest cluster that is not the own one, exact ties to the lower number; -1 with one cluster. */
  readonly second: number
}

/** Distances of a customer to all centroids of the own population. O(k d). */
export function centroidDistances(
  model: PopulationModel,
  { segmentation, row, own }: CustomerCase,
): CentroidDistances {
  const point = Array.from(toModelSpace(model, segmentation.table, [row]).values)
  const distances = model.centroids.map((centroid) =>
    Math.sqrt(centroid.reduce((squares, value, axis) => squares + (point[axis] - value) ** 2, 0)),
  )
  const second = distances.reduce(
    (nearest, distance, cluster) =>
      cluster !== own.cluster && (nearest < 0 || distance < distances[nearest]) ? cluster : nearest,
    -1,
  )
  return { point, distances, second }
}

/**
 * What each feature of the model adds to the difference of the squared distances to two centroids, the second minus the
 * own one: 2 (s1 - s2)(z - (s1 + s2) / 2) with z the scaled value and s1, s2 the scaled centroids. Positive values
 * speak for the own cluster. The rotation keeps distances, so they add up to the difference but for rounding.
 *
 * @returns one number a feature of the model, and their sum.
 */
export function contributions(
  model: PopulationModel,
  point: readonly number[],
  own: number,
  second: number,
): { readonly byFeature: readonly number[]; readonly difference: number } {
  const { pca, centroids, features } = model
  const back = reconstruct(
    pca,
    matrixFromRows([point, centroids[own], centroids[second]], pca.components.length),
  )
  const [z, first, other] = [0, 1, 2].map((row) => (col: number) => back.values[row * back.cols + col])
  const byFeature = features.map(
    (_, col) => 2 * (first(col) - other(col)) * (z(col) - (first(col) + other(col)) / 2),
  )
  return { byFeature, difference: sum(byFeature) }
}
