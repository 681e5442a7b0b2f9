import { EngineError } from '../engine-error.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { ascending, quantile } from '../statistics/quantile.ts'
import { sum } from '../statistics/sum.ts'
import { isConstant } from './skewness.ts'

/** Mean and standard deviation per column; a constant column has deviation 0. */
export interface ZScoreScaler {
  /** The default, and not written out. */
  readonly kind?: 'zScore'
  readonly means: readonly number[]
  readonly deviations: readonly number[]
}

/** Median and interquartile range per column; the range is 0 when the middle half of the values is equal. */
export interface RobustScaler {
  readonly kind: 'robust'
  readonly medians: readonly number[]
  readonly ranges: readonly number[]
}

/** Least value and range per column; a constant column has range 0. */
export interface MinMaxScaler {
  readonly kind: 'minMax'
  readonly minima: readonly number[]
  readonly ranges: readonly number[]
}

/** What is taken off a column and what it is divided by: plain JSON. */
export type Scaler = ZScoreScaler | RobustScaler | MinMaxScaler

/** See the scalers of these names. */
export type ScalerKind = 'zScore' | 'robust' | 'minMax'

/** All kinds there are. */
const SCALER_KINDS: readonly ScalerKind[] = ['zScore', 'robust', 'minMax']

/**
 * Learns how to bring columns to one scale.
 *
 * - `zScore`: mean, and standard deviation with divisor n (as scikit-learn's StandardScaler). Two passes, so that a
 *   large mean costs no digits.
 * - `robust`: median and interquartile range, both type 7 (as RobustScaler): outliers do not count.
 * - `minMax`: the training range becomes 0 to 1 (as MinMaxScaler); later customers may lie outside.
 *
 * @param matrix customers x features.
 * @param kind default `zScore`.
 * @throws EngineError `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`, `INVALID_ARGUMENT` on another kind. O(n), robust
 *   O(n log n).
 * @example fitScaler(matrixFromRows([[1, 5], [3, 5]])) // { means: [2, 5], deviations: [1, 0] }
 */
export function fitScaler(matrix: Matrix, kind: ScalerKind = 'zScore'): Scaler {
  checkMatrix('fitScaler', matrix)
  checkScalerKind('fitScaler', kind)
  const { rows, cols, values } = matrix
  if (rows === 0) throw new EngineError('NO_ROWS', 'fitScaler: there is no row to learn from.')
  const fitted = Array.from({ length: cols }, (_, col) => {
    const column = Float64Array.from({ length: rows }, (_, row) => values[row * cols + col])
    return isConstant(column) ? { center: column[0], spread: 0 } : CENTER_AND_SPREAD[kind](column)
  })
  const centers = fitted.map(({ center }) => center)
  const spreads = fitted.map(({ spread }) => spread)
  switch (kind) {
    case 'zScore':
      return { means: centers, deviations: spreads }
    case 'robust':
      return { kind, medians: centers, ranges: spreads }
    case 'minMax':
      return { kind, minima: centers, ranges: spreads }
  }
}

const CENTER_AND_SPREAD: Record<ScalerKind, (column: Float64Array) => { center: number; spread: number }> = {
  zScore: (column) => {
    const mean = sum(column) / column.length
    const squares = column.map((value) => (value - mean) ** 2)
    return { center: mean, spread: Math.sqrt(sum(squares) / column.length) }
  },
  robust: (column) => {
    const sorted = ascending(column)
    const range = quantile(sorted, 0.75) - quantile(sorted, 0.25)
    // Next to the whole range a smaller one is rounding, and dividing by it would leave the range of doubles.
    const leastRange = 1e-12 * (sorted[sorted.length - 1] - sorted[0])
    return { center: quantile(sorted, 0.5), spread: range > leastRange ? range : 0 }
  },
  minMax: (column) => {
    const sorted = ascending(column)
    return { center: sorted[0], spread: sorted[sorted.length - 1] - sorted[0] }
  },
}

/** Door check of a kind, which may come from JSON. */
export function checkScalerKind(caller: string, kind: ScalerKind): void {
  if (SCALER_KINDS.includes(kind)) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `${caller}: there is no scaler '${kind}'; use ${SCALER_KINDS.join(', ')}.`,
  )
}

/**
 * What a scaler takes off each column and what it divides by, whatever its kind.
 *
 * @example centersAndSpreads({ means: [2], deviations: [1] }) // { centers: [2], spreads: [1] }
 */
export function centersAndSpreads(scaler: Scaler): {
  readonly centers: readonly number[]
  readonly spreads: readonly number[]
} {
  switch (scaler.kind) {
    case 'robust':
      return { centers: scaler.medians, spreads: scaler.ranges }
    case 'minMax':
      return { centers: scaler.minima, spreads: scaler.ranges }
    default:
      return { centers: scaler.means, spreads: scaler.deviations }
  }
}

/**
 * Scaled values: (value - center) / spread, and 0 in a column without spread.
 *
 * @returns a new matrix of the same shape.
 * @throws EngineError `SHAPE_MISMATCH` when the columns do not fit the scaler, `INVALID_VALUE`.
 * @example scale({ means: [2], deviations: [2] }, matrixFromRows([[6]])).values // [2]
 */
export function scale(scaler: Scaler, matrix: Matrix): Matrix {
  return mapCells('scale', scaler, matrix, (value, center, spread) =>
    spread === 0 ? 0 : (value - center) / spread,
  )
}

/**
 * The inverse of `scale`; a column without spread comes back as its center. Errors as `scale`.
 *
 * @example unscale({ means: [2], deviations: [2] }, matrixFromRows([[2]])).values // [6]
 */
export function unscale(scaler: Scaler, matrix: Matrix): Matrix {
  return mapCells('unscale', scaler, matrix, (value, center, spread) => value * spread + center)
}

function mapCells(
  caller: string,
  scaler: Scaler,
  matrix: Matrix,
  map: (value: number, center: number, spread: number) => number,
): Matrix {
  checkMatrix(caller, matrix)
  const { centers, spreads } = centersAndSpreads(scaler)
  checkLength(caller, 'columns', matrix.cols, centers.length)
  const { rows, cols } = matrix
  const values = matrix.values.map((value, cell) => map(value, centers[cell % cols], spreads[cell % cols]))
  return { rows, cols, values }
}
