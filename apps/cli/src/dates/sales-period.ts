import { type Shop, salesWindow } from '@clientele/sql-eda'
import { CliError } from '../errors.ts'

/** From when to when a shop has sales. */
export interface SalesPeriod {
  readonly firstAt: string
  /** The midnight after the last sale: the as-of moment from which everything is seen. */
  readonly endsAt: string
}

/**
 * The period of the sales of a shop.
 *
 * @throws CliError `MONTH_EMPTY` when no order counts as a sale.
 */
export async function salesPeriod(shop: Shop): Promise<SalesPeriod> {
  const { firstAt, lastAt } = (await salesWindow(shop)).sales
  if (firstAt === null || lastAt === null)
    throw new CliError(
      'MONTH_EMPTY',
      'No order of this shop counts as a sale; check sales.statuses in the configuration.',
    )
  const day = new Date(`${lastAt.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return { firstAt, endsAt: day.toISOString().slice(0, 19) }
}
