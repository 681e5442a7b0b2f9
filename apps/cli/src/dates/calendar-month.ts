import { CliError } from '../errors.ts'

/** A calendar month, written `YYYY-MM`. */
export type CalendarMonth = string

/**
 * Checks a month given by the user.
 *
 * @throws CliError `MONTH_INVALID` when `text` is not a month of the years 1900 to 2999.
 * @example parseMonth('2018-07') // '2018-07'
 */
export function parseMonth(text: string): CalendarMonth {
  if (MONTH.test(text)) return text
  const meant = monthMeant(text)
  const cure = meant === null ? 'write it as YYYY-MM, for example 2018-07.' : `did you mean ${meant}?`
  throw new CliError('MONTH_INVALID', `"${text}" is not a month; ${cure}`)
}

const MONTH = /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/

/** The month of other spellings that leave nothing open: `2018-7`, `07/2018`, `201807`, `2018-07-31`. */
function monthMeant(text: string): CalendarMonth | null {
  const parts = /^(\d{4})[-/. ]?(\d{1,2})(?:[-/.]\d{1,2})?$/.exec(text)?.slice(1, 3)
  const [year, month] = parts ?? /^(\d{1,2})[-/. ](\d{4})$/.exec(text)?.slice(1).toReversed() ?? []
  const meant = `${year}-${month?.padStart(2, '0')}`
  return MONTH.test(meant) ? meant : null
}

/**
 * The month `offset` months after `month` (before it when negative).
 *
 * @example shiftMonth('2018-12', 1) // '2019-01'
 */
export function shiftMonth(month: CalendarMonth, offset: number): CalendarMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + offset
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/**
 * The as-of moment of a monthly issue: midnight, shop time, of the first day after the month.
 *
 * @example asOfMonth('2018-07') // '2018-08-01T00:00:00'
 */
export function asOfMonth(month: CalendarMonth): string {
  return `${shiftMonth(month, 1)}-01T00:00:00`
}
