import { contingencyTable } from './contingency-table.ts'

/** A contingency table with its margins: what the information measures of two labellings are made of. */
export interface LabelMargins {
  /** Items. */
  readonly n: number
  /** Labels of the rows and of the columns, ascending. */
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** Row-major, `rowTotals.length` x `colTotals.length`. */
  readonly counts: Float64Array
  readonly rowTotals: Float64Array
  readonly colTotals: Float64Array
}

/** Crosses two labellings of the same items. Errors as `contingencyTable`. */
export function labelMargins(labels: ArrayLike<number>, others: ArrayLike<number>): LabelMargins {
  const { first, second, counts } = contingencyTable(labels, others)
  const rowTotals = new Float64Array(counts.rows)
  const colTotals = new Float64Array(counts.cols)
  for (let row = 0; row < counts.rows; row++) {
    for (let col = 0; col < counts.cols; col++) {
      rowTotals[row] += counts.values[row * counts.cols + col]
      colTotals[col] += counts.values[row * counts.cols + col]
    }
  }
  return { n: labels.length, first, second, counts: counts.values, rowTotals, colTotals }
}

/** True when both labellings make the same groups, whatever they are called. */
export function sameGroups({ counts, rowTotals, colTotals }: LabelMargins): boolean {
  if (rowTotals.length !== colTotals.length) return false
  // As many groups, and each cell either empty or a whole row: then it is a whole column too.
  return counts.every(
    (count, cell) => count === 0 || count === rowTotals[Math.floor(cell / colTotals.length)],
  )
}
