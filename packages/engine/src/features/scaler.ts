import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { sum } from '../statistics/sum.ts'
import { isConstant } from './skewness.ts'

/** Mean and standard deviation per column; a constant column has deviation 0. */
export interface Scaler {
  readonly means: readonly number[]
  readonly deviations: readonly number[]
}

/**
 * Learns the z-score of each column: mean, and standard deviation with divisor n (as scikit-learn's
 * StandardScaler). Two passes, so that a large mean costs no digits.
 *
 * @param matrix customers x features.
 * @throws EngineError `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`.
 * @example fitScaler(matrixFromRows([[1, 5], [3, 5]])) // { means: [2, 5], deviations: [1, 0] }
 */
export function fitScaler(matrix: Matrix): Scaler {
  checkMatrix('fitScaler', matrix)
  const { rows, cols, values } = matrix
  if (rows === 0) throw new EngineError('NO_ROWS', 'fitScaler: there is no row to learn from.')
  const means: number[] = []
  const deviations: number[] = []
  for (let col = 0; col < cols; col++) {
    const column = Float64Array.from({ length: rows }, (_, row) => values[row * cols + col])
    const constant = isConstant(column)
    const mean = constant ? column[0] : sum(column) / rows
    means.push(mean)
    deviations.push(constant ? 0 : Math.sqrt(sum(column.map((value) => (value - mean) ** 2)) / rows))
  }
  return { means, deviations }
}

/**
 * z-scores: (value - mean) / deviation, and 0 in a column that was constant.
 *
 * @returns a new matrix of the same shape.
 * @throws EngineError `SHAPE_MISMATCH` when the columns do not fit the scaler, `INVALID_VALUE`.
 * @example scale({ means: [2], deviations: [2] }, matrixFromRows([[6]])).values // [2]
 */
export function scale(scaler: Scaler, matrix: Matrix): Matrix {
  return mapCells('scale', scaler, matrix, (value, mean, deviation) =>
    deviation === 0 ? 0 : (value - mean) / deviation,
  )
}

/**
 * The inverse of `scale`; a constant column comes back as its constant. Errors as `scale`.
 *
 * @example unscale({ means: [2], deviations: [2] }, matrixFromRows([[2]])).values // [6]
 */
export function unscale(scaler: Scaler, matrix: Matrix): Matrix {
  return mapCells('unscale', scaler, matrix, (value, mean, deviation) => value * deviation + mean)
}

function mapCells(
  caller: string,
  { means, deviations }: Scaler,
  matrix: Matrix,
  map: (value: number, mean: number, deviation: number) => number,
): Matrix {
  checkMatrix(caller, matrix)
  checkLength(caller, 'columns', matrix.cols, means.length)
  const { rows, cols } = matrix
  const values = matrix.values.map((value, cell) => map(value, means[cell % cols], deviations[cell % cols]))
  return { rows, cols, values }
}
