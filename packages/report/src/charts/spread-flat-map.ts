import type { PopulationMap } from '../document/population/population.ts'

/** The golden ratio less one: its multiples, modulo one, fill an interval evenly. */
const STEP = (Math.sqrt(5) - 1) / 2
/** How much of the frame, one up and one down, the dots fill. */
const HEIGHT = 0.85

/** Whether all points lie on one line, as they do where there is one axis. */
export function isFlat(points: PopulationMap['points']): boolean {
  return points.every(({ y }) => y === points[0]?.y)
}

/** Points of a map with one axis, which all lie on a line, spread over its height so that none hides another. */
export function spreadFlatMap(points: PopulationMap['points']): PopulationMap['points'] {
  if (!isFlat(points)) return points
  return points.map((point, index) => ({
    ...point,
    y: point.y + (2 * (((index + 1) * STEP) % 1) - 1) * HEIGHT,
  }))
}
