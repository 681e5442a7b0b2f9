import type { Matrix } from '../matrix.ts'
import { type DistinctRows, distinctRows } from './distinct-rows.ts'
import { type KdTree, kdTree } from './kd-tree.ts'
import { meanVariance } from './mean-variance.ts'
import { canUseVectors } from './point-blocks.ts'
import { type SumGrid, sumGrid } from './sum-grid.ts'

/** How the assignment step is computed; the result is the same. */
export type KMeansKernel = 'plain' | 'kd-tree' | 'simd'

/** All kernels there are. */
export const KMEANS_KERNELS: readonly KMeansKernel[] = ['plain', 'kd-tree', 'simd']

/**
 * What every start of a K-Means fit shares, whatever its k: made of numbers, strings and typed arrays only, so that
 * it can be posted to other threads as it is.
 */
export interface PreparedKMeans extends DistinctRows {
  readonly kernel: KMeansKernel
  readonly grid: SumGrid
  readonly meanVariance: number
  /** Of the kernel 'kd-tree', else null. */
  readonly tree: KdTree | null
}

/**
 * Prepares rows for `runStart` and `finishFit`. The arguments are trusted: `fitKMeans` checks them.
 *
 * @param asked the kernel asked for; the one that will run is in the result. 'simd' becomes 'plain' where the
 *   platform has no vector instructions.
 */
export function prepareKMeans(
  rows: Matrix,
  weights: Float64Array | undefined,
  asked: 'auto' | KMeansKernel,
): PreparedKMeans {
  const distinct = distinctRows(rows, weights)
  const { points } = distinct
  const summable = { ...distinct, grid: sumGrid(distinct), meanVariance: meanVariance(distinct) }
  const kernel = chooseKernel(points, asked)
  return { ...summable, kernel, tree: kernel === 'kd-tree' ? kdTree(summable) : null }
}

/** With more columns the boxes of the tree leave out next to nothing; measured, see docs/adr/0022-kmeans-kernels.md. */
const TREE_COLUMNS = 3

function chooseKernel(points: Matrix, asked: 'auto' | KMeansKernel): KMeansKernel {
  const vectors = canUseVectors(points)
  if (asked === 'plain' || asked === 'kd-tree') return asked
  if (asked === 'simd') return vectors ? 'simd' : 'plain'
  if (vectors) return 'simd'
  return points.cols > 0 && points.cols <= TREE_COLUMNS ? 'kd-tree' : 'plain'
}
