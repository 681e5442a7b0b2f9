import * as Plot from '@observablehq/plot'
import { type ChartLabel, renderChart } from '../charts/chart.ts'
import { type ChartLayout, chartWidth } from '../charts/layout.ts'
import { shorten } from '../charts/shorten.ts'

/** One bar: its label, its length and how the length reads. */
export interface Bar {
  readonly label: string
  readonly value: number
  readonly text: string
}

/** Horizontal bars in the order given, each with its value beside it. */
export function barChart(bars: readonly Bar[], layout: ChartLayout, label: ChartLabel): string {
  const longest = layout === 'wide' ? 32 : 24
  const rows = bars.map((bar, place) => ({ ...bar, place, name: shorten(bar.label, longest) }))
  const room = (texts: readonly string[]): number => 12 + 6.4 * Math.max(...texts.map((text) => text.length))
  return renderChart(
    {
      width: chartWidth[layout],
      height: rows.length * 22 + 4,
      marginTop: 2,
      marginBottom: 2,
      marginLeft: room(rows.map(({ name }) => name)),
      marginRight: room(rows.map(({ text }) => text)),
      x: {
        axis: null,
        domain: [
          Math.min(0, ...rows.map(({ value }) => value)),
          Math.max(1e-9, ...rows.map(({ value }) => value)),
        ],
      },
      y: {
        type: 'band',
        domain: rows.map(({ place }) => place),
        tickFormat: (place: number) => rows[place]?.name ?? '',
        label: null,
        tickSize: 0,
        padding: 0.28,
      },
      marks: [
        Plot.barX(rows, { x: 'value', y: 'place', fill: 'var(--accent)' }),
        Plot.text(rows, {
          x: (row) => Math.max(0, row.value),
          y: 'place',
          text: 'text',
          textAnchor: 'start',
          dx: 6,
        }),
      ],
    },
    label,
  )
}
