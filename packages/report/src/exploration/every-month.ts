import { addMonths } from '../format/calendar.ts'

/** Beyond a century a month is a slip of the pen, and the gap before it is not worth its room. */
const mostMonths = 1200

/**
 * The values of rows in the order of months, with `null` for every month between them that has no row, so that a gap in
 * the data is a gap on the axis. Rows whose months are not in order, or span more than a century, stay as they are.
 *
 * @example everyMonth([{ month: '2018-01', value: 1 }, { month: '2018-03', value: 2 }]).map(({ value }) => value) // [1, null, 2]
 */
export function everyMonth<Value>(
  rows: readonly { readonly month: string; readonly value: Value }[],
): { readonly month: string; readonly value: Value | null }[] {
  const filled: { readonly month: string; readonly value: Value | null }[] = []
  for (const row of rows) {
    const before = filled.at(-1)
    if (before !== undefined && before.month >= row.month) return [...rows]
    if (before !== undefined)
      for (let month = addMonths(before.month, 1); month < row.month; month = addMonths(month, 1)) {
        if (filled.length >= mostMonths) return [...rows]
        filled.push({ month, value: null })
      }
    filled.push(row)
  }
  return filled
}
