import type { PopulationMap } from '../document/population/population.ts'

type Range = readonly [low: number, high: number]

/** Where the bulk of the points lies: outliers must not squeeze everybody else into a corner. */
export interface MapFrame {
  readonly x: Range
  readonly y: Range
  /** Points outside, which are not drawn. */
  readonly outside: number
}

/** The range of the middle 99 % of the points on each axis, with the centres inside and some air around. */
export function mapFrame({ points, centroids }: PopulationMap): MapFrame {
  const axis = (key: 'x' | 'y'): Range => {
    const values = points.map((point) => point[key]).sort((a, b) => a - b)
    const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0
    const centres = centroids.map((centre) => centre[key])
    const low = Math.min(at(0.005), ...centres)
    const high = Math.max(at(0.995), ...centres)
    const air = high > low ? (high - low) * 0.06 : 1
    return [low - air, high + air]
  }
  const frame = { x: axis('x'), y: axis('y') }
  return { ...frame, outside: points.filter((point) => !isInside(point, frame)).length }
}

/** Part of the frame along its edge in which the disc of a dot would be cut. */
const rim = 0.008

/** Whether the dot of a point lies inside as a whole. */
export function isInside(
  point: { readonly x: number; readonly y: number },
  frame: Pick<MapFrame, 'x' | 'y'>,
): boolean {
  const within = (value: number, [low, high]: Range): boolean => {
    const inset = (high - low) * rim
    return value >= low + inset && value <= high - inset
  }
  return within(point.x, frame.x) && within(point.y, frame.y)
}
