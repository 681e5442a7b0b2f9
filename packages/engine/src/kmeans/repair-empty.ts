import type { Matrix } from '../matrix.ts'

/**
 * Gives every cluster that lost all its points a new start: its centroid moves onto the point farthest from its own
 * centroid (ties to the lower point), and that point joins it. Points that are alone in their cluster stay, so one
 * repair never empties another cluster, and the inertia can only fall. In place.
 *
 * @returns the number of clusters repaired; 0 costs O(n).
 */
export function repairEmpty(
  points: Matrix,
  centroids: Float64Array,
  labels: Int32Array,
  squaredDistances: Float64Array,
): number {
  const { cols, values } = points
  const k = cols === 0 ? 1 : centroids.length / cols
  const counts = new Uint32Array(k)
  for (let point = 0; point < labels.length; point++) counts[labels[point]]++
  let repaired = 0
  for (let cluster = 0; cluster < k; cluster++) {
    if (counts[cluster] > 0) continue
    let farthest = -1
    for (let point = 0; point < labels.length; point++) {
      if (counts[labels[point]] < 2) continue
      if (farthest < 0 || squaredDistances[point] > squaredDistances[farthest]) farthest = point
    }
    counts[labels[farthest]]--
    counts[cluster] = 1
    labels[farthest] = cluster
    squaredDistances[farthest] = 0
    centroids.set(values.subarray(farthest * cols, (farthest + 1) * cols), cluster * cols)
    repaired++
  }
  return repaired
}
