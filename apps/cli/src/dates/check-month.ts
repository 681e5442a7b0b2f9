import type { SalesWindow } from '@clientele/sql-eda'
import { CliError } from '../errors.ts'
import type { CalendarMonth } from './calendar-month.ts'

/**
 * Refuses a month for which there is nothing to report, naming the months that can be had.
 *
 * @throws CliError `MONTH_OUT_OF_RANGE` before the first or after the last sale, `MONTH_EMPTY` between them without
 *   a sale.
 */
export function checkMonth(month: CalendarMonth, window: SalesWindow): void {
  const first = window.months[0]?.month
  const last = window.months.at(-1)?.month
  if (first === undefined || last === undefined)
    throw new CliError(
      'MONTH_EMPTY',
      `No order of this shop counts as a sale, so ${month} is empty; check sales.statuses in the configuration.`,
    )
  const choose = `choose a month from ${first} to ${last}`
  if (month < first)
    throw new CliError('MONTH_OUT_OF_RANGE', `${month} lies before the first sale (${first}); ${choose}.`)
  if (month > last)
    throw new CliError('MONTH_OUT_OF_RANGE', `${month} lies after the last sale (${last}); ${choose}.`)
  if (!window.months.some((entry) => entry.month === month))
    throw new CliError('MONTH_EMPTY', `${month} has no sale; ${choose} that has one.`)
}
