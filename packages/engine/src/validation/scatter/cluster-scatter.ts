import { EngineError } from '../../engine-error.ts'
import { canonicalOrder } from '../../kmeans/canonical-order.ts'
import { checkLength, checkMatrix, type Matrix } from '../../matrix.ts'
import { compactLabels } from '../agreement/compact-labels.ts'

/** How the rows of each cluster lie about its centroid. Clusters in ascending order of label. */
export interface ClusterScatter {
  readonly sizes: Float64Array
  /** Sum of squared distances to the own centroid, per cluster. */
  readonly squares: Float64Array
  /** Sum of distances to the own centroid, per cluster. */
  readonly distances: Float64Array
  /** Centroid of each cluster as one of its rows plus an offset: `anchors` and `offsets` are k x d. */
  readonly anchors: Matrix
  readonly offsets: Float64Array
}

/**
 * Door check and the sums that inertia, Calinski-Harabasz and Davies-Bouldin are made of. O(n log n + n d).
 *
 * Everything is measured from a row of the cluster itself, so that a table far from the origin loses no
 * digits, and summed in canonical order, so that the order of the rows does not matter.
 */
export function clusterScatter(caller: string, rows: Matrix, labels: ArrayLike<number>): ClusterScatter {
  checkMatrix(caller, rows)
  checkLength(caller, 'labels', labels.length, rows.rows)
  if (rows.rows === 0) throw new EngineError('NO_ROWS', `${caller}: there is no row; give at least one.`)
  const { labels: clusters, sizes } = compactLabels(caller, labels)
  const k = sizes.length
  const { cols, values } = rows
  const order = canonicalOrder(rows)
  const anchored = new Uint8Array(k)
  const anchors = new Float64Array(k * cols)
  const offsets = new Float64Array(k * cols)
  for (const row of order) {
    const at = clusters[row] * cols
    const from = row * cols
    if (anchored[clusters[row]] === 0) anchors.set(values.subarray(from, from + cols), at)
    anchored[clusters[row]] = 1
    for (let col = 0; col < cols; col++) offsets[at + col] += values[from + col] - anchors[at + col]
  }
  for (let cell = 0; cell < offsets.length; cell++) offsets[cell] /= sizes[Math.floor(cell / cols)]

  const squares = new Float64Array(k)
  const distances = new Float64Array(k)
  for (const row of order) {
    const at = clusters[row] * cols
    let squared = 0
    for (let col = 0; col < cols; col++) {
      squared += (values[row * cols + col] - anchors[at + col] - offsets[at + col]) ** 2
    }
    squares[clusters[row]] += squared
    distances[clusters[row]] += Math.sqrt(squared)
  }
  return { sizes, squares, distances, anchors: { rows: k, cols, values: anchors }, offsets }
}

/** One coordinate of the centroid of cluster `a` minus that of cluster `b`. */
export function centroidDifference(scatter: ClusterScatter, a: number, b: number, col: number): number {
  const { anchors, offsets } = scatter
  const [first, second] = [a * anchors.cols + col, b * anchors.cols + col]
  return anchors.values[first] - anchors.values[second] + (offsets[first] - offsets[second])
}

/** Refuses the labellings for which no index of separation is defined: one cluster, or a cluster for every row. */
export function checkSeparable(caller: string, { sizes }: ClusterScatter, rows: number): void {
  if (sizes.length < 2 || sizes.length >= rows) {
    throw new EngineError(
      'INDEX_UNDEFINED',
      `${caller}: needs between 2 clusters and one fewer than the ${rows} rows, got ${sizes.length}.`,
    )
  }
}
