import { EngineError } from '../../engine-error.ts'
import { canonicalOrder } from '../../kmeans/canonical-order.ts'
import { distinctRows } from '../../kmeans/distinct-rows.ts'
import { checkMatrix, type Matrix } from '../../matrix.ts'

/** A table whose rows are in canonical order, so that draws by row number do not depend on how it came. */
export interface CanonicalRows {
  readonly rows: Matrix
  /** Row of the table as it came, for each row here. */
  readonly original: Uint32Array
  /** Number of different rows. */
  readonly distinct: number
}

/** Door check and preparation of everything that resamples a table. O(n log n). */
export function canonicalRows(caller: string, table: Matrix): CanonicalRows {
  checkMatrix(caller, table)
  if (table.rows === 0) throw new EngineError('NO_ROWS', `${caller}: there is no row; give at least one.`)
  const original = canonicalOrder(table)
  const rows = selectRows(table, original)
  return { rows, original, distinct: countDistinct(rows) }
}

/** Some rows of a table, in the order given. */
export function selectRows({ cols, values }: Matrix, rows: ArrayLike<number>): Matrix {
  const selected = new Float64Array(rows.length * cols)
  for (let place = 0; place < rows.length; place++) {
    selected.set(values.subarray(rows[place] * cols, (rows[place] + 1) * cols), place * cols)
  }
  return { rows: rows.length, cols, values: selected }
}

/** Number of different rows. O(n log n). */
export function countDistinct(table: Matrix): number {
  return distinctRows(table).points.rows
}
