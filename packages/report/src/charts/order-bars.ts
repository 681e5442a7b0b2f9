import * as Plot from '@observablehq/plot'
import type { Issue } from '../issue.ts'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'

/** Pixels: roughly one character of a label. */
const characterWidth = 6.3

/** Customers by number of orders: one bar a row, with count and share as a direct label. */
export function orderBars(
  issue: Issue,
  rows: readonly { readonly label: string; readonly customers: number }[],
  layout: ChartLayout,
  label: ChartLabel,
): string {
  const total = rows.reduce((sum, row) => sum + row.customers, 0)
  const longest = Math.max(0, ...rows.map(({ label }) => label.length))
  return renderChart(
    {
      width: chartWidth[layout],
      height: rows.length * 24 + 4,
      marginTop: 2,
      marginBottom: 2,
      marginLeft: Math.max(layout === 'wide' ? 110 : 96, 8 + longest * characterWidth),
      marginRight: 128,
      x: { axis: null },
      y: { type: 'band', domain: rows.map((row) => row.label), label: null, tickSize: 0, padding: 0.3 },
      marks: [
        Plot.barX(rows, { x: 'customers', y: 'label', fill: 'var(--accent)' }),
        Plot.text(rows, {
          x: 'customers',
          y: 'label',
          text: (row) =>
            `${issue.format.count(row.customers)}  (${issue.format.share(row.customers / total)})`,
          textAnchor: 'start',
          dx: 6,
        }),
      ],
    },
    label,
  )
}
