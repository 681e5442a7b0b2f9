import type { FeatureTable } from '../feature-table.ts'
import { fitKMeans } from '../kmeans/kmeans.ts'
import { nearestCentroid } from '../kmeans/nearest-centroid.ts'
import { type Matrix, matrixFromRows, matrixToRows } from '../matrix.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import { labelsAmong, type PlacingModel } from '../stability/model-labels.ts'
import { sum } from '../statistics/sum.ts'
import { groupsOf, type PopulationChange, peopleWhere } from './population-change.ts'
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

/** A model and the customers it is of. */
interface End {
  readonly model: PopulationModel
  /** Its customers in its space, and who they are. */
  readonly points: Matrix
  readonly people: Uint32Array
  /** The solution of the model as it is. */
  readonly own: Solution
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
  const then = endOf(old, change.rowsBefore, change.before)
  const today = endOf(refit, change.rowsNow, change.now)
  const { seed, restarts: had } = refit.model
  const now = bestOf(today, then.own, had < restarts ? { seed, restarts } : null)
  return { before: bestOf(then, now, null), now }
}

function endOf(
  { model, table }: { readonly model: PopulationModel; readonly table: FeatureTable },
  rows: Uint32Array,
  places: Int32Array,
): End {
  const points = toModelSpace(model, table, rows)
  const people = peopleWhere(places.length, (person) => places[person] >= 0)
  return { model, points, people, own: solution(model, { points, people, everybody: places.length }) }
}

function solution(
  model: PlacingModel,
  {
    points,
    people,
    everybody,
  }: { readonly points: Matrix; readonly people: Uint32Array; readonly everybody: number },
): Solution {
  const groups = new Int32Array(everybody).fill(-1)
  labelsAmong(model, points).forEach((label, row) => {
    groups[people[row]] = label
  })
  return { model, k: model.centroids.length, groups }
}

function bestOf(
  { model, points, people, own }: End,
  other: Solution,
  fresh: { readonly seed: number; readonly restarts: number } | null,
): Solution {
  if (people.length === 0) return own
  const { k } = own
  const followed = [own, other].map(({ groups, k }) => ({ labels: groupsOf(people, groups), k }))
  const fits = trackedFits(points, followed).filter((fit) => fit?.centroids.rows === k)
  if (fresh !== null && fits.length > 0) fits.push(fitKMeans(points, { k, ...fresh }))
  let least = inertiaOf(model, points)
  let best: PlacingModel = model
  for (const fit of fits) {
    if (fit === null || fit.inertia >= least * (1 - NEARLY_EQUAL)) continue
    least = fit.inertia
    best = { ...model, centroids: matrixToRows(fit.centroids) }
  }
  return best === model ? own : solution(best, { points, people, everybody: own.groups.length })
}

function inertiaOf({ centroids, pca }: PlacingModel, points: Matrix): number {
  const distances = new Float64Array(points.rows)
  const { values } = matrixFromRows(centroids, pca.components.length)
  nearestCentroid(points.values, values, points.cols, new Int32Array(points.rows).fill(-1), distances)
  return sum(distances)
}
