import { shiftMonth } from './calendar-month.ts'

/**
 * The moment one calendar month earlier; a day that the month does not have becomes its last.
 *
 * @example monthBefore('2018-03-31T00:00:00') // '2018-02-28T00:00:00'
 */
export function monthBefore(moment: string): string {
  const month = shiftMonth(moment.slice(0, 7), -1)
  const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  const day = Math.min(Number(moment.slice(8, 10)), lastDay)
  return `${month}-${String(day).padStart(2, '0')}${moment.slice(10)}`
}
