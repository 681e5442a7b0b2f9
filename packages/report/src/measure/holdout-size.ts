import { normalQuantile } from './normal-quantile.ts'

/** Two-sided 95 % confidence and 80 % power, the usual pair for a marketing test. */
const confidence = 0.95
const power = 0.8
const zConfidence = normalQuantile(1 - (1 - confidence) / 2)
const zPower = normalQuantile(power)

/**
 * People needed in each of two equal arms (treated, held out) to see a rate move from `base` to `withAction`
 * at 95 % confidence (two-sided) with 80 % power.
 *
 * n = (z₁ √(2 p̄ q̄) + z₂ √(p₁q₁ + p₂q₂))² / (p₂ − p₁)², rounded up, without continuity correction.
 * Source: Fleiss, Levin & Paik (2003), "Statistical Methods for Rates and Proportions", 3rd ed., section 4.2.
 *
 * @param base rate without the action, 0 < base < 1
 * @param withAction rate with it, 0 < withAction <= 1, different from base
 * @example
 * holdoutSize(0.03, 0.036) // 13914
 */
export function holdoutSize(base: number, withAction: number): number {
  const mean = (base + withAction) / 2
  const pooled = zConfidence * Math.sqrt(2 * mean * (1 - mean))
  const separate = zPower * Math.sqrt(base * (1 - base) + withAction * (1 - withAction))
  return Math.ceil((pooled + separate) ** 2 / (withAction - base) ** 2)
}

/**
 * The smallest rate above `base` that two arms of `perArm` people can tell from it (same confidence and power), or
 * null when not even certainty (rate 1) would show. Bisection on `holdoutSize`, which falls as the rate rises.
 */
export function smallestDetectableRate(base: number, perArm: number): number | null {
  if (perArm < 1 || holdoutSize(base, 1) > perArm) return null
  let low = base
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (holdoutSize(base, middle) > perArm) low = middle
    else high = middle
  }
  return high
}
