import { holdoutSize, smallestDetectableRate } from './holdout-size.ts'

/** The relative lift that a play is planned to be tested for. */
export const plannedLift = 0.2

/** What a segment of some size can prove in one month. */
export interface Measurability {
  /** Share of the segment that orders in a month without the action. */
  readonly base: number
  /** Rate to be told from it: base × (1 + plannedLift). */
  readonly target: number
  readonly perArm: number
  /** Whether the segment has people for both arms. */
  readonly enough: boolean
  /** The smallest rate that shows when half the segment is held out; null when nothing would. */
  readonly detectable: number | null
}

/**
 * Holdout needed for a 20 % relative lift on `base`, and what `customers` people can show at best.
 *
 * @returns null when the base rate is 0, 1 or so high that the target passes 100 %: the question is undefined
 */
export function measurability(base: number, customers: number): Measurability | null {
  const target = base * (1 + plannedLift)
  if (base <= 0 || target >= 1) return null
  const perArm = holdoutSize(base, target)
  const half = Math.floor(customers / 2)
  return { base, target, perArm, enough: perArm <= half, detectable: smallestDetectableRate(base, half) }
}
