import { asOfMonth, type CalendarMonth, shiftMonth } from './calendar-month.ts'

/** When models are fitted anew. */
export interface RetrainCalendar {
  /** 1: as of every date that is asked for. */
  readonly everyMonths: number
  /** A month with a new model; the calendar runs both ways from it. */
  readonly from: CalendarMonth
}

/**
 * The moment that the model in force at `asOf` is fitted as of: the as-of moment of the latest month of the calendar
 * whose issue can be written by then. It depends on the calendar alone, so that a month gives the same model whenever
 * it is run.
 *
 * @example retrainMoment('2018-08-01T00:00:00', { everyMonths: 3, from: '2018-01' }) // '2018-08-01T00:00:00', of July
 * @example retrainMoment('2018-09-15T00:00:00', { everyMonths: 3, from: '2018-01' }) // '2018-08-01T00:00:00'
 */
export function retrainMoment(asOf: string, { everyMonths, from }: RetrainCalendar): string {
  if (everyMonths === 1) return asOf
  const issue = shiftMonth(asOf.slice(0, 7), -1)
  const past = (monthNumber(issue) - monthNumber(from)) % everyMonths
  return asOfMonth(shiftMonth(issue, past < 0 ? -past - everyMonths : -past))
}

function monthNumber(month: CalendarMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
}
