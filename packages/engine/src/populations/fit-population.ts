import type { FeatureTable } from '../feature-table.ts'
import { distinctRows } from '../kmeans/distinct-rows.ts'
import { fitKMeans } from '../kmeans/kmeans.ts'
import { matrixToRows } from '../matrix.ts'
import { fitModelSpace } from './fit-model-space.ts'
import type { PopulationModel } from './population-model.ts'
import type { PopulationSpec } from './population-spec.ts'

/** A model of one population and what a reader should know about how it came about. */
export interface FittedPopulation {
  readonly model: PopulationModel
  readonly notes: readonly string[]
}

/**
 * Fits the model of one population: its space (`fitModelSpace`), then K-Means. Fewer different customers than k lower k,
 * with a note.
 *
 * @param rows of the table that belong to the population, at least one.
 */
export function fitPopulation(
  table: FeatureTable,
  rows: Uint32Array,
  spec: PopulationSpec,
  { seed, restarts }: { readonly seed: number; readonly restarts: number },
): FittedPopulation {
  const { features, imputations, transforms, notes, scaler, pca, points } = fitModelSpace(table, rows, spec)
  const k = Math.min(spec.k, distinctRows(points).points.rows)
  const fit = fitKMeans(points, { k, seed, restarts })
  const { inertia, iterations, converged } = fit
  return {
    model: {
      name: spec.name,
      rule: { ...spec.rule },
      features,
      // Absent where nothing was to be filled in, as in models of earlier versions.
      ...(imputations.length === 0 ? {} : { imputations }),
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
    notes: [...notes, ...notesOnClusters(spec, k, fit)],
  }
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
