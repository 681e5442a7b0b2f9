import { EngineError } from '../engine-error.ts'
import { normalQuantile } from '../statistics/normal-distribution.ts'

/** Two-sided 95 % confidence and 80 % power, the usual pair for a marketing test. */
const zConfidence = normalQuantile(0.975)
const zPower = normalQuantile(0.8)

/** How the customers of a test are split. */
export interface SplitOptions {
  /** Treated customers for each one who is held out; default 1, two equal arms. */
  readonly treatedPerControl?: number
}

/**
 * Customers to hold out so that a change of a rate from `base` to `withAction` shows at 95 % confidence (two-sided)
 * with 80 % power; so many times `treatedPerControl` are treated.
 *
 * With p₁ = base, p₂ = withAction, r = treatedPerControl and p̄ = (p₁ + r p₂) / (r + 1):
 * n = (z₁ √((r + 1) p̄ q̄) + z₂ √(r p₁q₁ + p₂q₂))² / (r (p₂ − p₁)²), rounded up, without continuity correction.
 * Source: Fleiss, Levin & Paik (2003), "Statistical Methods for Rates and Proportions", 3rd ed., sections 4.2 (equal arms)
 * and 4.4 (unequal arms).
 *
 * @param base rate without the action, 0 < base < 1.
 * @param withAction rate with it, 0 < withAction <= 1, different from base.
 * @throws EngineError `INVALID_ARGUMENT` outside of these, or for a split that is not above 0 and finite.
 * @example holdoutSize(0.03, 0.036) // 13914
 */
export function holdoutSize(
  base: number,
  withAction: number,
  { treatedPerControl = 1 }: SplitOptions = {},
): number {
  checkRates('holdoutSize', base, treatedPerControl)
  if (!(withAction > 0 && withAction <= 1 && withAction !== base)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `holdoutSize: the rate with the action must be above 0, at most 1 and not the base rate, got ${withAction}.`,
    )
  }
  return peopleNeeded(base, withAction, treatedPerControl)
}

/**
 * The smallest rate above `base` that can be told from it when `control` customers are held out and `treatedPerControl`
 * times as many are treated (same confidence and power). Bisection on `holdoutSize`, which falls as the rate rises.
 *
 * @param base rate without the action, 0 < base < 1.
 * @returns null when not even certainty (rate 1) would show.
 * @throws EngineError `INVALID_ARGUMENT` for a base rate or a split as in `holdoutSize`, or NaN customers.
 * @example smallestDetectableRate(0.03, 13914) // 0.036, to six digits
 */
export function smallestDetectableRate(
  base: number,
  control: number,
  { treatedPerControl = 1 }: SplitOptions = {},
): number | null {
  checkRates('smallestDetectableRate', base, treatedPerControl)
  if (Number.isNaN(control)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      'smallestDetectableRate: the number of customers held out is NaN; give a number.',
    )
  }
  if (control < 1 || peopleNeeded(base, 1, treatedPerControl) > control) return null
  let low = base
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (middle <= base || peopleNeeded(base, middle, treatedPerControl) > control) low = middle
    else high = middle
  }
  return high
}

function peopleNeeded(base: number, rate: number, ratio: number): number {
  const mean = (base + ratio * rate) / (ratio + 1)
  const pooled = zConfidence * Math.sqrt((ratio + 1) * mean * (1 - mean))
  const separate = zPower * Math.sqrt(ratio * base * (1 - base) + rate * (1 - rate))
  return Math.ceil((pooled + separate) ** 2 / (ratio * (rate - base) ** 2))
}

function checkRates(caller: string, base: number, ratio: number): void {
  if (!(base > 0 && base < 1)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: the base rate must lie between 0 and 1, got ${base}.`,
    )
  }
  if (!(ratio > 0 && ratio < Infinity)) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: treatedPerControl must be above 0 and finite, got ${ratio}.`,
    )
  }
}
