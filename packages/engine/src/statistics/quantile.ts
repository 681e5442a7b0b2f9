import { EngineError } from '../engine-error.ts'

/**
 * A copy in ascending numeric order, as `quantile` wants it.
 *
 * @throws EngineError `INVALID_VALUE` when a value is NaN, which has no place in an order. O(n log n).
 * @example ascending([3, 1, 2]) // [1, 2, 3]
 */
export function ascending(values: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(values).sort()
  checkNoNaN('ascending', sorted)
  return sorted
}

// In ascending order NaN comes last.
function checkNoNaN(caller: string, sorted: ArrayLike<number>): void {
  if (Number.isNaN(sorted[sorted.length - 1])) {
    throw new EngineError('INVALID_VALUE', `${caller}: a value is NaN; leave unknown values out.`)
  }
}

/**
 * Sample quantile by linear interpolation between order statistics: type 7 of Hyndman & Fan (1996), the default
 * of R, numpy and pandas. For n values the quantile at `probability` p lies at place (n - 1) p.
 *
 * @param sorted values in ascending order (see `ascending`).
 * @param probability between 0 and 1.
 * @throws EngineError `NO_ROWS` when there is no value, `INVALID_ARGUMENT` outside 0..1, `INVALID_VALUE` when a value
 *   is NaN, or when it would lie between -Infinity and another value.
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(sorted: ArrayLike<number>, probability: number): number {
  if (sorted.length === 0) throw new EngineError('NO_ROWS', 'quantile: there is no value to take it of.')
  if (!(probability >= 0 && probability <= 1)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `quantile: probability must be between 0 and 1, got ${probability}.`,
    )
  }
  checkNoNaN('quantile', sorted)
  const place = placeOf(sorted.length, probability)
  const lower = Math.floor(place)
  const upper = Math.min(lower + 1, sorted.length - 1)
  // Where both are equal, or the place is a whole number, there is nothing to interpolate; infinities stay what they are.
  if (place === lower || sorted[upper] === sorted[lower]) return sorted[lower]
  const value = sorted[lower] + (place - lower) * (sorted[upper] - sorted[lower])
  if (Number.isNaN(value)) {
    throw new EngineError(
      'INVALID_VALUE',
      `quantile: at ${probability} it lies between -Infinity and another value.`,
    )
  }
  return value
}

/**
 * The place from 0, whole where it is meant to be: 0.7 is stored a little too small, and the seventh decile of 91
 * values would otherwise lie a hair below the value that it is.
 */
function placeOf(values: number, probability: number): number {
  const place = (values - 1) * probability
  const whole = Math.round(place)
  return Math.abs(place - whole) <= 2 * Number.EPSILON * place ? whole : place
}
