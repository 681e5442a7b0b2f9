import { storedMoment } from './as-of.ts'
import { runQuery } from './run-query.ts'
import { type SalesChoice, salesCtes } from './sales.ts'
import type { Shop } from './shop.ts'

/** Which sales {@link countBuyers} looks at. */
export interface BuyerOptions extends Omit<SalesChoice, 'asOf'> {
  /** First moment that counts, shop-local `YYYY-MM-DDTHH:MM:SS`. */
  readonly from: string
  /** First moment that does not count any more. */
  readonly asOf: string
}

/**
 * Counts the customers with a sale from one moment up to, and without, another. To the second, which whole days of
 * recency cannot tell.
 *
 * @throws SqlEdaError `BAD_AS_OF`, `UNAVAILABLE`
 * @example await countBuyers(shop, { from: '2017-08-01T00:00:00', asOf: '2018-08-01T00:00:00' })
 */
export async function countBuyers(shop: Shop, { from, asOf, ...choice }: BuyerOptions): Promise<number> {
  const { sql, bindings } = salesCtes(shop, { ...choice, asOf: storedMoment(asOf) })
  const [row] = await runQuery(shop, {
    sql: `with ${sql}\nselect count(distinct customer_id) as customers from sales where ordered_at >= :from`,
    bindings: { ...bindings, from: storedMoment(from) },
  })
  return Number(row?.customers)
}
