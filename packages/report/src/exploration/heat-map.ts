import * as Plot from '@observablehq/plot'
import { type ChartLabel, renderChart } from '../charts/chart.ts'
import { type ChartLayout, chartWidth } from '../charts/layout.ts'

/** A cell of a heat map. */
export interface HeatCell {
  readonly across: string
  readonly down: string
  readonly value: number
}

/** Degrees by which names are turned that have no room side by side. */
const slant = 35

/**
 * A grid of cells whose depth is the rank of their value among all cells: one large value, such as the first month of
 * every cohort, does not make all others pale. Equal values have equal depth.
 */
export function heatMap(
  cells: readonly HeatCell[],
  { across, down }: { readonly across: readonly string[]; readonly down: readonly string[] },
  layout: ChartLayout,
  label: ChartLabel,
): string {
  const ranked = [...new Set(cells.map(({ value }) => value))].sort((a, b) => a - b)
  const depth = new Map(ranked.map((value, place) => [value, (place + 1) / ranked.length]))
  const every = Math.ceil(across.length / (layout === 'wide' ? 24 : 8))
  const left = 12 + 6.4 * Math.max(...down.map((name) => name.length))
  const longest = 6.4 * Math.max(...across.map((name) => name.length))
  const isSlanted = longest > ((chartWidth[layout] - left - 8) / across.length) * every
  const bottom = isSlanted ? 16 + longest * Math.sin((slant * Math.PI) / 180) : 22
  return renderChart(
    {
      width: chartWidth[layout],
      height: down.length * 20 + bottom + 2,
      marginTop: 2,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: 8,
      x: {
        type: 'band',
        domain: across,
        label: null,
        tickSize: 0,
        tickRotate: isSlanted ? -slant : 0,
        padding: 0.06,
        tickFormat: (name: string) => (across.indexOf(name) % every === 0 ? name : ''),
      },
      y: { type: 'band', domain: down, label: null, tickSize: 0, padding: 0.08 },
      marks: [
        Plot.cell([...cells], {
          x: 'across',
          y: 'down',
          fill: 'var(--accent)',
          fillOpacity: (cell: HeatCell) =>
            cell.value === 0 ? 0.04 : 0.1 + 0.9 * (depth.get(cell.value) ?? 0),
        }),
      ],
    },
    label,
  )
}
