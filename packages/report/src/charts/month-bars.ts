import * as Plot from '@observablehq/plot'
import type { Issue } from '../issue.ts'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'

/** One part of the bars: its values by month, in the order of the months. */
export interface BarSeries {
  readonly values: readonly number[]
  /** CSS colour, usually a variable of the page. */
  readonly colour: string
}

/** Pixels: the widest bar of a shop with few months, and roughly one character of a label. */
const widestBar = 40
const characterWidth = 5.8

/** Stacked bars by month, the last one with its total as a direct label. */
export function monthBars(
  issue: Issue,
  months: readonly string[],
  series: readonly BarSeries[],
  options: {
    readonly layout: ChartLayout
    readonly label: ChartLabel
    readonly height: number
    readonly format: (value: number) => string
  },
): string {
  const width = chartWidth[options.layout]
  const every = Math.ceil(months.length / (options.layout === 'wide' ? 9 : 5))
  const last = months.length - 1
  const rows = series.flatMap(({ values, colour }) =>
    months.map((month, index) => ({ month, value: values[index] ?? 0, colour })),
  )
  const labelled = Math.max(...rows.map((row) => row.value), 0)
  const margin = 14 + characterWidth * options.format(labelled).length
  const step = (width - 2 * margin) / months.length
  const bar = Math.min(step * 0.72, widestBar)
  const total = series.reduce((sum, { values }) => sum + (values[last] ?? 0), 0)
  return renderChart(
    {
      width,
      height: options.height,
      marginTop: 10,
      marginLeft: margin,
      marginRight: margin,
      marginBottom: 22,
      x: {
        type: 'band',
        domain: months,
        padding: 1 - bar / step,
        label: null,
        tickSize: 0,
        tickFormat: (month: string) =>
          (last - months.indexOf(month)) % every === 0 ? issue.format.monthShort(month) : '',
      },
      y: {
        label: null,
        ticks: 4,
        tickSize: 0,
        grid: true,
        nice: true,
        tickFormat: options.format,
      },
      marks: [
        Plot.barY(rows, Plot.stackY({ x: 'month', y: 'value', fill: 'colour' })),
        Plot.ruleY([0]),
        Plot.text([{ month: months[last], value: total }], {
          x: 'month',
          y: 'value',
          text: () => options.format(total),
          textAnchor: 'start',
          dx: bar / 2 + 5,
          dy: 4,
          fontWeight: 600,
        }),
      ],
    },
    options.label,
  )
}
