import type { ChartLayout } from '../charts/layout.ts'
import type { Formatter } from '../format/formatter.ts'
import { barChart } from './bar-chart.ts'
import type { ExplorationAnswer, ExplorationCell } from './exploration-document.ts'
import { formatCell } from './format-cell.ts'
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
  const shown = (name: string, value: ExplorationCell): string => formatCell(value, unitOf(name), format)
  const label = { id: `chart-${id}-${layout}`, title: question, description: reading }
  if (chart.kind === 'bar')
    return barChart(
      rows.map((row) => ({
        label: shown(chart.x, row[chart.x] ?? null),
        value: Number(row[y] ?? 0),
        text: shown(y, row[y] ?? null),
      })),
      layout,
      label,
    )
  if (chart.kind === 'line') {
    if (rows.length < 2) return null
    const unit = unitOf(y)
    const highest = Math.max(...chart.y.flatMap((name) => rows.map((row) => Number(row[name] ?? 0))))
    const scale = unit === 'money' ? format.moneyAxis(highest) : null
    return lineChart(
      rows.map((row) => shown(chart.x, row[chart.x] ?? null)),
      chart.y.map((name) => ({
        name: name.replaceAll('_', ' '),
        values: rows.map((row) => (typeof row[name] === 'number' ? row[name] : null)),
      })),
      { tick: (value) => (scale === null ? shown(y, value) : scale.tick(value)), layout, label },
    )
  }
  const places = (name: string): string[] =>
    inOrder(rows.map((row) => row[name] ?? null)).map((value) => shown(name, value))
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

/** Every value once: numbers by size, text in the order of the rows. */
function inOrder(values: readonly ExplorationCell[]): ExplorationCell[] {
  const distinct = [...new Set(values)]
  const numbers = distinct.filter((value) => typeof value === 'number')
  return numbers.length === distinct.length ? numbers.sort((a, b) => a - b) : distinct
}
