import * as Plot from '@observablehq/plot'
import type { PopulationMap } from '../document/population/population.ts'
import type { IssueSegment } from '../issue.ts'
import { type ChartLabel, renderChart } from './chart.ts'
import { isInside, mapFrame } from './map-frame.ts'
import { isFlat, spreadFlatMap } from './spread-flat-map.ts'

/**
 * Customers of one population on their first two principal components, with the numbered centre of each segment.
 *
 * @param segments of the population; the marks of `map` are indices into it
 */
export function segmentScatter(
  segments: readonly IssueSegment[],
  map: PopulationMap,
  label: ChartLabel,
): string {
  const frame = mapFrame(map)
  const colour = (segment: number): string => `var(--segment-${segments[segment]?.colour ?? 0})`
  const visible = spreadFlatMap(map.points.filter((point) => isInside(point, frame)))
  return renderChart(
    {
      width: 400,
      height: isFlat(map.points) ? 130 : 265,
      margin: 1,
      x: { domain: [...frame.x], axis: null },
      y: { domain: [...frame.y], axis: null },
      marks: [
        Plot.frame({ stroke: 'var(--line)' }),
        ...segments.map((_, index) =>
          specks(
            visible.filter((point) => point.segment === index),
            colour(index),
          ),
        ),
        Plot.dot(map.centroids, {
          x: 'x',
          y: 'y',
          r: 10,
          fill: (mark) => colour(mark.segment),
          stroke: 'var(--paper)',
          strokeWidth: 2,
        }),
        Plot.text(map.centroids, {
          x: 'x',
          y: 'y',
          text: (mark) => String(segments[mark.segment]?.number ?? ''),
          fontWeight: 700,
          fontSize: 11,
          fill: (mark) => `var(--segment-${segments[mark.segment]?.colour ?? 0}-text)`,
        }),
      ],
    },
    label,
  )
}

/** All points of a segment as one path of dots: a tenth of the bytes of as many circles. */
function specks(
  points: readonly { readonly x: number; readonly y: number }[],
  stroke: string,
): Plot.RenderFunction {
  return (_index, scales, _values, _dimensions, context) => {
    const at = (scale: ((value: number) => number) | undefined, value: number): string =>
      (scale?.(value) ?? 0).toFixed(1)
    const path = context.document.createElementNS('http://www.w3.org/2000/svg', 'path')
    const dots = points.map(({ x, y }) => `M${at(scales.x, x)},${at(scales.y, y)}h0`)
    path.setAttribute('d', dots.join(''))
    path.setAttribute('fill', 'none')
    path.setAttribute('stroke', stroke)
    path.setAttribute('stroke-width', '3.2')
    path.setAttribute('stroke-linecap', 'round')
    path.setAttribute('stroke-opacity', '0.6')
    return path
  }
}
