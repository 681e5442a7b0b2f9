import * as Plot from '@observablehq/plot'
import { type ChartLabel, renderChart } from './chart.ts'

/** What a small line may carry beyond its values. */
export interface SparklineOptions {
  /** Drawn behind the line. */
  readonly band?: { readonly low: number; readonly high: number }
  /** What each point says when it is pointed at. */
  readonly titles?: readonly string[]
}

/** A small line without axes: the run of a figure, its last value dotted. Missing values leave a gap. */
export function sparkline(
  values: readonly (number | null)[],
  label: ChartLabel,
  { band, titles = [] }: SparklineOptions = {},
): string {
  const points = values.map((value, index) => ({ index, value, title: titles[index] ?? '' }))
  const known = points.filter((point) => point.value !== null)
  const last = values.length - 1
  return renderChart(
    {
      width: 132,
      height: 36,
      margin: 4,
      x: { axis: null, domain: [0, last] },
      y: { axis: null, zero: false },
      marks: [
        Plot.rect(band ? [band] : [], { x1: 0, x2: last, y1: 'low', y2: 'high', fill: 'var(--wash)' }),
        Plot.lineY(points, { x: 'index', y: 'value', stroke: 'var(--accent)', strokeWidth: 1.6 }),
        Plot.dot(known.slice(-1), { x: 'index', y: 'value', r: 2.6, fill: 'var(--accent)' }),
        Plot.dot(titles.length === 0 ? [] : known, {
          x: 'index',
          y: 'value',
          r: 5,
          fill: 'transparent',
          title: 'title',
        }),
      ],
    },
    label,
  )
}
