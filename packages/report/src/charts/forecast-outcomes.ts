import * as Plot from '@observablehq/plot'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'
import { pixelFrame } from './pixel-frame.ts'
import { shorten } from './shorten.ts'

/** A forecast, what came, and how both are written. */
export interface ForecastMark {
  readonly name: string
  readonly predicted: { readonly expected: number; readonly low: number; readonly high: number }
  readonly observed: number
  readonly isJudged: boolean
  readonly text: string
}

const rowHeight = { wide: 34, narrow: 50 } as const
const head = 26
/** Room for the dot that lies farthest. */
const edge = 8
/** Beyond so many times the forecast a mark stands at the edge. */
const farthest = 3

/**
 * Forecasts and what came, each row on the scale of its own forecast, so that few orders and many can be read side by
 * side: the bar is the interval, the line through all rows the forecast, the dot what came.
 */
export function forecastOutcomes(
  rows: readonly ForecastMark[],
  forecast: string,
  layout: ChartLayout,
  label: ChartLabel,
): string {
  const wide = layout === 'wide'
  const width = chartWidth[layout]
  const left = wide ? 166 : 12
  const right = width - (wide ? 232 : 12)
  const relative = (value: number, { predicted }: ForecastMark): number =>
    predicted.expected > 0 ? Math.min(value / predicted.expected, farthest) : value > 0 ? farthest : 1
  const highest = Math.max(
    1.5,
    ...rows.flatMap((row) => [relative(row.predicted.high, row), relative(row.observed, row)]),
  )
  const at = (ratio: number): number => left + (ratio / highest) * (right - left - edge)
  const height = head + rows.length * rowHeight[layout]
  const placed = rows.map((row, index) => ({
    ...row,
    y: head + index * rowHeight[layout] + (wide ? 14 : 34),
    low: at(relative(row.predicted.low, row)),
    high: at(relative(row.predicted.high, row)),
    came: at(relative(row.observed, row)),
    colour: row.isJudged ? 'var(--accent)' : 'var(--muted)',
  }))
  const title = ({ name, text }: ForecastMark): string => `${name}: ${text}`
  return renderChart(
    {
      ...pixelFrame(width, height),
      marks: [
        Plot.ruleX([at(1)], { y1: head - 8, y2: height, stroke: 'var(--muted)', strokeDasharray: '3 3' }),
        Plot.text([forecast], { x: at(1), y: 8, fill: 'var(--muted)' }),
        Plot.link(placed, {
          x1: 'low',
          x2: 'high',
          y1: 'y',
          y2: 'y',
          stroke: 'colour',
          strokeOpacity: 0.35,
          strokeWidth: 9,
          title,
        }),
        Plot.dot(placed, { x: 'came', y: 'y', r: 5, fill: 'colour', stroke: 'var(--paper)', title }),
        Plot.text(placed, {
          x: wide ? left - 14 : left,
          y: ({ y }) => (wide ? y : y - 26),
          text: ({ name }) => shorten(name, 26),
          textAnchor: wide ? 'end' : 'start',
          fontWeight: 600,
          fill: 'var(--ink)',
        }),
        Plot.text(placed, {
          x: wide ? right + 12 : left,
          y: ({ y }) => (wide ? y : y - 13),
          text: 'text',
          textAnchor: 'start',
          fill: 'var(--ink)',
        }),
      ],
    },
    label,
  )
}
