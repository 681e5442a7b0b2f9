import { EngineError } from '../engine-error.ts'
import { normalQuantile } from '../statistics/normal-distribution.ts'
import type { Difference } from './difference.ts'

/** So many of so many. */
export interface Proportion {
  readonly events: number
  readonly customers: number
}

/**
 * Difference of two independent proportions with Newcombe's hybrid score interval: the Wilson (1927) intervals of the
 * two, squared and added, without continuity correction. It holds its level with few events, none at all included, and
 * never leaves -1..1.
 *
 * Source: Newcombe (1998), "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17, 873-890, method 10.
 *
 * @param treated events among the customers of this arm; the difference is its proportion minus that of `control`.
 * @returns null when an arm has no customer: there is no proportion then.
 * @throws EngineError `INVALID_ARGUMENT` unless events and customers are whole numbers, 0 <= events <= customers.
 * @example differenceOfProportions({ events: 56, customers: 70 }, { events: 48, customers: 80 }) // 0.2, 0.0524 to 0.3339
 */
export function differenceOfProportions(treated: Proportion, control: Proportion): Difference | null {
  checkProportion(treated)
  checkProportion(control)
  if (treated.customers === 0 || control.customers === 0) return null
  const [one, other] = [wilson(treated), wilson(control)]
  const value = one.value - other.value
  return {
    value,
    low: Math.max(-1, value - Math.hypot(one.value - one.low, other.high - other.value)),
    high: Math.min(1, value + Math.hypot(one.high - one.value, other.value - other.low)),
  }
}

/** 95 %, two-sided. */
const Z = normalQuantile(0.975)

/** Wilson's score interval of one proportion, without continuity correction. */
function wilson({ events, customers }: Proportion): Difference {
  const value = events / customers
  const middle = 2 * events + Z * Z
  const spread = Z * Math.sqrt(Z * Z + 4 * events * (1 - value))
  const scale = 2 * (customers + Z * Z)
  // The ends are exact where nobody or everybody did it; rounding would leave them a hair off.
  return {
    value,
    low: events === 0 ? 0 : (middle - spread) / scale,
    high: events === customers ? 1 : (middle + spread) / scale,
  }
}

function checkProportion({ events, customers }: Proportion): void {
  const isWhole = Number.isSafeInteger(events) && Number.isSafeInteger(customers)
  if (isWhole && events >= 0 && events <= customers) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `differenceOfProportions: ${events} of ${customers} is no proportion; give whole numbers, events from 0 to customers.`,
  )
}
