import type { Answer, Cell, ColumnUnit } from '@clientele/sql-eda'
import { formatCount, formatMoney, formatNumber, formatShare } from './numbers.ts'
import { formatTable } from './table.ts'
import type { Terminal } from './terminal.ts'
import { wrap } from './wrap.ts'

/** Rows of a long answer that the terminal shows; the JSON and CSV have all. */
const SHOWN_ROWS = 24

/** An answer for the terminal: the question, what stands out, and the table. */
export function formatAnswer(answer: Answer, currency: string, { color, columns: width }: Terminal): string {
  const oneLine = 2 + answer.question.length + 2 + answer.id.length <= width
  const head = `\n  ${color.bold(wrap(answer.question, width - 2).join('\n  '))}${oneLine ? '  ' : '\n  '}${color.dim(answer.id)}\n`
  if (answer.unavailable !== undefined)
    return `${head}  ${color.yellow(`Not available: ${answer.unavailable}`)}\n`
  const rows = answer.rows
    .slice(0, SHOWN_ROWS)
    .map((row) => answer.columns.map(({ name, unit }) => formatCell(row[name] ?? null, unit, currency)))
  const columns = answer.columns.map(({ name, unit }) => ({
    title: name.replaceAll('_', ' '),
    align: unit === 'text' || unit === 'date' || unit === 'month' ? ('left' as const) : ('right' as const),
  }))
  const hidden = answer.rows.length - rows.length
  const more =
    hidden > 0 ? `\n  ${color.dim(`… and ${formatCount(hidden)} more rows (--json or --csv has them)`)}` : ''
  return `${head}  ${wrap(answer.reading, width - 2).join('\n  ')}\n\n${formatTable(columns, rows, width)}${more}\n`
}

function formatCell(value: Cell, unit: ColumnUnit, currency: string): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value.replaceAll(/\p{Cc}/gu, ' ')
  if (unit === 'money') return formatMoney(value, currency)
  if (unit === 'share') return formatShare(value)
  return unit === 'count' && Number.isInteger(value) ? formatCount(value) : formatNumber(value)
}
