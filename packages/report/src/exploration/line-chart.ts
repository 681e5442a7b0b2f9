import * as Plot from '@observablehq/plot'
import { axisTicks } from '../charts/axis-ticks.ts'
import { type ChartLabel, renderChart } from '../charts/chart.ts'
import { type ChartLayout, chartWidth } from '../charts/layout.ts'

/** One line: its name and a value, or nothing, at each place along the axis. */
export interface Line {
  readonly name: string
  readonly values: readonly (number | null)[]
}

const plotHeight = 178
const nameHeight = 15

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
  const shift = endShifts(lines, ticks.at(-1) ?? 1)
  const colours = ['var(--accent)', 'var(--quiet)', 'var(--watch)']
  return renderChart(
    {
      width: chartWidth[layout],
      height: plotHeight + 32,
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
            Plot.dot(points.length < 40 ? points : points.filter(isAlone), {
              x: 'place',
              y: 'value',
              fill: stroke,
              r: 2,
            }),
            Plot.text(end && lines.length > 1 ? [end] : [], {
              x: 'place',
              y: 'value',
              text: () => name,
              fill: stroke,
              // a rim in the colour of the page, where a name stands on a line
              stroke: 'var(--paper)',
              strokeWidth: 5,
              textAnchor: 'start',
              dx: 6,
              dy: shift[index] ?? 0,
            }),
          ]
        }),
      ],
    },
    label,
  )
}

/** How far, in pixels, the name of each line is moved from the end of its line so that no two stand on each other. */
function endShifts(lines: readonly Line[], highest: number): number[] {
  const ends = lines.map(({ values }) => {
    const last = values.findLast((value) => value !== null) ?? 0
    return plotHeight * (1 - last / highest)
  })
  const shifts = ends.map(() => 0)
  const downwards = ends.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))
  let free = plotHeight + nameHeight
  for (const index of downwards.reverse()) {
    const end = ends[index] ?? 0
    const place = Math.min(end, free - nameHeight)
    shifts[index] = place - end
    free = place
  }
  return shifts
}

/** A point between two gaps: no line is drawn through it. */
function isAlone(
  _: { readonly value: number | null },
  place: number,
  points: readonly { readonly value: number | null }[],
): boolean {
  return (points[place - 1]?.value ?? null) === null && (points[place + 1]?.value ?? null) === null
}
