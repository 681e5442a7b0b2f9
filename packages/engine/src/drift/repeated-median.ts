import { ascending, quantile } from '../statistics/quantile.ts'

/** A straight line: y = slope x + shift. */
export interface Line {
  readonly slope: number
  readonly shift: number
}

/** Points that are paired with each other: their slopes are as many as their square. */
const MOST_POINTS = 301

/**
 * The repeated median line (Siegel 1982): the slope is the median over points of the median slope to all others, the
 * shift the median of what is left. Up to half of the points may lie anywhere. Of many points 301 at even steps of x
 * rank are paired.
 *
 * @returns null when all x are equal.
 */
export function repeatedMedian(x: Float64Array, y: Float64Array): Line | null {
  const points = evenly(x, y)
  const slopes: number[] = []
  for (const one of points) {
    const own: number[] = []
    for (const other of points) {
      if (x[one] !== x[other]) own.push((y[one] - y[other]) / (x[one] - x[other]))
    }
    if (own.length > 0) slopes.push(median(own))
  }
  if (slopes.length === 0) return null
  const slope = median(slopes)
  return { slope, shift: median(x.map((value, point) => y[point] - slope * value)) }
}

/** Type 7. */
export function median(values: ArrayLike<number>): number {
  return quantile(ascending(values), 0.5)
}

function evenly(x: Float64Array, y: Float64Array): Uint32Array {
  const order = Uint32Array.from(x.keys()).sort((a, b) => x[a] - x[b] || y[a] - y[b])
  if (order.length <= MOST_POINTS) return order
  const step = (order.length - 1) / (MOST_POINTS - 1)
  return Uint32Array.from({ length: MOST_POINTS }, (_, place) => order[Math.round(place * step)])
}
