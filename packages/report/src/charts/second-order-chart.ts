import * as Plot from '@observablehq/plot'
import type { Issue } from '../issue.ts'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'

/** A share of customers by days since their first order. */
export interface CohortLine {
  readonly name: string
  readonly points: readonly { readonly days: number; readonly share: number }[]
}

/** The curve of all in front, those of single months thin behind it, and the values of the curve where they are read. */
export function secondOrderChart(
  issue: Issue,
  curve: CohortLine,
  months: readonly CohortLine[],
  layout: ChartLayout,
  label: ChartLabel,
): string {
  const { format } = issue
  const wide = layout === 'wide'
  const from = { days: 0, share: 0 }
  const behind = months.flatMap(({ name, points }) => [from, ...points].map((point) => ({ ...point, name })))
  const front = [from, ...curve.points]
  const highest = Math.max(0, ...front.map(({ share }) => share), ...behind.map(({ share }) => share))
  const longest = Math.max(...front.map(({ days }) => days))
  const every = wide ? 1 : 3
  const told = curve.points.filter(
    (_, index) => (index + 1) % (wide ? 2 : 4) === 0 || index === curve.points.length - 1,
  )
  return renderChart(
    {
      width: chartWidth[layout],
      height: wide ? 140 : 170,
      marginLeft: 44,
      marginRight: 48,
      marginTop: 14,
      marginBottom: 24,
      x: {
        domain: [0, longest],
        ticks: curve.points.map(({ days }) => days).filter((_, index) => (index + 1) % every === 0),
        label: null,
        tickSize: 0,
        tickFormat: format.count,
      },
      y: {
        domain: [0, highest === 0 ? 1 : highest * 1.08],
        ticks: 3,
        label: null,
        tickSize: 0,
        grid: true,
        tickFormat: format.share,
      },
      marks: [
        Plot.line(behind, { x: 'days', y: 'share', z: 'name', stroke: 'var(--quiet)', strokeOpacity: 0.55 }),
        Plot.dot(
          behind.filter(({ days }) => days > 0),
          {
            x: 'days',
            y: 'share',
            r: 3,
            fill: 'transparent',
            title: ({ name, days, share }) => `${name}\n${format.days(days)}: ${format.share(share)}`,
          },
        ),
        Plot.line(front, { x: 'days', y: 'share', stroke: 'var(--accent)', strokeWidth: 2.4 }),
        Plot.dot(curve.points, {
          x: 'days',
          y: 'share',
          r: 3,
          fill: 'var(--accent)',
          title: ({ days, share }) => `${curve.name}\n${format.days(days)}: ${format.share(share)}`,
        }),
        Plot.text(told, {
          x: 'days',
          y: 'share',
          text: ({ share }) => format.share(share),
          dy: -10,
          fontWeight: 600,
          fill: 'var(--ink)',
        }),
      ],
    },
    label,
  )
}
