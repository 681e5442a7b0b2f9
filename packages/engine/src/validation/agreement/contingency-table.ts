import { EngineError } from '../../engine-error.ts'
import { checkLength, type Matrix } from '../../matrix.ts'
import { type CompactLabels, compactLabels } from './compact-labels.ts'

/** How often each pair of labels occurs together. */
export interface ContingencyTable {
  /** Labels of the first labelling, ascending: the rows. */
  readonly first: readonly number[]
  /** Labels of the second labelling, ascending: the columns. */
  readonly second: readonly number[]
  readonly counts: Matrix
}

/** Above this a dense table would not pay: 128 MiB. */
export const MOST_CELLS: number = 1 << 24

/**
 * Cross-tabulates two labellings of the same items.
 *
 * @param first, second integer labels, one an item.
 * @throws EngineError `NO_ROWS` when there is no item, `SHAPE_MISMATCH` when the lengths differ, `INVALID_VALUE` for a
 *   label that is no whole number, `INVALID_ARGUMENT` above 2^24 cells. O(n + cells).
 * @example contingencyTable([0, 0, 1], [5, 5, 7]).counts // 2 x 2: [2, 0, 0, 1]
 */
export function contingencyTable(first: ArrayLike<number>, second: ArrayLike<number>): ContingencyTable {
  const { rows, cols, counts } = crossLabels('contingencyTable', first, second)
  return {
    first: rows.values,
    second: cols.values,
    counts: { rows: rows.values.length, cols: cols.values.length, values: counts },
  }
}

/** The table with the sizes of its rows and columns, for everything that is computed from it. */
export function crossLabels(
  caller: string,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): { readonly rows: CompactLabels; readonly cols: CompactLabels; readonly counts: Float64Array } {
  checkLabellings(caller, first, second)
  const rows = compactLabels(caller, first)
  const cols = compactLabels(caller, second)
  const [height, width] = [rows.values.length, cols.values.length]
  if (height * width > MOST_CELLS) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: ${height} x ${width} labels are too many to cross; at most ${MOST_CELLS} cells.`,
    )
  }
  return { rows, cols, counts: countCells(rows.labels, cols.labels, height, width) }
}

/** Door check of two labellings of the same items. */
export function checkLabellings(caller: string, first: ArrayLike<number>, second: ArrayLike<number>): void {
  checkLength(caller, 'labels', second.length, first.length)
  if (first.length === 0) throw new EngineError('NO_ROWS', `${caller}: there is no labelled item.`)
}

/** Counts, row by row, of a table of codes below `rows` and `cols`. */
export function countCells(first: Int32Array, second: Int32Array, rows: number, cols: number): Float64Array {
  // Two tables in turn: adding to the cell just written would wait for that write, and neighbours are often alike.
  const even = new Float64Array(rows * cols)
  const odd = new Float64Array(rows * cols)
  const paired = first.length - (first.length % 2)
  for (let item = 0; item < paired; item += 2) {
    even[first[item] * cols + second[item]]++
    odd[first[item + 1] * cols + second[item + 1]]++
  }
  if (paired < first.length) even[first[paired] * cols + second[paired]]++
  for (let cell = 0; cell < even.length; cell++) even[cell] += odd[cell]
  return even
}
