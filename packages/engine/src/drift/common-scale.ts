import { type Line, median, repeatedMedian } from './repeated-median.ts'

/** Fewer pairs than this show no rule. */
const FEWEST_PAIRS = 20
/** What holds for all may miss this share of them. */
const COMMON_SHARE = 0.9
/** A value is on the line when at most this share of its change, or of the usual change, is left. */
const LEFT_OVER = 0.25
/** A clock shifts what it moves; it has another scale only when the slope is off 1 by more than this. */
const SLOPE_OF_CLOCK = 0.05

/**
 * The line by which the values of all customers changed, such as another currency, dearer prices, an amount counted
 * with freight. null when there is none: most values stayed, or they changed each in its own way. It is the repeated
 * median line and has to explain nine in ten of the pairs, so that a group that goes its own way, however large, is not
 * taken for a change of scale.
 *
 * @param before, after of the same customers, known, in any order.
 * @param isClock whether the feature grows by the calendar: a mere shift is then no scale.
 */
export function commonScale(before: Float64Array, after: Float64Array, isClock: boolean): Line | null {
  if (before.length < FEWEST_PAIRS) return null
  const changes = before.map((value, pair) => Math.abs(after[pair] - value))
  if (changes.filter((change) => change === 0).length > before.length / 2) return null
  const usual = median(changes)
  const line = repeatedMedian(before, after)
  // Where nothing of the order of customers is left there is no scale to speak of.
  if (line === null || !(line.slope > 0)) return null
  if (isClock && Math.abs(line.slope - 1) <= SLOPE_OF_CLOCK) return null
  let explained = 0
  for (let pair = 0; pair < before.length; pair++) {
    const left = Math.abs(after[pair] - onScale(line, before[pair]))
    if (left <= LEFT_OVER * Math.max(changes[pair], usual)) explained++
  }
  return explained >= COMMON_SHARE * before.length ? line : null
}

/** A value of the scale of then on that of now; null is no change of scale. */
export function onScale(scale: Line | null, value: number): number {
  return scale === null ? value : scale.slope * value + scale.shift
}

/** A value of the scale of now on that of then. */
export function offScale(scale: Line | null, value: number): number {
  return scale === null ? value : (value - scale.shift) / scale.slope
}
