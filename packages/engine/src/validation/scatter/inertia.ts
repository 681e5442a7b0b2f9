import type { Matrix } from '../../matrix.ts'
import { sum } from '../../statistics/sum.ts'
import { clusterScatter } from './cluster-scatter.ts'

/**
 * Inertia of a labelling: the sum of squared distances between each row and the mean of its cluster, the
 * quantity that K-Means makes small (MacQueen 1967). It falls with every further cluster and depends on the
 * scale of the columns: compare it only on one table, at one k.
 *
 * For labels that come from somewhere else; a fit has its own `inertia`, about its centroids.
 *
 * @param rows n x d, n at least 1.
 * @param labels one integer a row.
 * @returns squared units of the columns, at least 0; 0 when the rows of each cluster are equal.
 * @throws EngineError `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`. O(n log n + n d).
 * @example inertia(matrixFromRows([[1], [3], [9]]), [0, 0, 1]) // 2
 */
export function inertia(rows: Matrix, labels: ArrayLike<number>): number {
  return sum(clusterScatter('inertia', rows, labels).squares)
}
