import { EngineError } from '../engine-error.ts'
import { checkLength, type Matrix } from '../matrix.ts'
import { compactLabels } from './compact-labels.ts'

/** How often each pair of labels occurs together. */
export interface ContingencyTable {
  /** Labels of the first labelling, ascending: the rows. */
  readonly first: readonly number[]
  /** Labels of the second labelling, ascending: the columns. */
  readonly second: readonly number[]
  readonly counts: Matrix
}

const MOST_CELLS = 1 << 24

/**
 * Cross-tabulates two labellings of the same items.
 *
 * @param first, second integer labels, one an item.
 * @throws EngineError `NO_ROWS` when there is no item, `SHAPE_MISMATCH` when the lengths differ,
 *   `INVALID_ARGUMENT` above 2^24 cells. O(n + cells).
 * @example contingencyTable([0, 0, 1], [5, 5, 7]).counts // 2 x 2: [2, 0, 0, 1]
 */
export function contingencyTable(first: ArrayLike<number>, second: ArrayLike<number>): ContingencyTable {
  checkLength('contingencyTable', 'labels', second.length, first.length)
  if (first.length === 0) throw new EngineError('NO_ROWS', 'contingencyTable: there is no labelled item.')
  const a = compactLabels(first)
  const b = compactLabels(second)
  const [rows, cols] = [a.values.length, b.values.length]
  if (rows * cols > MOST_CELLS) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `contingencyTable: ${rows} x ${cols} labels are too many to cross; at most ${MOST_CELLS} cells.`,
    )
  }
  const values = new Float64Array(rows * cols)
  for (let item = 0; item < first.length; item++) values[a.labels[item] * cols + b.labels[item]]++
  return { first: a.values, second: b.values, counts: { rows, cols, values } }
}
