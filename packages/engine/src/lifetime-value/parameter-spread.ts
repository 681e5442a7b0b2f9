import { Matrix as DenseMatrix, EigenvalueDecomposition } from 'ml-matrix'

/** Two sets of parameters, one standard error to either side in one direction. */
export type ParameterPair = readonly [above: readonly number[], below: readonly number[]]

/**
 * Fitted parameters moved by one standard error of their logarithms along each principal axis of the covariance. Half the
 * difference that a pair makes to a result, squared and summed over the pairs, is the variance of the result that comes
 * from estimation (the delta method, with the differences taken as wide as the doubt is).
 */
export function parameterSpread(
  parameters: readonly number[],
  logCovariance: readonly (readonly number[])[],
): ParameterPair[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new DenseMatrix(logCovariance.map((row) => [...row])),
    { assumeSymmetric: true },
  )
  return realEigenvalues.map((variance, axis) => {
    const error = Math.sqrt(Math.max(variance, 0))
    const moved = (way: number): number[] =>
      parameters.map((value, index) => value * Math.exp(way * error * eigenvectorMatrix.get(index, axis)))
    return [moved(1), moved(-1)]
  })
}
