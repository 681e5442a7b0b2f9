import { crossLabels } from './contingency-table.ts'

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
export function labelMargins(
  caller: string,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): LabelMargins {
  const { rows, cols, counts } = crossLabels(caller, first, second)
  return {
    n: first.length,
    first: rows.values,
    second: cols.values,
    counts,
    rowTotals: rows.sizes,
    colTotals: cols.sizes,
  }
}

/** True when both labellings make the same groups, whatever they are called. */
export function sameGroups({ counts, rowTotals, colTotals }: LabelMargins): boolean {
  if (rowTotals.length !== colTotals.length) return false
  // As many groups, and each cell either empty or a whole row: then it is a whole column too.
  return counts.every(
    (count, cell) => count === 0 || count === rowTotals[Math.floor(cell / colTotals.length)],
  )
}
