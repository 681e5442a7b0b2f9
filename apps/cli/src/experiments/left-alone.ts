import { isHeldOut } from '@clientele/engine'
import type { ExperimentSettings, HoldoutSettings, TestSettings } from '../config/experiment-settings.ts'
import type { CalendarMonth } from '../dates/calendar-month.ts'

/** Who is left alone in one month, and by which experiment. */
export interface LeftAlone {
  readonly month: CalendarMonth
  /** In force in the month. */
  readonly holdout: HoldoutSettings | null
  readonly tests: readonly TestSettings[]
  /** Whether every action leaves this customer alone. */
  isInHoldout(customerId: string): boolean
  /** Tests of the segment whose action leaves this customer alone; who is in the holdout takes part in none. */
  controlOf(customerId: string, segmentId: string): readonly TestSettings[]
}

/** The experiments that run in a month. The same customer gets the same answer in every month of them. */
export function leftAlone(settings: ExperimentSettings, month: CalendarMonth): LeftAlone {
  const holdout = settings.holdout !== null && settings.holdout.from <= month ? settings.holdout : null
  const tests = settings.tests.filter(({ from, to }) => from <= month && month <= to)
  const isInHoldout = (customerId: string): boolean => holdout !== null && isHeldOut(holdout, customerId)
  return {
    month,
    holdout,
    tests,
    isInHoldout,
    controlOf: (customerId, segmentId) =>
      isInHoldout(customerId)
        ? []
        : tests.filter((test) => test.segment === segmentId && isHeldOut(test, customerId)),
  }
}
