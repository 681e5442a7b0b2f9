import type { ChartLayout } from '../charts/layout.ts'
import type { Formatter } from '../format/formatter.ts'
import { axisOrder } from './axis-order.ts'
import { barChart } from './bar-chart.ts'
import { everyMonth } from './every-month.ts'
import type { ExplorationAnswer, ExplorationCell } from './exploration-document.ts'
import { columnDigits, formatCell } from './format-cell.ts'
import { heatMap } from './heat-map.ts'
import { lineChart } from './line-chart.ts'

/** Bars beyond this many are left to the table. */
const mostBars = 40

/** The chart of an answer as SVG; `null` for a table, and where there is too little to draw. */
export function answerChart(
  answer: ExplorationAnswer,
  layout: ChartLayout,
  format: Formatter,
): string | null {
  const { id, chart, columns, question, reading } = answer
  const [y] = chart.y
  if (chart.kind === 'table' || y === undefined || answer.rows.length === 0) return null
  const unitOf = (name: string): string => columns.find((column) => column.name === name)?.unit ?? 'text'
  const most = chart.kind === 'bar' ? Math.min(chart.limit ?? mostBars, mostBars) : answer.rows.length
  const rows = answer.rows.slice(0, most)
  const shown = (name: string, value: ExplorationCell, digits = 0): string =>
    formatCell(value, unitOf(name), format, digits)
  const label = { id: `chart-${id}-${layout}`, title: question, description: reading }
  if (chart.kind === 'bar') {
    const digits = columnDigits(answer.rows, y)
    return barChart(
      rows.map((row) => ({
        label: shown(chart.x, row[chart.x] ?? null),
        value: Number(row[y] ?? 0),
        text: shown(y, row[y] ?? null, digits),
      })),
      layout,
      label,
    )
  }
  if (chart.kind === 'line') {
    if (rows.length < 2) return null
    const unit = unitOf(y)
    const highest = Math.max(...chart.y.flatMap((name) => rows.map((row) => Number(row[name] ?? 0))))
    const scale = unit === 'money' ? format.moneyAxis(highest) : null
    const dated = rows.map((row) => ({ month: String(row[chart.x] ?? ''), value: row }))
    const places = unitOf(chart.x) === 'month' ? everyMonth(dated) : dated
    return lineChart(
      places.map(({ month }) => shown(chart.x, month)),
      chart.y.map((name) => ({
        name: inWords(name),
        values: places.map(({ value }) => (typeof value?.[name] === 'number' ? value[name] : null)),
      })),
      { tick: (value) => (scale === null ? shown(y, value) : scale.tick(value)), layout, label },
    )
  }
  const places = (name: string): string[] =>
    axisOrder(rows.map((row) => row[name] ?? null)).map((value) => shown(name, value))
  const by = chart.by ?? chart.x
  return heatMap(
    rows.map((row) => ({
      across: shown(chart.x, row[chart.x] ?? null),
      down: shown(by, row[by] ?? null),
      value: Number(row[y] ?? 0),
    })),
    { across: places(chart.x), down: places(by) },
    layout,
    label,
  )
}

/** What the chart of an answer cannot say itself: what it shows, how a heat map is read, which rows bars leave to the table. */
export function chartNote({ chart, rows }: ExplorationAnswer): string {
  const [y] = chart.y.map(inWords)
  if (chart.kind === 'heat')
    return `${capitalised(inWords(chart.by ?? chart.x))} down, ${inWords(chart.x)} across; the stronger its colour, the higher the rank of a cell by ${y}.`
  // several lines are named at their ends
  if (chart.kind === 'line') return chart.y.length === 1 ? `Shown: ${y}.` : ''
  const most = Math.min(chart.limit ?? mostBars, mostBars)
  return `Shown: ${y}${rows.length > most ? `, the first ${most} of ${rows.length} rows` : ''}.`
}

function inWords(name: string): string {
  return name.replaceAll('_', ' ')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
