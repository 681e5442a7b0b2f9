import { EngineError } from '../../engine-error.ts'
import type { Matrix } from '../../matrix.ts'
import { type ClusterScatter, centroidDifference, checkSeparable, clusterScatter } from './cluster-scatter.ts'

/**
 * Davies-Bouldin index (Davies & Bouldin 1979, with p = 2 and q = 1 as in scikit-learn): for each cluster the
 * worst (spread + spread of the other) / (distance of the centroids) over the other clusters, averaged over
 * the clusters; the spread is the mean distance of the rows to their centroid. Lower is better, 0 is best.
 *
 * @param rows n x d.
 * @param labels one integer a row.
 * @returns at least 0; Infinity when two clusters with some spread share their centroid (scikit-learn leaves such
 *   pairs out, which makes the worst clustering look good).
 * @throws EngineError `INDEX_UNDEFINED` unless there are at least 2 clusters and fewer clusters than rows, and when
 *   two clusters are one and the same point; `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(n log n + n d +
 *   k^2 d).
 * @example daviesBouldin(matrixFromRows([[0], [2], [10], [12]]), [0, 0, 1, 1]) // 0.2
 */
export function daviesBouldin(rows: Matrix, labels: ArrayLike<number>): number {
  const scatter = clusterScatter('daviesBouldin', rows, labels)
  checkSeparable('daviesBouldin', scatter, rows.rows)
  const spreads = scatter.distances.map((total, cluster) => total / scatter.sizes[cluster])
  const worst = spreads.map((spread, cluster) => {
    let largest = 0
    spreads.forEach((otherSpread, other) => {
      if (other === cluster) return
      largest = Math.max(largest, ratio(spread + otherSpread, distance(scatter, cluster, other)))
    })
    return largest
  })
  // A plain sum: one with its errors carried along makes NaN of infinities.
  return worst.reduce((total, value) => total + value, 0) / worst.length
}

function distance(scatter: ClusterScatter, a: number, b: number): number {
  let squared = 0
  for (let col = 0; col < scatter.anchors.cols; col++) squared += centroidDifference(scatter, a, b, col) ** 2
  return Math.sqrt(squared)
}

function ratio(spread: number, apart: number): number {
  if (spread === 0 && apart === 0) {
    throw new EngineError(
      'INDEX_UNDEFINED',
      'daviesBouldin: two clusters consist of one and the same point; give equal rows one label.',
    )
  }
  return spread / apart
}
