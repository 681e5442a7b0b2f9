import * as Plot from '@observablehq/plot'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'
import { pixelFrame } from './pixel-frame.ts'
import { shorten } from './shorten.ts'

/** A difference with its interval, and how it is written. */
export interface DifferenceRow {
  readonly name: string
  /** A CSS colour. */
  readonly colour: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly text: string
}

const rowHeight = 40
const head = 26
/** Below that the word for a side of 0 is left out. */
const sideRoom = 70

/** Differences as dots on one scale with 0 marked, each with its interval as a line: what crosses 0 shows nothing. */
export function differenceIntervals(
  rows: readonly DifferenceRow[],
  words: { readonly worse: string; readonly better: string },
  layout: ChartLayout,
  label: ChartLabel,
): string {
  const wide = layout === 'wide'
  const width = chartWidth[layout]
  const left = wide ? 200 : 12
  const right = width - (wide ? 172 : 12)
  const lowest = Math.min(0, ...rows.map(({ low }) => low))
  const highest = Math.max(0, ...rows.map(({ high }) => high))
  const span = highest - lowest || 1
  const at = (value: number): number => left + ((value - lowest) / span) * (right - left)
  const height = head + rows.length * rowHeight
  const placed = rows.map((row, index) => ({ ...row, y: head + index * rowHeight + (wide ? 18 : 28) }))
  return renderChart(
    {
      ...pixelFrame(width, height),
      marks: [
        Plot.ruleX([0], {
          x: at(0),
          y1: head - 8,
          y2: height,
          stroke: 'var(--muted)',
          strokeDasharray: '3 3',
        }),
        Plot.text(
          [words.worse].filter(() => at(0) - left > sideRoom),
          {
            x: at(0),
            y: 8,
            textAnchor: 'end',
            dx: -6,
            fill: 'var(--muted)',
          },
        ),
        Plot.text(
          [words.better].filter(() => right - at(0) > sideRoom),
          {
            x: at(0),
            y: 8,
            textAnchor: 'start',
            dx: 6,
            fill: 'var(--muted)',
          },
        ),
        Plot.link(placed, {
          x1: ({ low }) => at(low),
          x2: ({ high }) => at(high),
          y1: 'y',
          y2: 'y',
          stroke: 'colour',
          strokeWidth: 3,
          title: ({ name, text }) => `${name}: ${text}`,
        }),
        Plot.dot(placed, {
          x: ({ value }) => at(value),
          y: 'y',
          r: 5,
          fill: 'colour',
          stroke: 'var(--paper)',
          title: ({ name, text }) => `${name}: ${text}`,
        }),
        Plot.text(placed, {
          x: wide ? left - 14 : left,
          y: ({ y }) => (wide ? y : y - 16),
          text: ({ name }) => shorten(name, wide ? 34 : 26),
          textAnchor: wide ? 'end' : 'start',
          fontWeight: 600,
        }),
        Plot.text(placed, {
          x: wide ? right + 12 : right,
          y: ({ y }) => (wide ? y : y - 16),
          text: 'text',
          textAnchor: wide ? 'start' : 'end',
        }),
      ],
    },
    label,
  )
}
