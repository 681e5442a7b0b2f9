import { SqlEdaError } from '../errors.ts'

/** The stretch of time before the as-of moment whose sales count: so many days, or so many calendar months. */
export type FeatureWindow = { readonly days: number } | { readonly months: number }

const longestDays = 36_600
const longestMonths = 1200

/**
 * First moment of a window that ends at the as-of moment. A month back from the 31st is the last day of a shorter month.
 *
 * @param end stored form `YYYY-MM-DD HH:MM:SS`; not part of the window
 * @returns the stored form; part of the window
 * @throws SqlEdaError `BAD_OPTION` for a length that is not a whole number from 1 to 100 years
 * @example windowStart({ months: 12 }, '2018-08-30 00:00:00') // '2017-08-30 00:00:00'
 */
export function windowStart(window: FeatureWindow, end: string): string {
  const start = new Date(`${end.replace(' ', 'T')}Z`)
  if ('days' in window) {
    start.setUTCDate(start.getUTCDate() - checked(window.days, longestDays, 'days'))
  } else {
    const day = start.getUTCDate()
    start.setUTCDate(1)
    start.setUTCMonth(start.getUTCMonth() - checked(window.months, longestMonths, 'months'))
    const lastDay = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate()
    start.setUTCDate(Math.min(day, lastDay))
  }
  return start.toISOString().slice(0, 19).replace('T', ' ')
}

function checked(length: number, longest: number, unit: string): number {
  if (Number.isInteger(length) && length >= 1 && length <= longest) return length
  throw new SqlEdaError(
    'BAD_OPTION',
    `A window lasts from 1 to ${longest} whole ${unit}, got ${String(length)}.`,
  )
}
