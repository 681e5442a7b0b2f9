import type { Knex } from 'knex'

/** Words of statuses under which an order is no sale: cancelled, given back, failed or not paid. */
const noSale =
  /cancel|annul|refund|return|rembours|void|fail|declin|reject|pending|unpaid|not[ -_]?paid|on[ -_]?hold|draft|expired|abandon|checkout|trash|storn|devuel|devolv/i

/** Statuses by what they seem to say. */
export interface SaleStatuses {
  /** Those that count as a sale: all that do not say otherwise; `null` when all do, as then nothing is known. */
  readonly sales: readonly string[] | null
  readonly note: string
}

/** Tells sales from other orders by the words of their statuses, for a layout that does not know them beforehand. */
export async function saleStatuses(knex: Knex): Promise<SaleStatuses> {
  const found: { status: string }[] = await knex.raw(
    'select distinct status from staged_orders order by status',
  )
  const all = found.map(({ status }) => status)
  const sales = all.filter((status) => !noSale.test(status))
  const others = all.filter((status) => noSale.test(status))
  if (sales.length === 0)
    return {
      sales: null,
      note: `No status sounds like a sale (${shown(others)}), so all orders count: set sales.statuses.`,
    }
  return {
    sales,
    note: `Orders with the status ${shown(sales)} count as sales${others.length === 0 ? '' : `, those with ${shown(others)} do not`}.`,
  }
}

function shown(statuses: readonly string[]): string {
  return `${statuses.slice(0, 10).join(', ')}${statuses.length > 10 ? ', …' : ''}`
}
