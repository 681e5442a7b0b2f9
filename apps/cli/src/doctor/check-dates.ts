import { explore, type Shop } from '@clientele/sql-eda'
import { formatCount } from '../console/numbers.ts'
import { type Check, ok, warning } from './check.ts'

/** What the orders themselves show to be wrong of their dates; the clock is not asked. */
const FAR_OFF = /^dated more than/

/** Dates in the future or long before the shop, told by the other orders. */
export async function checkDates(shop: Shop): Promise<Check> {
  const [answer] = await explore(shop, { ids: ['impossible-dates'] })
  const odd = (answer?.rows ?? []).filter(
    ({ finding, found }) => FAR_OFF.test(String(finding)) && Number(found) > 0,
  )
  if (odd.length === 0) return ok('dates', 'no order is dated far from the others')
  const told = odd.map(({ finding, found }) => `${formatCount(Number(found))} ${String(finding)}`)
  return warning(
    'dates',
    `orders: ${told.join(', ')}`,
    'Correct them in the source, or say with --date-format how dates are written.',
  )
}
