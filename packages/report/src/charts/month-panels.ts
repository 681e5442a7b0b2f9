import * as Plot from '@observablehq/plot'
import type { Issue } from '../issue.ts'
import { axisTicks } from './axis-ticks.ts'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'

/** One figure over the months on an axis of its own. */
export interface MonthPanel {
  readonly label: ChartLabel
  /** In the order of the months; a month without a value has no bar. */
  readonly values: readonly (number | null)[]
  /** CSS colour, usually a variable of the page. */
  readonly colour: string
  readonly height: number
  readonly tick: (value: number) => string
  /** Of a value under the pointer, and of the last one, which stands beside its bar. */
  readonly end: (value: number) => string
}

/** Pixels: the widest bar of a shop with few months, and roughly one character of a label, and of a month below. */
const widestBar = 40
const characterWidth = 6.8
const tickCharacterWidth = 6
/** Part of its month that a bar fills. */
const filling = 0.72

/** Bars by month, one panel above the other on the same plot area, so that a month stands under itself. */
export function monthPanels(
  issue: Issue,
  months: readonly string[],
  panels: readonly MonthPanel[],
  layout: ChartLayout,
): string[] {
  const width = chartWidth[layout]
  const axes = panels.map((panel) => {
    const known = panel.values.map((value) => value ?? 0)
    return { panel, ticks: axisTicks(Math.max(...known), Math.min(...known)) }
  })
  const room = (labels: readonly string[]): number =>
    12 + characterWidth * Math.max(...labels.map((label) => label.length))
  const left = room(axes.flatMap(({ panel, ticks }) => ticks.map(panel.tick)))
  const right = room(panels.map((panel) => panel.end(panel.values.at(-1) ?? 0)))
  const plot = Math.min(width - left - right, (months.length * widestBar) / filling)
  const longest = Math.max(...months.map((month) => issue.format.monthShort(month).length))
  const step = plot / months.length
  const every = Math.max(
    Math.ceil(months.length / (layout === 'wide' ? 8 : 4)),
    Math.ceil((tickCharacterWidth * longest) / step),
  )
  const last = months.length - 1
  return axes.map(({ panel, ticks }) => {
    const rows = months.flatMap((month, index) => {
      const value = panel.values[index] ?? null
      return value === null ? [] : [{ month, value }]
    })
    return renderChart(
      {
        width,
        height: panel.height,
        marginTop: 8,
        marginLeft: left,
        marginRight: width - left - plot,
        marginBottom: 20,
        x: {
          type: 'band',
          domain: months,
          padding: 1 - filling,
          label: null,
          tickSize: 0,
          tickFormat: (month: string) =>
            (last - months.indexOf(month)) % every === 0 ? issue.format.monthShort(month) : '',
        },
        y: {
          domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1],
          ticks,
          label: null,
          tickSize: 0,
          grid: true,
          tickFormat: panel.tick,
        },
        marks: [
          Plot.barY(rows, {
            x: 'month',
            y: 'value',
            fill: panel.colour,
            title: ({ month, value }) => `${issue.format.month(month)}\n${panel.end(value)}`,
          }),
          Plot.ruleY([0]),
          Plot.text(
            rows.filter(({ month }) => month === months[last]),
            {
              frameAnchor: 'right',
              y: 'value',
              text: ({ value }) => panel.end(value),
              textAnchor: 'start',
              dx: 5,
              fontWeight: 600,
            },
          ),
        ],
      },
      panel.label,
    )
  })
}
