import * as Plot from '@observablehq/plot'
import type { Issue } from '../issue.ts'
import { optionalShare } from '../optional-share.ts'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'
import { shorten } from './shorten.ts'

/** For each segment its share of customers (outlined) above its share of revenue (filled), labelled with both. */
export function shareBars(issue: Issue, layout: ChartLayout, label: ChartLabel): string {
  const { segments, format, text } = issue
  const wide = layout === 'wide'
  const rowHeight = wide ? 36 : 54
  const left = wide ? 196 : 4
  const top = wide ? 0 : 18
  const rows = segments.map((segment, index) => ({
    segment,
    y: index * rowHeight + top,
    colour: `var(--segment-${segment.colour})`,
  }))
  const half = 15
  const longest = Math.max(...segments.flatMap((segment) => [segment.share, segment.revenueShare ?? 0]), 0.01)
  return renderChart(
    {
      width: chartWidth[layout],
      height: segments.length * rowHeight + 8,
      marginTop: 2,
      marginBottom: 2,
      marginLeft: left,
      marginRight: 128,
      x: { domain: [0, longest], axis: null },
      y: {
        domain: [0, segments.length * rowHeight],
        range: [2, segments.length * rowHeight + 2],
        axis: null,
      },
      marks: [
        Plot.rect(rows, {
          x1: 0,
          x2: (row) => row.segment.share,
          y1: (row) => row.y + 3,
          y2: (row) => row.y + half - 1,
          fill: 'var(--paper)',
          stroke: 'colour',
          strokeWidth: 1.3,
        }),
        Plot.rect(rows, {
          x1: 0,
          x2: (row) => Math.max(0, row.segment.revenueShare ?? 0),
          y1: (row) => row.y + half + 1,
          y2: (row) => row.y + 2 * half - 2,
          fill: 'colour',
        }),
        Plot.text(rows, {
          x: (row) => row.segment.share,
          y: (row) => row.y + 9,
          text: (row) => `${format.share(row.segment.share)} ${text.segments.ofCustomersShort}`,
          textAnchor: 'start',
          dx: 5,
        }),
        Plot.text(rows, {
          x: (row) => Math.max(0, row.segment.revenueShare ?? 0),
          y: (row) => row.y + half + 8,
          text: (row) => `${optionalShare(issue, row.segment.revenueShare)} ${text.segments.ofRevenueShort}`,
          textAnchor: 'start',
          dx: 5,
          fontWeight: 600,
        }),
        Plot.text(rows, {
          x: 0,
          y: (row) => (wide ? row.y + half + 0.5 : row.y - 8),
          text: (row) => `${row.segment.number}  ${shorten(row.segment.name, wide ? 54 : 44)}`,
          ...(wide ? { lineWidth: 18 } : {}),
          textAnchor: wide ? 'end' : 'start',
          dx: wide ? -10 : 0,
          fontWeight: 600,
        }),
        Plot.ruleX([0], { stroke: 'var(--line)' }),
      ],
    },
    label,
  )
}
