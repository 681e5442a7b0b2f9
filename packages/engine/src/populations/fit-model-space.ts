import type { FeatureTable } from '../feature-table.ts'
import { fitScaler, type Scaler, scale } from '../features/scaler.ts'
import { applyTransforms } from '../features/transforms.ts'
import type { Matrix } from '../matrix.ts'
import { fitPca, type PcaModel, project } from '../pca/pca.ts'
import { type FittedFeatures, fitFeatures } from './fit-features.ts'
import { knownFeatures } from './population-model.ts'
import type { PopulationSpec } from './population-spec.ts'

/** The space in which the customers of a population are clustered, and where they are in it. */
export interface ModelSpace extends FittedFeatures {
  readonly scaler: Scaler
  readonly pca: PcaModel
  /** The features in original units, unknown values filled in: rows x features. */
  readonly known: Matrix
  /** rows x axes. */
  readonly points: Matrix
}

const NO_AXES: PcaModel = {
  means: [],
  components: [],
  explainedVariance: [],
  explainedVarianceRatio: [],
  loadings: [],
}

/**
 * Fits everything of a model that comes before its clusters: fill in unknown values where that was asked for, drop
 * features that have one value, bend, scale, rotate on the principal axes (all are kept, so distances stay).
 *
 * @param rows of the table that belong to the population, at least one.
 */
export function fitModelSpace(table: FeatureTable, rows: Uint32Array, spec: PopulationSpec): ModelSpace {
  const fitted = fitFeatures(table, rows, spec)
  const known = knownFeatures(fitted, table, rows)
  const bent = applyTransforms(fitted.transforms, known)
  const scaler = fitScaler(bent, spec.scaler)
  const scaled = scale(scaler, bent)
  const pca = fitted.features.length > 0 ? fitPca(scaled) : NO_AXES
  return { ...fitted, scaler, pca, known, points: project(pca, scaled) }
}
