import { Matrix as DenseMatrix, EigenvalueDecomposition } from 'ml-matrix'
import type { Matrix } from '../matrix.ts'
import type { Slope } from '../statistics/bfgs-minimum.ts'

/** Width of the differences in ln parameter: slopes are good to 1e-13, so curvatures are to 1e-9. */
const STEP = 1e-4

/**
 * Covariance of the logarithms of fitted parameters: the inverse of the curvature of the log-likelihood of `rows`
 * observations at its highest place (observed Fisher information), by central differences of its slope. Where the data
 * leave a direction open, its variance counts as 1: a factor of e, which is all that is said of it.
 */
export function logCovariance(of: Slope, at: Float64Array, rows: number): Matrix {
  const size = at.length
  const curvature = DenseMatrix.zeros(size, size)
  for (let index = 0; index < size; index++) {
    const [above, below] = [STEP, -STEP].map((step) => {
      const slope = new Float64Array(size)
      of(at.with(index, at[index] + step), slope)
      return slope
    })
    for (let other = 0; other < size; other++) {
      curvature.set(index, other, ((above[other] - below[other]) / (2 * STEP)) * rows)
    }
  }
  const even = DenseMatrix.add(curvature, curvature.transpose()).mul(0.5)
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(even, { assumeSymmetric: true })
  const values = new Float64Array(size * size)
  realEigenvalues.forEach((eigenvalue, k) => {
    const variance = 1 / Math.max(eigenvalue, 1)
    for (let row = 0; row < size; row++) {
      for (let col = 0; col < size; col++) {
        values[row * size + col] += variance * eigenvectorMatrix.get(row, k) * eigenvectorMatrix.get(col, k)
      }
    }
  })
  return { rows: size, cols: size, values }
}
