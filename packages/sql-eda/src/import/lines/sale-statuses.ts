import type { Knex } from 'knex'

/** Words of statuses under which an order is no sale: cancelled, given back, failed or not paid. */
const noSale =
  /cancel|annul|refund|return|rembours|void|fail|declin|reject|pending|unpaid|not[ -_]?paid|on[ -_]?hold|draft|expired|abandon|checkout|trash|storn|devuel|devolv/i

/**
 * The statuses of staged orders that count as a sale, for a layout that does not know them beforehand: all that do not
 * say otherwise. `null` when every one says otherwise, as then nothing is known.
 */
export async function saleStatuses(knex: Knex): Promise<readonly string[] | null> {
  const found: { status: string }[] = await knex.raw(
    'select distinct status from staged_orders order by status',
  )
  const sales = found.map(({ status }) => status).filter((status) => !noSale.test(status))
  return sales.length === 0 ? null : sales
}
