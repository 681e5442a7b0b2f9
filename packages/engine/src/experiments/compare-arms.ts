import type { ArmOutcome } from './arm-outcome.ts'
import { type Difference, timesCustomers } from './difference.ts'
import { differenceOfMeans } from './difference-of-means.ts'
import { differenceOfProportions } from './difference-of-proportions.ts'

/** What an experiment is judged by: the share of customers who ordered, or revenue per customer. */
export type ExperimentMetric = 'ordered' | 'revenue'

/** What the data can bear. Said of the treated, against those held out. */
export type ExperimentVerdict = 'better' | 'worse' | 'no-difference-shown' | 'not-measurable'

/** Why a comparison is not measurable. */
export type ImmeasurableReason = 'empty-arm' | 'few-events' | 'wide-interval'

/** Treated against held out. */
export interface ArmComparison {
  /** Of the share of customers who ordered; null when an arm has nobody. */
  readonly rate: Difference | null
  /** Of revenue per customer; null when an arm has fewer than two customers, or nobody's revenue differs. */
  readonly revenue: Difference | null
  /** Customers who ordered and would not have: `rate` times the treated. */
  readonly incrementalBuyers: Difference | null
  /** `revenue` times the treated. */
  readonly incrementalRevenue: Difference | null
  readonly verdict: ExperimentVerdict
  /** Null unless not measurable. */
  readonly reason: ImmeasurableReason | null
}

/** Fewer customers than that who ordered in an arm, and its rate says little more than the count. */
export const FEWEST_EVENTS = 10

/**
 * Compares all who were to be treated with all who were held out, whatever each of them opened or received (intention to
 * treat): differences with 95 % intervals (Newcombe 1998 method 10 for rates, Welch 1947 for revenue), what they come
 * to over the treated, and a verdict by the metric chosen in advance.
 *
 * The rule, first match: `not-measurable` when an arm is empty (`empty-arm`) or fewer than ten customers ordered in one
 * (`few-events`); `better` or `worse` when the interval of the metric lies wholly above or below 0; `not-measurable` when
 * half its width is above the value of the control, so that not even twice as much would have shown (`wide-interval`);
 * else `no-difference-shown`, which is no proof of none.
 *
 * @throws EngineError `INVALID_ARGUMENT` for counts or sums that no arm can have.
 * @example
 * compareArms(armOutcome(treatedOrders, treatedRevenue), armOutcome(heldOutOrders, heldOutRevenue), 'ordered').verdict
 */
export function compareArms(
  treated: ArmOutcome,
  control: ArmOutcome,
  metric: ExperimentMetric,
): ArmComparison {
  const rate = differenceOfProportions(
    { events: treated.buyers, customers: treated.customers },
    { events: control.buyers, customers: control.customers },
  )
  const revenue =
    treated.revenueDeviation === null || control.revenueDeviation === null
      ? null
      : differenceOfMeans(
          sampleOf(treated, treated.revenueDeviation),
          sampleOf(control, control.revenueDeviation),
        )
  const controlValue = (metric === 'ordered' ? control.buyers : control.revenue) / control.customers
  return {
    rate,
    revenue,
    incrementalBuyers: rate && timesCustomers(rate, treated.customers),
    incrementalRevenue: revenue && timesCustomers(revenue, treated.customers),
    ...judged(treated, control, metric === 'ordered' ? rate : revenue, controlValue),
  }
}

function sampleOf(arm: ArmOutcome, deviation: number): Parameters<typeof differenceOfMeans>[0] {
  return { customers: arm.customers, mean: arm.revenue / arm.customers, deviation }
}

function judged(
  treated: ArmOutcome,
  control: ArmOutcome,
  difference: Difference | null,
  controlValue: number,
): Pick<ArmComparison, 'verdict' | 'reason'> {
  if (treated.customers === 0 || control.customers === 0)
    return { verdict: 'not-measurable', reason: 'empty-arm' }
  if (Math.min(treated.buyers, control.buyers) < FEWEST_EVENTS)
    return { verdict: 'not-measurable', reason: 'few-events' }
  if (difference === null) return { verdict: 'not-measurable', reason: 'wide-interval' }
  if (difference.low > 0) return { verdict: 'better', reason: null }
  if (difference.high < 0) return { verdict: 'worse', reason: null }
  const halfWidth = (difference.high - difference.low) / 2
  if (halfWidth > controlValue) return { verdict: 'not-measurable', reason: 'wide-interval' }
  return { verdict: 'no-difference-shown', reason: null }
}
