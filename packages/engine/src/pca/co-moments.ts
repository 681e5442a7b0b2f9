import type { Matrix } from '../matrix.ts'
import { BLOCK, type MomentsKernel } from './moments-kernel.ts'
import { plainMoments } from './plain-moments.ts'
import { simdMoments } from './simd-moments.ts'

/** Means of the columns, and sums of products of deviations from them. */
export interface CoMoments {
  readonly means: Float64Array
  /** Lower triangle of cols x cols: entry (a, b), b <= a, is the sum over rows of (x_a - mean_a)(x_b - mean_b). */
  readonly products: Float64Array
}

/**
 * Means and co-moments in one pass over the rows, with the first row as origin: each block of rows about its own mean,
 * then merged (Chan, Golub & LeVeque 1983, eq. 2.1). So a large offset costs no digits, and a constant column gives
 * exactly 0.
 *
 * O(rows x cols^2) time, O(cols^2) memory.
 *
 * @param kernel default: in WebAssembly, or the plain one where there is no such thing. They give the same bits.
 */
export function coMoments(
  { rows, cols, values }: Matrix,
  kernel: MomentsKernel = simdMoments(cols) ?? plainMoments(cols),
): CoMoments {
  const means = new Float64Array(cols)
  const products = new Float64Array(cols * cols)
  const steps = new Float64Array(cols)
  kernel.origin.set(values.subarray(0, cols))
  for (let seen = 0; seen < rows; seen += BLOCK) {
    const count = Math.min(BLOCK, rows - seen)
    kernel.rows.set(values.subarray(seen * cols, (seen + count) * cols))
    kernel.run(count)
    const weight = (seen * count) / (seen + count)
    for (let col = 0; col < cols; col++) steps[col] = kernel.means[col] - means[col]
    for (let a = 0; a < cols; a++) {
      for (let b = 0; b <= a; b++) {
        products[a * cols + b] += kernel.products[a * cols + b] + steps[a] * steps[b] * weight
      }
    }
    for (let col = 0; col < cols; col++) means[col] += steps[col] * (count / (seen + count))
  }
  if (rows > 0) for (let col = 0; col < cols; col++) means[col] += values[col]
  return { means, products }
}
