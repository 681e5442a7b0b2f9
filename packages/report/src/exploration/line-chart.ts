import * as Plot from '@observablehq/plot'
import { axisTicks } from '../charts/axis-ticks.ts'
import { type ChartLabel, renderChart } from '../charts/chart.ts'
import { type ChartLayout, chartWidth } from '../charts/layout.ts'

/** One line: its name and a value, or nothing, at each place along the axis. */
export interface Line {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** Lines over the same places, the first in the accent colour, each named at its end. */
export function lineChart(
  places: readonly string[],
  lines: readonly Line[],
  { tick, layout, label }: { tick: (value: number) => string; layout: ChartLayout; label: ChartLabel },
): string {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null))
  const ticks = axisTicks(Math.max(0, ...known))
  const every = Math.ceil(places.length / (layout === 'wide' ? 8 : 4))
  const last = places.length - 1
  const room = (texts: readonly string[]): number => 12 + 6.4 * Math.max(...texts.map((text) => text.length))
  const colours = ['var(--accent)', 'var(--quiet)', 'var(--watch)']
  return renderChart(
    {
      width: chartWidth[layout],
      height: 210,
      marginTop: 10,
      marginBottom: 22,
      marginLeft: room(ticks.map(tick)),
      marginRight: lines.length > 1 ? room(lines.map(({ name }) => name)) : 24,
      x: {
        type: 'point',
        domain: places,
        label: null,
        tickSize: 0,
        tickFormat: (place: string) => ((last - places.indexOf(place)) % every === 0 ? place : ''),
      },
      y: { domain: [0, ticks.at(-1) ?? 1], ticks, label: null, tickSize: 0, grid: true, tickFormat: tick },
      marks: [
        Plot.ruleY([0]),
        ...lines.flatMap(({ name, values }, index) => {
          const points = values.map((value, place) => ({ place: places[place] ?? '', value }))
          const end = points.findLast(({ value }) => value !== null)
          const stroke = colours[index % colours.length] ?? 'var(--accent)'
          return [
            Plot.lineY(points, { x: 'place', y: 'value', stroke, strokeWidth: 2 }),
            Plot.dot(points.length < 40 ? points : [], { x: 'place', y: 'value', fill: stroke, r: 2 }),
            Plot.text(end && lines.length > 1 ? [end] : [], {
              x: 'place',
              y: 'value',
              text: () => name,
              fill: stroke,
              textAnchor: 'start',
              dx: 6,
            }),
          ]
        }),
      ],
    },
    label,
  )
}
