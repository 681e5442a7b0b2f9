import { EngineError } from '../engine-error.ts'

/** A copy in ascending numeric order, as `quantile` wants it. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}

/**
 * Sample quantile by linear interpolation between order statistics: type 7 of Hyndman & Fan (1996), the default
 * of R, numpy and pandas. For n values the quantile at `probability` p lies at place (n - 1) p.
 *
 * @param sorted values in ascending order (see `ascending`).
 * @param probability between 0 and 1.
 * @throws EngineError `NO_ROWS` when there is no value, `INVALID_ARGUMENT` outside 0..1.
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
  const place = (sorted.length - 1) * probability
  const lower = Math.floor(place)
  const upper = Math.min(lower + 1, sorted.length - 1)
  return sorted[lower] + (place - lower) * (sorted[upper] - sorted[lower])
}
