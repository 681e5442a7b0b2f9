import { storedMoment } from './as-of.ts'
import { SqlEdaError } from './errors.ts'
import type { FeatureOptions } from './read-features.ts'
import { runQuery } from './run-query.ts'
import { salesCtes } from './sales.ts'
import type { Shop } from './shop.ts'

export interface BuyerOptions extends Pick<FeatureOptions, 'asOf' | 'saleStatuses' | 'amount'> {
  /** Shop-local moment `YYYY-MM-DDTHH:MM:SS`, itself included; not after `asOf`, which is not included. */
  readonly from: string
}

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
  const { from, asOf, ...choice } = options
  const start = storedMoment(from, 'from')
  const end = storedMoment(asOf)
  if (start > end)
    throw new SqlEdaError(
      'BAD_AS_OF',
      `The from moment ${from} lies after the as-of moment ${asOf}: swap them.`,
    )
  const { sql, bindings } = salesCtes(shop, { ...choice, asOf: end })
  const [row] = await runQuery(shop, {
    sql: `with ${sql}\nselect count(distinct customer_id) as buyers from sales where ordered_at >= :from`,
    bindings: { ...bindings, from: start },
  })
  return Number(row?.buyers)
}
