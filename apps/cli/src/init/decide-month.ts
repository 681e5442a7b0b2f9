import type { SalesWindow } from '@clientele/sql-eda'
import { countOf } from '../console/numbers.ts'
import { parseAsOf } from '../dates/as-of.ts'
import { shiftMonth } from '../dates/calendar-month.ts'
import { checkMonth } from '../dates/check-month.ts'
import { CliError } from '../errors.ts'
import { lastWholeMonth } from '../shop/last-whole-month.ts'
import type { Conversation } from './conversation.ts'
import { byFlag, type Decision } from './decision.ts'
import type { InitFlags } from './init-flags.ts'

/** So many of the last months can be chosen. */
const SHOWN = 12

/**
 * The month to begin with: the last that the data cover, never that of the clock.
 *
 * @throws CliError `SHOP_EMPTY` when no order counts as a sale
 */
export async function decideMonth(
  window: SalesWindow,
  flags: InitFlags,
  conversation: Conversation,
): Promise<Decision> {
  const key = 'month'
  if (window.months.length === 0)
    throw new CliError('SHOP_EMPTY', 'No order counts as a sale; name others with --statuses.')
  if (flags.asOf !== undefined) {
    // the last month that lies wholly before that date
    const month = shiftMonth(parseAsOf(flags.asOf).slice(0, 7), -1)
    checkMonth(month, window)
    return { key, value: month, reason: byFlag('--as-of') }
  }
  const { month, reason } = lastWholeMonth(window)
  const value = await conversation.choose({
    message: 'Which month first?',
    options: window.months
      .slice(-SHOWN)
      .toReversed()
      .map((one) => ({ value: one.month, label: `${one.month}, ${countOf(one.orders, 'sale')}` })),
    proposed: month,
    flag: '--as-of',
  })
  return { key, value, reason: value === month ? reason : 'as you said' }
}
