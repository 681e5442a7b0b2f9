import type { FeatureTable } from '../feature-table.ts'
import { fitKMeans } from '../kmeans/kmeans.ts'
import { nearestCentroid } from '../kmeans/nearest-centroid.ts'
import { type Matrix, matrixFromRows, matrixToRows } from '../matrix.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import { modelLabels, type PlacingModel } from '../stability/model-labels.ts'
import { sum } from '../statistics/sum.ts'
import type { PopulationChange } from './population-change.ts'
import { trackedFits } from './tracked-fit.ts'

/** Inertias closer than this share of them are equally good. */
export const NEARLY_EQUAL = 0.001

/** A solution and who is where in it. */
export interface Solution {
  readonly model: PlacingModel
  readonly k: number
  /** The cluster of each person at the date of the solution, -1 for who was not there. */
  readonly groups: Int32Array
}

/** The best solutions known of then and of now. */
export interface DriftEnds {
  readonly before: Solution
  readonly now: Solution
}

/** A model, the customers it is of, and where they stand among all people. */
interface End {
  readonly model: PopulationModel
  readonly table: FeatureTable
  readonly rows: Uint32Array
  /** The row's place of each person, -1 for none. */
  readonly places: Int32Array
}

/**
 * The old model and the refit, each replaced where it is an unlucky optimum: a solution of the other date followed to
 * this one, or for a refit of few starts fresh ones, has clearly less inertia.
 *
 * @param restarts fresh starts of today's solution; none where the refit had as many.
 */
export function driftEnds(
  old: { readonly model: PopulationModel; readonly table: FeatureTable },
  refit: { readonly model: PopulationModel; readonly table: FeatureTable },
  { change, restarts }: { readonly change: PopulationChange; readonly restarts: number },
): DriftEnds {
  const before: End = { ...old, rows: change.rowsBefore, places: change.before }
  const after: End = { ...refit, rows: change.rowsNow, places: change.now }
  const given = solution(before, old.model)
  const { seed, restarts: had } = refit.model
  const now = bestOf(after, given, had < restarts ? { seed, restarts } : null)
  return { before: bestOf(before, now, null), now }
}

function solution({ model, table, rows, places }: End, better: PlacingModel): Solution {
  const labels = modelLabels(better, table, rows)
  const groups = Int32Array.from(places, (place) => (place < 0 ? -1 : labels[place]))
  return { model: better, k: model.centroids.length, groups }
}

function bestOf(
  end: End,
  other: Solution,
  fresh: { readonly seed: number; readonly restarts: number } | null,
): Solution {
  const { model, table, rows, places } = end
  const own = solution(end, model)
  if (rows.length === 0) return own
  const points = toModelSpace(model, table, rows)
  const people = Uint32Array.from(places.keys()).filter((person) => places[person] >= 0)
  const followed = [own, other].map(({ groups, k }) => ({
    labels: Int32Array.from(people, (person) => groups[person]),
    k,
  }))
  const { k } = own
  const fits = trackedFits(points, followed).filter((fit) => fit?.centroids.rows === k)
  if (fresh !== null && fits.length > 0) fits.push(fitKMeans(points, { k, ...fresh }))
  let least = inertiaOf(model, points)
  let best: PlacingModel = model
  for (const fit of fits) {
    if (fit === null || fit.inertia >= least * (1 - NEARLY_EQUAL)) continue
    least = fit.inertia
    best = { ...model, centroids: matrixToRows(fit.centroids) }
  }
  return best === model ? own : solution(end, best)
}

function inertiaOf({ centroids, pca }: PlacingModel, points: Matrix): number {
  const distances = new Float64Array(points.rows)
  const { values } = matrixFromRows(centroids, pca.components.length)
  nearestCentroid(points.values, values, points.cols, new Int32Array(points.rows).fill(-1), distances)
  return sum(distances)
}
