import { LARGEST_FEATURE_VALUE } from '../feature-table.ts'
import { brentMinimum } from '../statistics/brent-minimum.ts'
import { sum } from '../statistics/sum.ts'
import { isConstant } from './skewness.ts'

// Symmetric around 1, which changes nothing: negating a column turns lambda into 2 - lambda.
const LEAST_LAMBDA = -5
const GREATEST_LAMBDA = 7

/** A power of an extreme customer stays where squares can still be summed. */
const LARGEST_POWER = 1e100

/**
 * The power transform of Yeo & Johnson (2000), eq. 2.1: for x >= 0 ((x + 1)^lambda - 1) / lambda, or log(x + 1) at
 * lambda 0; for x < 0 the same of -x with 2 - lambda, negated. Increasing; lambda 1 is the identity. Beyond 1e100 in
 * size it stays there.
 *
 * @example yeoJohnson(3, 0.5) // 2
 */
export function yeoJohnson(value: number, lambda: number): number {
  const bent = value >= 0 ? power(Math.log1p(value), lambda) : -power(Math.log1p(-value), 2 - lambda)
  return Math.max(-LARGEST_POWER, Math.min(LARGEST_POWER, bent))
}

/**
 * The inverse of `yeoJohnson`. A negative power is bounded; values at or beyond the bound come back as 1e90, the
 * largest feature value, with their sign.
 *
 * @example invertYeoJohnson(2, 0.5) // 3
 */
export function invertYeoJohnson(value: number, lambda: number): number {
  return value >= 0 ? inversePower(value, lambda) : -inversePower(-value, 2 - lambda)
}

/**
 * The lambda under which the values look most normal: maximum likelihood (Yeo & Johnson 2000, eq. 3.1) by Brent's
 * method on [-5, 7]. The likelihood has one peak (Marchand et al. 2022). A lambda that would leave the range of
 * doubles, or under which the values could no longer be told apart, is no candidate.
 *
 * @param values not all equal. O(n).
 */
export function fitYeoJohnson(values: Float64Array): number {
  const slope = sum(values.map((value) => Math.sign(value) * Math.log1p(Math.abs(value)))) / values.length
  const ends = Float64Array.of(
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((largest, value) => Math.max(largest, value)),
  )
  const logVariance = logVarianceOf(values, ends)
  return brentMinimum(
    (lambda) => logVariance(lambda) / 2 - (lambda - 1) * slope,
    farthestCandidate(ends, LEAST_LAMBDA),
    farthestCandidate(ends, GREATEST_LAMBDA),
  )
}

/** The lambda farthest from 1, which changes nothing, towards `limit` that keeps the ends apart and in range. */
function farthestCandidate(ends: Float64Array, limit: number): number {
  const isCandidate = (lambda: number): boolean => {
    const bent = ends.map((value) => yeoJohnson(value, lambda))
    return !isConstant(bent) && bent.every((value) => Math.abs(value) < LARGEST_POWER)
  }
  if (isCandidate(limit)) return limit
  let [good, bad] = [1, limit]
  for (let halving = 0; halving < 50; halving++) {
    const middle = (good + bad) / 2
    if (isCandidate(middle)) good = middle
    else bad = middle
  }
  return good
}

/** The logarithm of the variance of the bent values, as a function of lambda. */
function logVarianceOf(values: Float64Array, [least, largest]: Float64Array): (lambda: number) => number {
  if (least < 0 && largest > 0) {
    return (lambda) => Math.log(variance(values.map((value) => yeoJohnson(value, lambda))))
  }
  // With one sign a constant can be taken off every power, which keeps the digits of values far from zero.
  const logs = values.map((value) => Math.log1p(Math.abs(value)))
  const [near, far] = [Math.abs(least), Math.abs(largest)].sort((a, b) => a - b).map(Math.log1p)
  return (lambda) => {
    const exponent = least < 0 ? 2 - lambda : lambda
    const reference = exponent > 0 ? far : near
    return Math.log(variance(logs.map((log) => power(log - reference, exponent)))) + 2 * exponent * reference
  }
}

// Below this an exponent times a logarithm changes nothing: the power is the logarithm.
const NO_POWER = 1e-17

function power(log: number, exponent: number): number {
  const scaled = exponent * log
  return Math.abs(scaled) < NO_POWER ? log : Math.expm1(scaled) / exponent
}

function inversePower(value: number, exponent: number): number {
  const base = exponent * value
  if (base <= -1) return LARGEST_FEATURE_VALUE
  const log = Math.abs(base) < NO_POWER ? value : Math.log1p(base) / exponent
  return Math.min(Math.expm1(log), LARGEST_FEATURE_VALUE)
}

function variance(values: Float64Array): number {
  const mean = sum(values) / values.length
  return sum(values.map((value) => (value - mean) ** 2)) / values.length
}
