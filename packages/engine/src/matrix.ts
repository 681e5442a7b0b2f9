import { EngineError } from './engine-error.ts'

/** A dense table of numbers, row-major: the value of (row, col) is `values[row * cols + col]`. */
export interface Matrix {
  readonly rows: number
  readonly cols: number
  readonly values: Float64Array
}

/**
 * A matrix from arrays of rows.
 *
 * @param rows rows of equal length.
 * @param cols width; needed only when there may be no row. Default: the length of the first row.
 * @throws EngineError `SHAPE_MISMATCH` when the rows differ in length, `INVALID_VALUE` on NaN, infinity or a value
 *   beyond 1e140.
 * @example matrixFromRows([[1, 2], [3, 4]]) // { rows: 2, cols: 2, values: [1, 2, 3, 4] }
 */
export function matrixFromRows(
  rows: readonly (readonly number[])[],
  cols: number = rows[0]?.length ?? 0,
): Matrix {
  const values = new Float64Array(rows.length * cols)
  rows.forEach((cells, row) => {
    if (cells.length !== cols) {
      throw new EngineError(
        'SHAPE_MISMATCH',
        `matrixFromRows: every row needs ${cols} values, row ${row} has ${cells.length}.`,
      )
    }
    values.set(cells, row * cols)
  })
  const matrix = { rows: rows.length, cols, values }
  checkMatrix('matrixFromRows', matrix)
  return matrix
}

/**
 * The rows of a matrix as plain arrays, for JSON.
 *
 * @throws EngineError `SHAPE_MISMATCH`, `INVALID_VALUE` as `matrixFromRows`: JSON has no NaN and no infinity.
 * @example matrixToRows({ rows: 1, cols: 2, values: Float64Array.of(1, 2) }) // [[1, 2]]
 */
export function matrixToRows(matrix: Matrix): number[][] {
  checkMatrix('matrixToRows', matrix)
  return Array.from({ length: matrix.rows }, (_, row) =>
    Array.from(matrix.values.subarray(row * matrix.cols, (row + 1) * matrix.cols)),
  )
}

// Squares of larger values, summed over rows, would leave the range of doubles and give NaN further on.
const LARGEST_VALUE = 1e140

/**
 * Door check: the shape fits the values, and every value is finite and at most 1e140 in size. Kernels behind it need
 * no guards.
 */
export function checkMatrix(caller: string, { rows, cols, values }: Matrix): void {
  const counts = Number.isInteger(rows) && Number.isInteger(cols) && rows >= 0 && cols >= 0
  if (!counts || values.length !== rows * cols) {
    throw new EngineError(
      'SHAPE_MISMATCH',
      counts
        ? `${caller}: a ${rows} x ${cols} matrix needs ${rows * cols} values, got ${values.length}.`
        : `${caller}: rows and columns are counted in whole numbers from 0, got ${rows} x ${cols}.`,
    )
  }
  let bad = 0
  while (bad < values.length && Math.abs(values[bad]) <= LARGEST_VALUE) bad++
  if (bad < values.length) {
    throw new EngineError(
      'INVALID_VALUE',
      `${caller}: values must be finite and at most ${LARGEST_VALUE} in size, row ${Math.floor(bad / cols)} column ${bad % cols} is ${values[bad]}.`,
    )
  }
}

/** Door check: as many entries as rows, for labels and weights that go with a matrix or a table. */
export function checkLength(caller: string, what: string, length: number, rows: number): void {
  if (length !== rows) {
    throw new EngineError('SHAPE_MISMATCH', `${caller}: expected ${rows} ${what}, one a row, got ${length}.`)
  }
}
