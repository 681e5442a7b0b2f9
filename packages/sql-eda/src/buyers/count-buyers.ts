import type { Shop } from '../shop/shop.ts'
import { runQuery } from '../statements/run-query.ts'
import { type BuyerOptions, buyersWindow } from './buyers-window.ts'

/**
 * Number of distinct customers with a sale in `[from, asOf)`. Whole days of recency cannot tell it: of two sales with
 * the same recency one may lie on each side of `from`.
 *
 * @returns 0 when nothing was sold in between, or `from` equals `asOf`
 * @throws SqlEdaError `BAD_AS_OF` for a moment written in another way or a `from` after `asOf`; `UNAVAILABLE` when the
 * amount needs a table that the shop does not have; `DATABASE`
 * @example await countBuyers(shop, { from: '2017-08-01T00:00:00', asOf: '2018-08-01T00:00:00' }) // active in 12 months
 */
export async function countBuyers(shop: Shop, options: BuyerOptions): Promise<number> {
  const { sql, bindings } = buyersWindow(shop, options)
  const [row] = await runQuery(shop, {
    sql: `with ${sql}\nselect count(distinct customer_id) as buyers from sales where ordered_at >= :from`,
    bindings,
  })
  return Number(row?.buyers)
}
