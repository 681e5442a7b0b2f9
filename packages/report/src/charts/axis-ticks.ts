const intervals = 4
/** Room between the highest value and the top of the axis. */
const headroom = 1.04

/**
 * Round steps from zero to above `highest`: one, two or five times a power of ten, whole, about four of them.
 *
 * @example axisTicks(7_300) // [0, 2000, 4000, 6000, 8000]
 */
export function axisTicks(highest: number): number[] {
  const raw = (Math.max(highest, 0) * headroom) / intervals
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? power
  const count = Math.max(1, Math.ceil((Math.max(highest, 0) * headroom) / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
