import Table from 'cli-table3'
import stringWidth from 'string-width'
import { fitWidth } from './fit-width.ts'

/** A column of a table on the terminal. */
export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
}

const chars = (gap: number) => ({
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '  ',
  'left-mid': '  ',
  mid: '─',
  'mid-mid': ' '.repeat(gap),
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
})
const INDENT = 2
const GAPS = [2, 1] as const
const NARROWEST_TEXT = 8

/**
 * A plain table: a header, a rule, and rows whose numbers stand right. To stay within `width`, titles and text
 * break between words, a word too long is cut with `…`, and columns move together; numbers are never cut. Rows that
 * are too wide all the same are set one below the other, a line for each column.
 */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width = 80,
): string {
  const fitting = GAPS.map((gap) => ({
    gap,
    widths: fit(columns, rows, width - INDENT - gap * (columns.length - 1)),
  })).find(({ widths }) => widths !== null)
  if (!fitting?.widths) return formatRecords(columns, rows, width)
  const { gap, widths } = fitting
  const table = new Table({
    head: columns.map(({ title }) => title),
    chars: chars(gap),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of rows) table.push(row.map((cell, index) => cutWords(cell, widths[index] ?? 0)))
  return withOneRule(table.toString())
}

/** Column widths that fit into `available` characters, taken from the widest text column first; null if none do. */
function fit(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  available: number,
): number[] | null {
  const longestWord = (title: string): number =>
    Math.max(...title.split(' ').map((word) => stringWidth(word)))
  const widths = columns.map(({ title }, index) =>
    Math.max(longestWord(title), ...rows.map((row) => stringWidth(row[index] ?? ''))),
  )
  const isText = (index: number): boolean => columns[index]?.align !== 'right'
  for (;;) {
    if (widths.reduce((sum, size) => sum + size, 0) <= available) return widths
    const widest = widths.reduce(
      (best, size, index) => (isText(index) && size > (widths[best] ?? 0) ? index : best),
      columns.findIndex((_, index) => isText(index)),
    )
    const size = widths[widest]
    if (size === undefined || size <= NARROWEST_TEXT) return null
    widths[widest] = size - 1
  }
}

function formatRecords(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const label = Math.max(...columns.map(({ title }) => title.length))
  const line = (title: string, cell: string): string =>
    `  ${title.padEnd(label)}  ${fitWidth(cell, width - label - INDENT - GAPS[0])}`
  return rows
    .map((row) => columns.map(({ title }, index) => line(title, row[index] ?? '')).join('\n'))
    .join('\n\n')
}

/** Text whose every word fits into `width`. */
function cutWords(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => fitWidth(word, width))
    .join(' ')
}

/** The library rules off every row; only the rule under the header is wanted. */
function withOneRule(text: string): string {
  const isRule = (line: string): boolean => /^ *─[─ ]*$/.test(line)
  const lines = text.split('\n')
  const first = lines.findIndex(isRule)
  return lines
    .filter((line, index) => index === first || !isRule(line))
    .map((line) => line.trimEnd())
    .join('\n')
}
