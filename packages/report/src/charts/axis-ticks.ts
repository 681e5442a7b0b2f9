const intervals = 4
/** Room between the highest value and the top of the axis. */
const headroom = 1.04

/**
 * Round steps from zero to above `highest`, and to below `lowest` where that is negative: one, two or five times a power
 * of ten, whole, about four of them.
 *
 * @example axisTicks(7_300) // [0, 2000, 4000, 6000, 8000]
 */
export function axisTicks(highest: number, lowest = 0): number[] {
  const [top, bottom] = [Math.max(highest, 0) * headroom, Math.min(lowest, 0) * headroom]
  const raw = (top - bottom) / intervals
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? power
  const below = Math.ceil(-bottom / step)
  const count = Math.max(1, Math.ceil(top / step) + below)
  return Array.from({ length: count + 1 }, (_, index) => (index - below) * step)
}
