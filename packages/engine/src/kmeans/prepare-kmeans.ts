import type { Matrix } from '../matrix.ts'
import { type DistinctRows, distinctRows } from './distinct-rows.ts'

/** How the assignment step is computed; the result is the same. */
export type KMeansKernel = 'plain'

/**
 * What every start of a K-Means fit shares, whatever its k: made of numbers, strings and typed arrays only, so that
 * it can be posted to other threads as it is.
 */
export interface PreparedKMeans extends DistinctRows {
  readonly kernel: KMeansKernel
}

/**
 * Prepares rows for `runStart` and `finishFit`. The arguments are trusted: `fitKMeans` checks them.
 *
 * @param kernel the kernel asked for; the one that will run is in the result.
 */
export function prepareKMeans(
  rows: Matrix,
  weights: Float64Array | undefined,
  kernel: 'auto' | KMeansKernel,
): PreparedKMeans {
  return { ...distinctRows(rows, weights), kernel: kernel === 'auto' ? 'plain' : kernel }
}
