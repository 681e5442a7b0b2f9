import Table from 'cli-table3'

/** A column of a table on the terminal. */
export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
}

const RULES = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '  ', 'left-mid': '  ', mid: '─', 'mid-mid': '  ', right: '', 'right-mid': '', middle: '  ' }

/**
 * A plain table: a header, a rule, and rows whose numbers stand right. Text columns are cut with `…` so that no
 * line is wider than `width`.
 */
export function formatTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[], width = 80): string {
  const natural = columns.map(({ title }, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)))
  const widths = shrink(natural, columns, width - 2 - 2 * (columns.length - 1))
  const table = new Table({
    head: columns.map(({ title }, index) => cut(title, widths[index] ?? 0)),
    chars: RULES,
    colAligns: columns.map(({ align }) => align ?? 'left'),
    colWidths: widths,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of rows) table.push(row.map((cell, index) => cut(cell, widths[index] ?? 0)))
  return withOneRule(table.toString())
}

/** Takes width from the widest text column until the table fits; numbers are never cut. */
function shrink(natural: readonly number[], columns: readonly TableColumn[], available: number): number[] {
  const widths = [...natural]
  for (;;) {
    const excess = widths.reduce((sum, size) => sum + size, 0) - available
    const widest = widths.reduce(
      (best, size, index) => (columns[index]?.align !== 'right' && size > (widths[best] ?? 0) ? index : best),
      columns.findIndex(({ align }) => align !== 'right'),
    )
    const size = widths[widest]
    if (excess <= 0 || size === undefined || size <= 8) return widths
    widths[widest] = size - 1
  }
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`
}

/** The library rules off every row; only the one under the header is wanted. */
function withOneRule(text: string): string {
  return text
    .split('\n')
    .filter((line, index) => index === 1 || !/^ *─[─ ]*$/.test(line))
    .map((line) => line.trimEnd())
    .join('\n')
}
