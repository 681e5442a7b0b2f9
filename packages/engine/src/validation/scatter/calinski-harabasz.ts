import { EngineError } from '../../engine-error.ts'
import type { Matrix } from '../../matrix.ts'
import { sum } from '../../statistics/sum.ts'
import { type ClusterScatter, centroidDifference, checkSeparable, clusterScatter } from './cluster-scatter.ts'

/**
 * Calinski-Harabasz index, the variance ratio criterion (Calinski & Harabasz 1974): dispersion between the
 * clusters over dispersion within them, each divided by its degrees of freedom, (sum of size x squared
 * distance of centroid to the overall mean / (k - 1)) / (inertia / (n - k)). Higher is better; there is no
 * upper limit and no scale to judge one value by. It favours round clusters.
 *
 * @param rows n x d.
 * @param labels one integer a row.
 * @returns at least 0; Infinity when the rows of each cluster are equal (scikit-learn says 1 there).
 * @throws EngineError `INDEX_UNDEFINED` unless there are at least 2 clusters and fewer clusters than rows;
 *   `ZERO_VARIANCE` when all rows are equal; `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(n log n + n d).
 * @example calinskiHarabasz(matrixFromRows([[0], [2], [10], [12]]), [0, 0, 1, 1]) // 50
 */
export function calinskiHarabasz(rows: Matrix, labels: ArrayLike<number>): number {
  const scatter = clusterScatter('calinskiHarabasz', rows, labels)
  checkSeparable('calinskiHarabasz', scatter, rows.rows)
  const within = sum(scatter.squares)
  const between = betweenClusters(scatter, rows.rows)
  if (within === 0 && between === 0) {
    throw new EngineError('ZERO_VARIANCE', 'calinskiHarabasz: all rows are equal, so nothing is separated.')
  }
  const k = scatter.sizes.length
  return between / (k - 1) / (within / (rows.rows - k))
}

/** Sum of size times squared distance between centroid and overall mean, both measured from the first cluster. */
function betweenClusters(scatter: ClusterScatter, n: number): number {
  const { sizes, anchors } = scatter
  let total = 0
  for (let col = 0; col < anchors.cols; col++) {
    const places = sizes.map((_, cluster) => centroidDifference(scatter, cluster, 0, col))
    const mean = sum(places.map((place, cluster) => (sizes[cluster] / n) * place))
    total += sum(places.map((place, cluster) => sizes[cluster] * (place - mean) ** 2))
  }
  return total
}
