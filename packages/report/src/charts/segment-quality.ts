import { STABILITY_BANDS, type StabilityBand } from '@clientele/engine'
import * as Plot from '@observablehq/plot'
import type { Issue, IssueSegment } from '../issue.ts'
import { trustBand } from '../measure/quality-bands.ts'
import { type ChartLabel, renderChart } from './chart.ts'
import { type ChartLayout, chartWidth } from './layout.ts'
import { pixelFrame } from './pixel-frame.ts'
import { shorten } from './shorten.ts'

/** A segment and how far it can be trusted. */
export interface SegmentQualityRow {
  readonly segment: IssueSegment
  readonly silhouette: { readonly value: number; readonly low: number; readonly high: number } | null
  readonly jaccard: number
}

/** Titles of the two halves and of the bands. */
export interface SegmentQualityWords {
  readonly silhouette: string
  readonly jaccard: string
  readonly bands: Readonly<Record<StabilityBand, string>>
}

const rowHeight = 26
const head = 46

/**
 * Two small scales side by side, a row a segment: how well it is separated (mean silhouette as a bar from 0, with its
 * interval) and how surely it comes back (mean Jaccard similarity as a dot over the bands).
 */
export function segmentQuality(
  issue: Issue,
  rows: readonly SegmentQualityRow[],
  words: SegmentQualityWords,
  layout: ChartLayout,
  label: ChartLabel,
): string {
  const wide = layout === 'wide'
  const width = chartWidth[layout]
  const names = wide ? 210 : 26
  const half = (width - names - 20) / 2
  const room = wide ? 96 : 36
  const least = Math.min(0.5, ...rows.map(({ jaccard }) => jaccard))
  const lowest = Math.min(0, ...rows.map(({ silhouette }) => silhouette?.low ?? 0))
  const separated = (value: number): number => names + ((value - lowest) / (1 - lowest)) * (half - 36)
  const trusted = (value: number): number =>
    names + half + 20 + ((Math.max(value, least) - least) / (1 - least)) * (half - room)
  const height = head + rows.length * rowHeight + 4
  const placed = rows.map((row, index) => ({
    ...row,
    y: head + index * rowHeight + rowHeight / 2,
    colour: `var(--segment-${row.segment.colour})`,
  }))
  const known = placed.flatMap((row) => (row.silhouette === null ? [] : [{ ...row, ...row.silhouette }]))
  const bands = STABILITY_BANDS.map(({ band, from }, index) => ({
    band,
    from,
    to: STABILITY_BANDS[index + 1]?.from ?? 1,
    opacity: [0, 0.08, 0.16, 0.24][index] ?? 0,
  }))
  const decimal = (value: number): string => issue.format.decimal(value, 2)
  return renderChart(
    {
      ...pixelFrame(width, height),
      marks: [
        Plot.rect(bands, {
          x1: ({ from }) => trusted(from),
          x2: ({ to }) => trusted(to),
          y1: head - 4,
          y2: height - 4,
          fill: 'var(--accent)',
          fillOpacity: 'opacity',
        }),
        Plot.text(bands.slice(1), {
          x: ({ from }) => trusted(from),
          y: head - 12,
          text: ({ from }) => decimal(from),
          fill: 'var(--muted)',
        }),
        Plot.text(
          [
            { x: separated(0), text: words.silhouette },
            { x: trusted(least), text: words.jaccard },
          ],
          {
            x: 'x',
            y: 10,
            text: 'text',
            textAnchor: 'start',
            fontWeight: 600,
            lineWidth: wide ? 20 : 13,
            lineAnchor: 'top',
            dy: -8,
          },
        ),
        Plot.ruleX([0], { x: separated(0), y1: head - 4, y2: height - 4, stroke: 'var(--line)' }),
        Plot.text(placed, {
          x: wide ? names - 12 : 8,
          y: 'y',
          text: ({ segment }) =>
            wide ? `${segment.number}  ${shorten(segment.name, 34)}` : String(segment.number),
          textAnchor: wide ? 'end' : 'start',
          fontWeight: 600,
        }),
        Plot.rect(known, {
          x1: (row) => separated(Math.min(0, row.value)),
          x2: (row) => separated(Math.max(0, row.value)),
          y1: (row) => row.y - 6,
          y2: (row) => row.y + 6,
          fill: 'colour',
        }),
        Plot.link(
          known.filter(({ low, high }) => high > low),
          {
            x1: (row) => separated(row.low),
            x2: (row) => separated(row.high),
            y1: 'y',
            y2: 'y',
            stroke: 'var(--ink)',
            strokeWidth: 1.4,
          },
        ),
        Plot.text(known, {
          x: (row) => separated(Math.max(0, row.high)),
          y: 'y',
          text: (row) => decimal(row.value),
          textAnchor: 'start',
          dx: 5,
        }),
        Plot.dot(placed, {
          x: (row) => trusted(row.jaccard),
          y: 'y',
          r: 4.5,
          fill: 'colour',
          stroke: 'var(--paper)',
        }),
        Plot.text(placed, {
          x: (row) => trusted(row.jaccard),
          y: 'y',
          text: (row) =>
            wide ? `${decimal(row.jaccard)} ${words.bands[trustBand(row.jaccard)]}` : decimal(row.jaccard),
          textAnchor: 'start',
          dx: 8,
        }),
      ],
    },
    label,
  )
}
