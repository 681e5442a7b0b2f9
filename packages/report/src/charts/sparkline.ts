import * as Plot from '@observablehq/plot'
import { type ChartLabel, renderChart } from './chart.ts'

/** A small line without axes: the run of a figure, its last value dotted. Missing values leave a gap. */
export function sparkline(values: readonly (number | null)[], label: ChartLabel): string {
  const points = values.map((value, index) => ({ index, value }))
  const known = points.filter((point) => point.value !== null)
  return renderChart(
    {
      width: 132,
      height: 30,
      margin: 4,
      x: { axis: null },
      y: { axis: null, zero: false },
      marks: [
        Plot.lineY(points, { x: 'index', y: 'value', stroke: 'var(--accent)', strokeWidth: 1.6 }),
        Plot.dot(known.slice(-1), { x: 'index', y: 'value', r: 2.6, fill: 'var(--accent)' }),
      ],
    },
    label,
  )
}
