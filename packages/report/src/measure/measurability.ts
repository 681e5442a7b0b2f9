import { FEWEST_EVENTS, holdoutSize, smallestDetectableRate } from '@clientele/engine'
import type { BaseRate } from './base-rate.ts'

/** The relative lift that a play is planned to be tested for. */
export const plannedLift = 0.2
/** No message multiplies orders by more: a test that could only show this can show nothing. */
const largestFactor = 3

/** What a segment of some size can prove in one month. */
export interface Measurability {
  /** Share of the segment that orders in a month, as observed. */
  readonly base: number
  /** Rate to be told from it: base × (1 + plannedLift). */
  readonly target: number
  readonly perArm: number
  /** Whether the segment has people for both arms. */
  readonly enough: boolean
  /** The smallest rate that shows when half the segment is held out; null above three times the base rate. */
  readonly detectable: number | null
  /** Months until the target shows when half the segment is held out all along; null beyond `longestTest`. */
  readonly months: number | null
}

/** A test that would take more months outlives its segment, its season and its action. */
export const longestTest = 12

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
  const smallest = smallestDetectableRate(base, half)
  const detectable = smallest !== null && smallest <= base * largestFactor ? smallest : null
  return {
    base,
    target,
    perArm,
    enough: perArm <= half,
    detectable,
    months: monthsNeeded(base, target, half),
  }
}

/**
 * The share who ordered at least once grows from month to month while the same customers are treated and held out:
 * 1 − (1 − rate)^months, when months are independent and alike.
 */
function monthsNeeded(base: number, target: number, perArm: number): number | null {
  for (let months = 1; months <= longestTest; months++) {
    const atLeastOnce = (rate: number): number => 1 - (1 - rate) ** months
    if (holdoutSize(atLeastOnce(base), atLeastOnce(target)) <= perArm) return months
  }
  return null
}

/** The same from a counted rate; null also when it rests on too few events. */
export function measurabilityOf(rate: BaseRate | null, customers: number): Measurability | null {
  return rate === null || rate.events < FEWEST_EVENTS ? null : measurability(rate.value, customers)
}

/** Whether the planned lift can be shown: in one month by the group alone, only over months or with others, or not even so. */
export type Verdict = 'testable' | 'pooled' | 'untestable'

/** @param poolable whether the group belongs to groups that are enough together */
export function verdict(own: Measurability | null, poolable: boolean): Verdict {
  if (own?.enough) return 'testable'
  return poolable || (own !== null && own.months !== null) ? 'pooled' : 'untestable'
}
