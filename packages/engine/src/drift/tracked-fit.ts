import { prepareKMeans } from '../kmeans/prepare-kmeans.ts'
import { runStart } from '../kmeans/run-start.ts'
import type { Matrix } from '../matrix.ts'

/** Where groups came to lie, k x axes, and how well they fit. */
export interface TrackedFit {
  readonly centroids: Matrix
  readonly inertia: number
}

/**
 * K-Means on points from the means of groups that their customers form elsewhere: each group is followed to where it
 * lies here. A group with nobody here starts in the middle and goes where it saves most.
 *
 * @param groupings a label a point, from 0, -1 where it is of no group; k of them.
 * @returns a fit a grouping; null where there are fewer different points than groups.
 */
export function trackedFits(
  points: Matrix,
  groupings: readonly { readonly labels: Int32Array; readonly k: number }[],
): (TrackedFit | null)[] {
  const prepared = prepareKMeans(points, undefined, 'auto')
  return groupings.map(({ labels, k }) => {
    if (k > prepared.points.rows) return null
    const means = groupMeans(points, labels, k)
    const { centroids, inertia } = runStart(prepared, { k, start: 'warm', centroids: means, limits: {} })
    return { centroids: { rows: k, cols: points.cols, values: centroids }, inertia }
  })
}

function groupMeans({ rows, cols, values }: Matrix, labels: Int32Array, k: number): Float64Array {
  const means = new Float64Array(k * cols)
  const sizes = new Float64Array(k)
  for (let row = 0; row < rows; row++) {
    const group = labels[row]
    if (group < 0) continue
    sizes[group]++
    for (let col = 0; col < cols; col++) means[group * cols + col] += values[row * cols + col]
  }
  return means.map((total, cell) => total / Math.max(1, sizes[Math.floor(cell / cols)]))
}
