import { type FeatureTable, featureColumn } from '../feature-table.ts'
import type { FeatureTransform } from '../features/feature-transform.ts'
import { type Imputation, imputeMissing } from '../features/missing-values.ts'
import { type Scaler, scale } from '../features/scaler.ts'
import { applyTransforms } from '../features/transforms.ts'
import type { Matrix } from '../matrix.ts'
import { type PcaModel, project } from '../pca/pca.ts'
import type { PopulationRule } from './population-spec.ts'

/** Everything needed to assign a customer of one population to a cluster: plain JSON. */
export interface PopulationModel {
  readonly name: string
  readonly rule: PopulationRule
  /** The features that the model uses: those asked for, without those that had one value only. */
  readonly features: readonly string[]
  /** What stands in for unknown values, of features whose missing policy is `median`. Absent when there is none. */
  readonly imputations?: readonly Imputation[]
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

/** The given rows of some features, in original units, NaN where unknown: rows x features. */
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

/** The same without unknown values: filled in as the model says, or refused. */
export function knownFeatures(
  { features, imputations = [] }: Pick<PopulationModel, 'features' | 'imputations'>,
  table: FeatureTable,
  rows: ArrayLike<number>,
): Matrix {
  return imputeMissing(selectFeatures(table, features, rows), features, imputations)
}

/**
 * Customers as points in the space where a model measures distances: transformed, scaled and projected as they were
 * when the model was fitted. The first two columns make a map of the population.
 *
 * @param model the steps to apply.
 * @param table customers with the features of the model.
 * @param rows row numbers of the table to place.
 * @returns rows x axes.
 * @throws EngineError `UNKNOWN_COLUMN` when the table lacks a feature of the model, `INVALID_VALUE` when a value is
 *   not known and the model has nothing to stand in for it. O(n d^2).
 * @example toModelSpace(model.populations[0], table, [0, 1, 2]) // 3 points
 */
export function toModelSpace(
  model: Pick<PopulationModel, 'features' | 'imputations' | 'transforms' | 'scaler' | 'pca'>,
  table: FeatureTable,
  rows: ArrayLike<number>,
): Matrix {
  return placeInModelSpace(model, knownFeatures(model, table, rows))
}

/** The same from features in original units, all known: rows x features of the model. */
export function placeInModelSpace(
  { transforms, scaler, pca }: Pick<PopulationModel, 'transforms' | 'scaler' | 'pca'>,
  raw: Matrix,
): Matrix {
  return project(pca, scale(scaler, applyTransforms(transforms, raw)))
}
