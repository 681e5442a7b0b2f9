import { storedMoment } from '../as-of.ts'
import { SqlEdaError } from '../errors.ts'
import type { SqlQuery } from '../questions/question.ts'
import type { FeatureOptions } from '../read-features.ts'
import { salesCtes } from '../sales/sales.ts'
import type { Shop } from '../shop/shop.ts'

export interface BuyerOptions extends Pick<FeatureOptions, 'asOf' | 'saleStatuses' | 'amount'> {
  /** Shop-local moment `YYYY-MM-DDTHH:MM:SS`, itself included; not after `asOf`, which is not included. */
  readonly from: string
}

/**
 * Common table expressions ending in `sales`, of which those from `:from` on lie in `[from, asOf)`.
 *
 * @throws SqlEdaError `BAD_AS_OF` for a moment written in another way or a `from` after `asOf`; `UNAVAILABLE` when the
 * amount needs a table that the shop does not have
 */
export function buyersWindow(shop: Shop, options: BuyerOptions): SqlQuery {
  const { from, asOf, ...choice } = options
  const start = storedMoment(from, 'from')
  const end = storedMoment(asOf)
  if (start > end)
    throw new SqlEdaError(
      'BAD_AS_OF',
      `The from moment ${from} lies after the as-of moment ${asOf}: swap them.`,
    )
  const { sql, bindings } = salesCtes(shop, { ...choice, asOf: end })
  return { sql, bindings: { ...bindings, from: start } }
}
