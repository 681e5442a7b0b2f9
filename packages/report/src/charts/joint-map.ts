import * as Plot from '@observablehq/plot'
import { type ChartLabel, renderChart } from './chart.ts'
import { type Place, spreadLabels } from './spread-labels.ts'

/** A segment on the map of all: where its customers stand, and how far they scatter. */
export interface JointMark {
  readonly number: number
  /** Index into the palette. */
  readonly colour: number
  readonly customers: number
  /** Shown where the pointer rests. */
  readonly title: string
  readonly x: number
  readonly y: number
  readonly spreadX: number
  readonly spreadY: number
}

const width = 400
const height = 220
const badge = 10
const [smallest, largest] = [2.5, 18]
const air = 0.05

/**
 * Segments as discs, by area as large as their customers, on the oval of one standard deviation each way; numbers beside
 * them, tied by a line where they would cover each other.
 *
 * @param marks at least one, with customers
 */
export function jointMap(marks: readonly JointMark[], label: ChartLabel): string {
  const x = scaleOf(marks, 'x', 'spreadX', [0, width])
  const y = scaleOf(marks, 'y', 'spreadY', [height, 0])
  const most = Math.max(...marks.map(({ customers }) => customers))
  const centres = marks.map((mark) => ({ x: x.at(mark.x), y: y.at(mark.y) }))
  const labels = spreadLabels(centres, badge * 2 + 2, { x: width, y: height })
  const numbered = marks.map((mark, index) => ({ ...mark, ...(labels[index] ?? centres[index]) }))
  return renderChart(
    {
      width,
      height,
      margin: 0,
      x: { domain: [0, width], axis: null },
      y: { domain: [height, 0], axis: null },
      marks: [
        Plot.frame({ stroke: 'var(--line)' }),
        shapes('ellipse', marks, centres, ({ spreadX, spreadY, colour }) => ({
          rx: Math.abs(spreadX * x.unit),
          ry: Math.abs(spreadY * y.unit),
          fill: `var(--segment-${colour})`,
          'fill-opacity': 0.13,
          stroke: `var(--segment-${colour})`,
          'stroke-opacity': 0.5,
        })),
        shapes('circle', marks, centres, ({ customers, colour }) => ({
          r: Math.max(smallest, largest * Math.sqrt(customers / most)),
          fill: `var(--segment-${colour})`,
          stroke: 'var(--paper)',
        })),
        Plot.link(numbered, {
          x1: (_, index) => centres[index]?.x ?? 0,
          y1: (_, index) => centres[index]?.y ?? 0,
          x2: 'x',
          y2: 'y',
          stroke: 'var(--ink)',
          strokeWidth: 0.8,
        }),
        Plot.dot(numbered, {
          x: 'x',
          y: 'y',
          r: badge,
          fill: ({ colour }) => `var(--segment-${colour})`,
          stroke: 'var(--paper)',
          strokeWidth: 1.5,
        }),
        Plot.text(numbered, {
          x: 'x',
          y: 'y',
          text: ({ number }) => String(number),
          fontWeight: 700,
          fontSize: 11,
          fill: ({ colour }) => `var(--segment-${colour}-text)`,
        }),
      ],
    },
    label,
  )
}

/** From the coordinates of the map to pixels, with every oval inside and some air around. */
function scaleOf(
  marks: readonly JointMark[],
  axis: 'x' | 'y',
  spread: 'spreadX' | 'spreadY',
  [from, to]: readonly [number, number],
): { readonly unit: number; at(value: number): number } {
  const low = Math.min(...marks.map((mark) => mark[axis] - mark[spread]))
  const high = Math.max(...marks.map((mark) => mark[axis] + mark[spread]))
  const rim = high > low ? (high - low) * air : 1
  const unit = (to - from) / (high - low + 2 * rim)
  return { unit, at: (value) => from + (value - low + rim) * unit }
}

function shapes(
  tag: 'ellipse' | 'circle',
  marks: readonly JointMark[],
  centres: readonly Place[],
  attributes: (mark: JointMark) => Readonly<Record<string, string | number>>,
): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const create = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name)
    const group = create('g')
    marks.forEach((mark, index) => {
      const shape = create(tag)
      const { x, y } = centres[index] ?? { x: 0, y: 0 }
      for (const [name, value] of Object.entries({ cx: x, cy: y, ...attributes(mark) }))
        shape.setAttribute(name, String(value))
      const title = create('title')
      title.textContent = mark.title
      shape.append(title)
      group.append(shape)
    })
    return group
  }
}
