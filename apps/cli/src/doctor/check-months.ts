import type { SalesWindow } from '@clientele/sql-eda'
import { formatCount } from '../console/numbers.ts'
import { checkMonth } from '../dates/check-month.ts'
import { lastWholeMonth } from '../shop/last-whole-month.ts'
import { type Check, messageOf, ok, problem, warning } from './check.ts'

const ID = 'months'

/**
 * Which month can be run, from the data alone: the clock has no say in what they cover.
 *
 * @param asked the month that is to be run; default none in particular
 */
export function checkMonths(window: SalesWindow, asked: string | undefined): Check {
  const { month, reason } = lastWholeMonth(window)
  if (asked !== undefined) {
    try {
      checkMonth(asked, window)
    } catch (error) {
      return problem(ID, messageOf(error), `Run ${month}, or bring newer orders in.`)
    }
    if (asked > month)
      return warning(ID, `${asked} is not whole: ${reason}`, `Run ${month}, or bring newer orders in.`)
    return ok(ID, `${asked} can be run`)
  }
  const later = window.months.filter((one) => one.month > month)
  const finding = `${month} is the last whole one: ${reason}`
  if (later.length === 0) return ok(ID, finding)
  const orders = later.reduce((sum, one) => sum + one.orders, 0)
  return ok(ID, `${finding}; ${formatCount(orders)} sales lie after it`)
}
