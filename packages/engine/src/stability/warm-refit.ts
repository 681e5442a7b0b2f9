import { LARGEST_FEATURE_VALUE } from '../feature-table.ts'
import { fitKMeansFrom } from '../kmeans/kmeans.ts'
import { type Matrix, matrixFromRows, matrixToRows } from '../matrix.ts'
import { centroidsInOriginalUnits } from '../populations/centroids-in-original-units.ts'
import { type PopulationModel, placeInModelSpace } from '../populations/population-model.ts'

/**
 * Which start of the refit was best. `agree`: fresh starts and the one from the old centroids end within one percent of
 * inertia, the fresh ones not above; `warm-won`: the one from the old centroids found less inertia; `cold-won`: fresh
 * starts found more than one percent less, so the old centroids lead to a poor optimum by now.
 */
export type RefitGuard = 'agree' | 'warm-won' | 'cold-won'

/** The refit of a date from fresh starts and from the old centroids; the one with less inertia is kept. */
export interface RefitComparison {
  readonly inertia: number
  readonly coldInertia: number
  /** null where the old centroids cannot be a start: another k, or other features. */
  readonly warmInertia: number | null
  /** null there too. */
  readonly guard: RefitGuard | null
}

/** Less inertia by more than this share of it is less; by less it is rounding. */
const ROUNDING = 1e-9
/** Fresh starts that are better by more than this share say that the old centroids lead to a poor optimum. */
const CLEARLY_BETTER = 0.01

/**
 * A refit given the old centroids as one more start. They are taken to days, orders and money and from there into the
 * space of the refit, since both models bend and scale in their own way; of the two outcomes the one with less inertia
 * is kept, the fresh one when they are equal.
 *
 * @param points the customers of the refit in its space.
 */
export function warmRefit(
  old: PopulationModel,
  cold: PopulationModel,
  points: Matrix,
): { readonly model: PopulationModel; readonly comparison: RefitComparison } {
  const { inertia: coldInertia } = cold
  const start = carriedCentroids(old, cold)
  if (start === null) {
    return {
      model: cold,
      comparison: { inertia: coldInertia, coldInertia, warmInertia: null, guard: null },
    }
  }
  const warm = fitKMeansFrom(points, start)
  const guard = judge(coldInertia, warm.inertia)
  const { inertia, iterations, converged, centroids } = warm
  const model =
    guard === 'warm-won'
      ? { ...cold, centroids: matrixToRows(centroids), inertia, iterations, converged }
      : cold
  return { model, comparison: { inertia: model.inertia, coldInertia, warmInertia: inertia, guard } }
}

function judge(cold: number, warm: number): RefitGuard {
  if (warm < cold * (1 - ROUNDING)) return 'warm-won'
  return cold < warm * (1 - CLEARLY_BETTER) ? 'cold-won' : 'agree'
}

/** The centroids of one model in the space of another; null where that makes no start. */
function carriedCentroids(old: PopulationModel, cold: PopulationModel): Matrix | null {
  const { features, k } = cold
  const isAlike =
    old.features.length === features.length && old.features.every((name) => features.includes(name))
  if (!isAlike || old.k !== k) return null
  const original = centroidsInOriginalUnits(old).map((centroid) => features.map((name) => centroid[name]))
  // A transform undone can leave the range of what can be bent again.
  if (original.flat().some((value) => !(Math.abs(value) <= LARGEST_FEATURE_VALUE))) return null
  return placeInModelSpace(cold, matrixFromRows(original, features.length))
}
