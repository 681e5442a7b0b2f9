import * as Plot from '@observablehq/plot'
import type { PlaybookTimePoint } from '../document/population/population-stability.ts'
import type { Issue } from '../issue.ts'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'

/** What the curve is read against, and the words of its axis. */
export interface AgreementLimits {
  readonly threshold: number
  readonly floor: number | null
  readonly weeks: (weeks: string) => string
}

/**
 * Agreement of an ageing model with one fitted anew, by weeks: the line with its interval, the threshold, and the range
 * in which models with no time between them lie.
 */
export function agreementCurve(
  issue: Issue,
  points: readonly PlaybookTimePoint[],
  { threshold, floor, weeks }: AgreementLimits,
  layout: ChartLayout,
  label: ChartLabel,
): string {
  const decimal = (value: number): string => issue.format.decimal(value, 2)
  const known = points.flatMap(({ weeks, ari, low, high }) =>
    ari === null ? [] : [{ weeks, ari, low: low ?? ari, high: high ?? ari }],
  )
  const last = known.at(-1)
  const longest = Math.max(1, ...points.map(({ weeks }) => weeks))
  const lowest = Math.max(-1, Math.min(0.5, threshold - 0.1, ...known.map(({ low }) => low - 0.05)))
  const wide = layout === 'wide'
  return renderChart(
    {
      width: chartWidth[layout],
      height: wide ? 140 : 160,
      marginLeft: 34,
      marginRight: 46,
      marginTop: 10,
      marginBottom: 26,
      x: {
        domain: [0, longest],
        ticks: 6,
        label: null,
        tickSize: 0,
        tickFormat: (tick: number) => weeks(issue.format.count(tick)),
      },
      y: { domain: [lowest, 1], ticks: 4, label: null, tickSize: 0, grid: true, tickFormat: decimal },
      marks: [
        ...(floor === null
          ? []
          : [
              Plot.rect([floor], {
                x1: 0,
                x2: longest,
                y1: Math.max(floor, lowest),
                y2: 1,
                fill: 'var(--quiet)',
                fillOpacity: 0.16,
              }),
            ]),
        Plot.areaY(known, { x: 'weeks', y1: 'low', y2: 'high', fill: 'var(--accent)', fillOpacity: 0.25 }),
        Plot.ruleY([threshold], { stroke: 'var(--retrain)', strokeDasharray: '4 3' }),
        Plot.line(known, { x: 'weeks', y: 'ari', stroke: 'var(--accent)', strokeWidth: 2 }),
        Plot.dot(known, { x: 'weeks', y: 'ari', fill: 'var(--accent)', r: 2.2 }),
        ...(last === undefined
          ? []
          : [
              Plot.text([last], {
                x: 'weeks',
                y: 'ari',
                text: ({ ari }) => decimal(ari),
                textAnchor: 'start',
                dx: 7,
                fontWeight: 600,
              }),
            ]),
      ],
    },
    label,
  )
}
