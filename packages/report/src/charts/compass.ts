import * as Plot from '@observablehq/plot'
import { type ChartLabel, renderChart } from './chart.ts'

/** Direction in which a feature grows on a map: its loadings on the two components shown. */
export interface Direction {
  readonly text: string
  readonly x: number
  readonly y: number
}

const width = 250
/** Pixels of a loading of 1, height of a line of text and, roughly, width of a character. */
const reach = 56
const lineHeight = 15
const characterWidth = 6.4
/** Pixels around the origin. */
const rim = 6
/** Radians. */
const sameWay = 0.3

interface Label {
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly x: number
  readonly y: number
}

/** Arrows from one point, one for each feature, with labels at their tips that keep clear of each other. */
export function compass(directions: readonly Direction[], label: ChartLabel): string {
  const arrows = directions.map(({ text, x, y }) => ({ text, x: x * reach, y: y * reach }))
  const labels = place(bundle(arrows))
  const left = Math.min(0, ...labels.map(leftEdge)) - 4
  const top = Math.max(rim, ...labels.map((item) => item.y + heightOf(item) / 2))
  const bottom = Math.min(-rim, ...labels.map((item) => item.y - heightOf(item) / 2))
  return renderChart(
    {
      width,
      height: top - bottom,
      margin: 0,
      x: { domain: [left, left + width], axis: null },
      y: { domain: [bottom, top], axis: null },
      marks: [
        Plot.arrow(arrows, {
          x1: 0,
          y1: 0,
          x2: 'x',
          y2: 'y',
          stroke: 'var(--ink)',
          strokeWidth: 1.3,
          headLength: 7,
        }),
        Plot.dot([[0, 0]], { r: 2.5, fill: 'var(--ink)' }),
        ...labels.map((item) =>
          Plot.text([item], { x: 'x', y: 'y', text: 'text', textAnchor: item.anchor, fontSize: 12 }),
        ),
      ],
    },
    label,
  )
}

/** Arrows that point nearly the same way share one label, at the longest of them. */
function bundle(arrows: readonly Direction[]): Direction[] {
  const bundles: Direction[] = []
  for (const arrow of [...arrows].sort((a, b) => Math.hypot(b.x, b.y) - Math.hypot(a.x, a.y))) {
    const index = bundles.findIndex((other) => angle(arrow, other) < sameWay)
    const near = bundles[index]
    if (near === undefined) bundles.push(arrow)
    else bundles[index] = { ...near, text: `${near.text}\n${arrow.text}` }
  }
  return bundles
}

function angle(a: Direction, b: Direction): number {
  return Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y))
}

const linesOf = ({ text }: { readonly text: string }): string[] => text.split('\n')
const heightOf = (label: { readonly text: string }): number => linesOf(label).length * lineHeight

function leftEdge(label: Label): number {
  const share = { start: 0, middle: 0.5, end: 1 }[label.anchor]
  return label.x - Math.max(...linesOf(label).map((line) => line.length)) * characterWidth * share
}

/** Beside flat arrows and beyond steep ones; from top to bottom, pushed down where two would touch. */
function place(arrows: readonly Direction[]): Label[] {
  let free = Number.POSITIVE_INFINITY
  return [...arrows]
    .sort((a, b) => b.y - a.y)
    .map(({ text, x, y }) => {
      const half = heightOf({ text }) / 2
      const steep = Math.abs(x) < 20
      const at = Math.min(steep ? y + Math.sign(y) * (half + 4) : y, free - half)
      free = at - half
      if (steep) return { text, anchor: 'middle', x, y: at }
      return { text, anchor: x > 0 ? 'start' : 'end', x: x + Math.sign(x) * 7, y: at }
    })
}
