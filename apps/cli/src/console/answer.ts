import { everyMonth } from '@clientele/report'
import type { Answer, Cell, ColumnUnit } from '@clientele/sql-eda'
import { formatCount, formatFixed, formatMoney, formatShare } from './numbers.ts'
import { paragraph } from './terminal/paragraph.ts'
import { formatTable } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'
import { sparkline, textBar, textHeatMap } from './terminal/text-chart.ts'

/** Rows of a long answer that the terminal shows; the JSON and CSV have all. */
const SHOWN_ROWS = 24
const BAR_WIDTH = 12

/** An answer for the terminal: the question, what stands out, and the figures as a small chart and a table. */
export function formatAnswer(answer: Answer, currency: string, { color, columns: width }: Terminal): string {
  const oneLine = 2 + answer.question.length + 2 + answer.id.length <= width
  const head = `\n  ${color.bold(paragraph(answer.question, width - 2))}${oneLine ? '  ' : '\n  '}${color.dim(answer.id)}\n`
  if (answer.unavailable !== undefined)
    return `${head}  ${color.yellow(paragraph(`Not available: ${answer.unavailable}`, width - 2))}\n`
  const settings = Object.entries(answer.params).map(([name, value]) => `${name}=${value}`)
  const asked = settings.length === 0 ? '' : `  ${color.dim(paragraph(settings.join(' '), width - 2))}\n`
  const told = `${head}  ${paragraph(answer.reading, width - 2)}\n${asked}`
  if (answer.rows.length === 0) return told
  const heat = answer.chart.kind === 'heat' ? textHeatMap(answer, width) : null
  return `${told}\n${heat ?? `${formatLine(answer, width)}${formatRows(answer, currency, width)}`}\n${hidden(answer, heat !== null, color)}`
}

/** What the terminal does not show, and where it is. */
function hidden({ rows, chart }: Answer, drawn: boolean, color: Terminal['color']): string {
  if (drawn)
    return `  ${color.dim(`${chart.y.join(', ').replaceAll('_', ' ')}: a fuller cell is more (--json or --csv has the figures)`)}\n`
  const more = rows.length - SHOWN_ROWS
  return more > 0 ? `  ${color.dim(`… and ${formatCount(more)} more rows (--json or --csv has them)`)}\n` : ''
}

/** The figures of a line chart as one line of characters, where it fits. */
function formatLine({ chart, columns, rows: answered }: Answer, width: number): string {
  const dated = answered.map((row) => ({ month: String(row[chart.x] ?? ''), value: row }))
  const isMonthly = columns.some(({ name, unit }) => name === chart.x && unit === 'month')
  const rows = (isMonthly ? everyMonth(dated) : dated).map(({ value }) => value)
  const names = chart.y.filter(() => chart.kind === 'line' && rows.length > 2)
  const side = Math.max(0, ...names.map((name) => name.length))
  if (names.length === 0 || side + rows.length + 4 > width) return ''
  const lines = names.map((name) => {
    const values = rows.map((row) => (typeof row?.[name] === 'number' ? row[name] : null))
    return `  ${name.replaceAll('_', ' ').padEnd(side)}  ${sparkline(values)}\n`
  })
  return `${lines.join('')}\n`
}

function formatRows({ columns, rows, chart }: Answer, currency: string, width: number): string {
  const shown = rows.slice(0, SHOWN_ROWS)
  const titled = columns.map(({ name, unit }) => ({
    title: name.replaceAll('_', ' '),
    align: isText(unit) ? ('left' as const) : ('right' as const),
  }))
  const digits = new Map(columns.map(({ name }) => [name, fractions(shown, name) ? 2 : 0]))
  const cells = shown.map((row) =>
    columns.map(({ name, unit }) => formatCell(row[name] ?? null, unit, currency, digits.get(name) ?? 0)),
  )
  const [y] = chart.y
  const plain = formatTable(titled, cells, width)
  if (chart.kind !== 'bar' || y === undefined) return plain
  const highest = Math.max(...shown.map((row) => Number(row[y] ?? 0)))
  const bars = shown.map((row) => textBar(Number(row[y] ?? 0), highest, BAR_WIDTH))
  const lines = plain.split('\n')
  const body = lines.findIndex((line) => line.startsWith('  ─')) + 1
  const widest = Math.max(...lines.map((line) => line.length))
  // beside a table whose rows are a line each; one whose rows had to be folded has no room for bars
  if (widest + 2 + BAR_WIDTH > width || lines.length - body !== shown.length) return plain
  const title = y.replaceAll('_', ' ').slice(0, BAR_WIDTH)
  const beside = (place: number): string => {
    if (place === body - 2) return title
    return place === body - 1 ? '─'.repeat(BAR_WIDTH) : (bars[place - body] ?? '')
  }
  return lines.map((line, place) => `${line.padEnd(widest)}  ${beside(place)}`.trimEnd()).join('\n')
}

function isText(unit: ColumnUnit): boolean {
  return unit === 'text' || unit === 'date' || unit === 'month'
}

/** Whether a column has a number that is not whole. */
function fractions(rows: Answer['rows'], name: string): boolean {
  return rows.some((row) => typeof row[name] === 'number' && !Number.isInteger(row[name]))
}

function formatCell(value: Cell, unit: ColumnUnit, currency: string, digits: number): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value.replaceAll(/\p{Cc}/gu, ' ')
  if (unit === 'money') return formatMoney(value, currency)
  return unit === 'share' ? formatShare(value) : formatFixed(value, digits)
}
