import { distinctRows } from '../kmeans/distinct-rows.ts'
import { fitKMeans } from '../kmeans/kmeans.ts'
import { matrixToRows } from '../matrix.ts'
import { fitModelSpace } from '../populations/fit-model-space.ts'
import type { PopulationSpec } from '../populations/population-spec.ts'
import type { PlacingModel } from '../stability/model-labels.ts'
import { type DriftEnds, NEARLY_EQUAL } from './drift-ends.ts'
import type { DriftWorld } from './drift-world.ts'
import { groupsOf } from './population-change.ts'
import { trackedFits } from './tracked-fit.ts'

/**
 * What a refit would have come to in a world: the space of its customers, and in it the better of the old solution
 * followed there and of today's followed back. Of two that are nearly as good the one of today, so that a draw is not
 * taken for a cause. Nothing else is tried: a third optimum would say nothing of how the one became the other.
 *
 * @param fresh starts where neither can be followed, since the world has another k.
 */
export function worldModel(
  { people, table }: DriftWorld,
  { before, now }: DriftEnds,
  {
    spec,
    fresh,
  }: {
    readonly spec: PopulationSpec
    readonly fresh: { readonly seed: number; readonly restarts: number }
  },
): PlacingModel {
  const rows = Uint32Array.from(people.keys())
  const { points, ...space } = fitModelSpace(table, rows, spec)
  const groupings = [before, now].map(({ groups, k }) => ({
    labels: groupsOf(people, groups),
    k,
  }))
  const [old, today] = trackedFits(points, groupings).map((fit) =>
    fit?.centroids.rows === spec.k ? fit : null,
  )
  const isDraw = old !== null && today !== null && today.inertia <= old.inertia * (1 + NEARLY_EQUAL)
  const fit =
    (isDraw ? today : (old ?? today)) ??
    fitKMeans(points, { k: Math.min(spec.k, distinctRows(points).points.rows), ...fresh })
  return { ...space, centroids: matrixToRows(fit.centroids) }
}
