import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { nearestCentroid } from './nearest-centroid.ts'

/** Where rows fall among given centroids. */
export interface Assignment {
  /** Number of the nearest centroid, exact ties to the lower number. */
  readonly labels: Int32Array
  /** Euclidean distance to it. */
  readonly distances: Float64Array
  /**
   * Distance to the second nearest centroid minus distance to the nearest: how far from being somewhere else. 0 on
   * a border. With one centroid there is no elsewhere and the margin is Infinity.
   */
  readonly margins: Float64Array
}

/**
 * Assigns rows to the nearest of given centroids.
 *
 * @param centroids k x d, k at least 1.
 * @param rows n x d, in the same space.
 * @throws EngineError `K_OUT_OF_RANGE` without a centroid, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(n k d).
 * @example
 * const centroids = matrixFromRows([[0], [10]])
 * assign(centroids, matrixFromRows([[2]])) // labels [0], distances [2], margins [6]
 */
export function assign(centroids: Matrix, rows: Matrix): Assignment {
  checkMatrix('assign', centroids)
  checkMatrix('assign', rows)
  checkLength('assign', 'columns', rows.cols, centroids.cols)
  if (centroids.rows < 1) throw new EngineError('K_OUT_OF_RANGE', 'assign: needs at least one centroid.')
  const labels = new Int32Array(rows.rows).fill(-1)
  const distances = new Float64Array(rows.rows)
  nearestCentroid(rows.values, centroids.values, rows.cols, labels, distances)
  const margins = new Float64Array(rows.rows).fill(Infinity)
  for (let row = 0; row < rows.rows; row++) {
    distances[row] = Math.sqrt(distances[row])
    for (let cluster = 0; cluster < centroids.rows; cluster++) {
      if (cluster === labels[row]) continue
      margins[row] = Math.min(margins[row], distanceTo(centroids, cluster, rows, row) - distances[row])
    }
  }
  return { labels, distances, margins }
}

function distanceTo(centroids: Matrix, cluster: number, rows: Matrix, row: number): number {
  let squared = 0
  for (let col = 0; col < rows.cols; col++) {
    const difference = rows.values[row * rows.cols + col] - centroids.values[cluster * rows.cols + col]
    squared += difference * difference
  }
  return Math.sqrt(squared)
}
