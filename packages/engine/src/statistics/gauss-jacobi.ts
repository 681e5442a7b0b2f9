import { Matrix as DenseMatrix, EigenvalueDecomposition } from 'ml-matrix'

/** Places in (0, 1) and weights that sum to 1: the mean of a function of a random share is Σ weight · function(place). */
export interface Quadrature {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/**
 * Gauss-Jacobi quadrature: means over the beta distribution Beta(a, b), exact for polynomials of degree 2 · `size` − 1,
 * and as good for shapes a < 1 whose density has no bound at 0. From the eigenvalues of the three-term recurrence
 * (Golub & Welsch 1969), moved from (−1, 1) to (0, 1). O(size³).
 *
 * @example gaussJacobi(2, 3, 8) // Σ weights · nodes = 2 / 5, the mean of Beta(2, 3)
 */
export function gaussJacobi(a: number, b: number, size: number): Quadrature {
  const matrix = DenseMatrix.zeros(size, size)
  // Jacobi polynomials in t = 2p − 1 have the weight (1 − t)^(b − 1) (1 + t)^(a − 1).
  const sum = a + b - 2
  for (let k = 0; k < size; k++) {
    const centre = k === 0 ? (a - b) / (sum + 2) : ((a - b) * sum) / ((2 * k + sum) * (2 * k + sum + 2))
    matrix.set(k, k, (1 + centre) / 2)
    if (k === 0) continue
    // At k = 1 a factor k + sum of both ends is left out: it is 0 for a + b = 1.
    const last = k === 1 ? 1 / (2 + sum) : (k + sum) / ((2 * k + sum) * (2 * k + sum - 1))
    const squared = ((4 * k * (k + a - 1) * (k + b - 1)) / ((2 * k + sum) * (2 * k + sum + 1))) * last
    const beside = Math.sqrt(squared) / 2
    matrix.set(k, k - 1, beside)
    matrix.set(k - 1, k, beside)
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  })
  return {
    // A place may come out on the wrong side of 0 by a rounding.
    nodes: Float64Array.from(realEigenvalues, (value) => Math.max(value, Number.MIN_VALUE)),
    weights: Float64Array.from(realEigenvalues, (_, index) => eigenvectorMatrix.get(0, index) ** 2),
  }
}
