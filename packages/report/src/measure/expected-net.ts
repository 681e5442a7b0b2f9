import { FEWEST_EVENTS } from '@clientele/engine'
import type { ExpectedEffect } from '../document/actions/action-terms.ts'
import type { RfmValues } from '../document/population/segment.ts'
import type { BaseRate } from './base-rate.ts'

/** What an action is expected to leave in a month, as a range. */
export interface ExpectedNet {
  readonly low: number
  readonly high: number
}

/**
 * Expected margin − cost of one month: reached people × base rate × effect × typical order (median spent / median
 * orders) × margin − budget of a month, at both ends of the effect. The effect is the shop's own word with its source; nothing
 * here supposes one.
 *
 * @returns null when any of these is not known, or the base rate was not counted in the segment from ten events or more
 */
export function expectedNet(p: {
  readonly base: BaseRate | null
  readonly effect: ExpectedEffect | null
  readonly medians: RfmValues
  readonly marginShare: number | null
  readonly reach: number | null
  readonly budget: number | null
}): ExpectedNet | null {
  const { base, effect, marginShare, reach, budget, medians } = p
  if (effect === null || marginShare === null || reach === null || budget === null) return null
  if (base === null || base.scope !== 'segment' || base.events < FEWEST_EVENTS) return null
  const margin = reach * base.value * (medians.monetary / medians.frequency) * marginShare
  return { low: margin * effect.low - budget, high: margin * effect.high - budget }
}
