import { fetchColumns } from '../features/fetch-columns.ts'
import { moneyScale } from '../features/money-scale.ts'
import type { Shop } from '../shop/shop.ts'
import { queryText } from '../statements/run-query.ts'
import { type BuyerOptions, buyersWindow } from './buyers-window.ts'

/** Who bought in a stretch of time, how often and for how much. */
export interface Buyers {
  /** Ascending by UTF-16 code unit. */
  readonly customerIds: readonly string[]
  /** Sales of each, at least 1. */
  readonly orders: Float64Array
  /** Their total, in the shop's currency; below 0 where refunds prevail. */
  readonly revenue: Float64Array
  /** The query, with its values. */
  readonly sql: string
}

/**
 * Every customer with a sale in `[from, asOf)`, with the number of these sales and their total, aggregated by one SQL
 * statement and summed exactly: what the arms of an experiment did in a month.
 *
 * @returns nobody when nothing was sold in between, or `from` equals `asOf`
 * @throws SqlEdaError `BAD_AS_OF` for a moment written in another way or a `from` after `asOf`; `UNAVAILABLE` when the
 * amount needs a table that the shop does not have; `DATABASE`
 * @example
 * const { customerIds, revenue } = await readBuyers(shop, { from: '2018-07-01T00:00:00', asOf: '2018-08-01T00:00:00' })
 */
export async function readBuyers(shop: Shop, options: BuyerOptions): Promise<Buyers> {
  const { sql, bindings } = buyersWindow(shop, options)
  const query = {
    sql: `with ${sql},
buyers as (
  select customer_id, count(*) as orders, sum(amount) as amount
  from sales where ordered_at >= :from
  group by customer_id
)`,
    bindings,
  }
  const { customerIds, numbers } = await fetchColumns(shop, query, 'buyers', ['orders', 'amount'])
  return {
    customerIds,
    orders: numbers.orders ?? new Float64Array(),
    revenue: (numbers.amount ?? new Float64Array()).map((tenThousandths) => tenThousandths / moneyScale),
    sql: queryText(shop, { ...query, sql: `${query.sql}\nselect * from buyers order by customer_id` }),
  }
}
