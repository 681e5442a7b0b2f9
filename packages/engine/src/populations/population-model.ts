import { type FeatureTable, featureColumn } from '../feature-table.ts'
import { type Scaler, scale } from '../features/scaler.ts'
import { applyTransforms, type FeatureTransform } from '../features/transforms.ts'
import type { Matrix } from '../matrix.ts'
import { type PcaModel, project } from '../pca/pca.ts'
import type { PopulationRule } from './population-spec.ts'

/** Everything needed to assign a customer of one population to a cluster: plain JSON. */
export interface PopulationModel {
  readonly name: string
  readonly rule: PopulationRule
  /** The features that the model uses: those asked for, without those that had one value only. */
  readonly features: readonly string[]
  readonly transforms: readonly FeatureTransform[]
  readonly scaler: Scaler
  readonly pca: PcaModel
  /** In PCA space; clusters are numbered by ascending centroid (first axis, then the next). */
  readonly centroids: readonly (readonly number[])[]
  readonly requestedK: number
  readonly k: number
  readonly seed: number
  readonly restarts: number
  /** Sum of squared distances to the centroids, PCA space. */
  readonly inertia: number
  readonly iterations: number
  readonly converged: boolean
  /** Number of customers it was fitted on. */
  readonly trainedOn: number
}

/** The given rows of some features, in original units: rows x features. */
export function selectFeatures(
  table: FeatureTable,
  features: readonly string[],
  rows: ArrayLike<number>,
): Matrix {
  const cols = features.length
  const values = new Float64Array(rows.length * cols)
  features.forEach((feature, col) => {
    const column = featureColumn(table, feature)
    for (let place = 0; place < rows.length; place++) values[place * cols + col] = column[rows[place]]
  })
  return { rows: rows.length, cols, values }
}

/**
 * Customers as points in the space where a model measures distances: transformed, scaled and projected as they were
 * when the model was fitted. The first two columns make a map of the population.
 *
 * @param model the steps to apply.
 * @param table customers with the features of the model.
 * @param rows row numbers of the table to place.
 * @returns rows x axes.
 * @throws EngineError `UNKNOWN_COLUMN` when the table lacks a feature of the model. O(n d^2).
 * @example toModelSpace(model.populations[0], table, [0, 1, 2]) // 3 points
 */
export function toModelSpace(
  model: Pick<PopulationModel, 'features' | 'transforms' | 'scaler' | 'pca'>,
  table: FeatureTable,
  rows: ArrayLike<number>,
): Matrix {
  const raw = selectFeatures(table, model.features, rows)
  return project(model.pca, scale(model.scaler, applyTransforms(model.transforms, raw)))
}
