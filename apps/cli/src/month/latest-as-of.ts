import { type Shop, salesWindow } from '@clientele/sql-eda'
import { CliError } from '../errors.ts'

/**
 * The as-of moment from which everything is seen: the midnight after the last sale.
 *
 * @throws CliError `MONTH_EMPTY` when no order counts as a sale.
 */
export async function latestAsOf(shop: Shop): Promise<string> {
  const { lastAt } = (await salesWindow(shop)).sales
  if (lastAt === null)
    throw new CliError(
      'MONTH_EMPTY',
      'No order of this shop counts as a sale; check sales.statuses in the configuration.',
    )
  const day = new Date(`${lastAt.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 19)
}
