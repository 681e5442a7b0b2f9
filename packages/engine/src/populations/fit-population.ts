import type { FeatureTable } from '../feature-table.ts'
import { fitScaler, scale } from '../features/scaler.ts'
import { isConstant } from '../features/skewness.ts'
import { applyTransforms, fitTransforms } from '../features/transforms.ts'
import { distinctRows } from '../kmeans/distinct-rows.ts'
import { fitKMeans } from '../kmeans/kmeans.ts'
import { type Matrix, matrixToRows } from '../matrix.ts'
import { fitPca, type PcaModel, project } from '../pca/pca.ts'
import { type PopulationModel, selectFeatures } from './population-model.ts'
import type { PopulationSpec } from './population-spec.ts'

/** A model of one population and what a reader should know about how it came about. */
export interface FittedPopulation {
  readonly model: PopulationModel
  readonly notes: readonly string[]
}

const NO_AXES: PcaModel = {
  means: [],
  components: [],
  explainedVariance: [],
  explainedVarianceRatio: [],
  loadings: [],
}

/**
 * Fits the model of one population: drop features that have one value, bend skewed ones, standardise, rotate on the
 * principal axes (all are kept, so distances stay), K-Means. Fewer different customers than k lower k, with a note.
 *
 * @param rows of the table that belong to the population, at least one.
 */
export function fitPopulation(
  table: FeatureTable,
  rows: Uint32Array,
  spec: PopulationSpec,
  { seed, restarts }: { readonly seed: number; readonly restarts: number },
): FittedPopulation {
  const features = spec.features.filter((feature) => varies(selectFeatures(table, [feature], rows), feature))
  const raw = selectFeatures(table, features, rows)
  const transforms = fitTransforms(raw, features)
  const bent = applyTransforms(transforms, raw)
  const scaler = fitScaler(bent)
  const scaled = scale(scaler, bent)
  const pca = features.length > 0 ? fitPca(scaled) : NO_AXES
  const points = project(pca, scaled)
  const k = Math.min(spec.k, distinctRows(points).points.rows)
  const fit = fitKMeans(points, { k, seed, restarts })
  const { inertia, iterations, converged } = fit
  return {
    model: {
      name: spec.name,
      rule: { ...spec.rule },
      features,
      transforms,
      scaler,
      pca,
      centroids: matrixToRows(fit.centroids),
      requestedK: spec.k,
      k,
      seed,
      restarts,
      inertia,
      iterations,
      converged,
      trainedOn: rows.length,
    },
    notes: [...notesOnFeatures(spec, features), ...notesOnClusters(spec, k, fit)],
  }
}

/** Whether a feature tells customers apart, also after its transform, where tiny differences can drown. */
function varies(column: Matrix, feature: string): boolean {
  if (isConstant(column.values)) return false
  return !isConstant(applyTransforms(fitTransforms(column, [feature]), column).values)
}

function notesOnFeatures(spec: PopulationSpec, kept: readonly string[]): string[] {
  return spec.features
    .filter((feature) => !kept.includes(feature))
    .map((feature) => `${feature} has a single value in this population and was left out of the model.`)
}

function notesOnClusters(
  spec: PopulationSpec,
  k: number,
  { converged, iterations }: { readonly converged: boolean; readonly iterations: number },
): string[] {
  const notes: string[] = []
  if (k < spec.k) notes.push(`k was lowered from ${spec.k} to ${k}, the number of different customers.`)
  if (!converged) notes.push(`K-Means stopped at its limit of ${iterations} iterations before settling.`)
  return notes
}
