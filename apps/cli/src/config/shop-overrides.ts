import type { ShopMeta } from '@clientele/sql-eda'
import type { Config } from './schema.ts'

/** The parts of a shop's description that a configuration may set. */
export type ShopOverrides = {
  -readonly [K in 'name' | 'currency' | 'timeZone' | 'language' | 'saleStatuses' | 'amount']?: ShopMeta[K]
}

/** What the configuration says about the shop, without what it leaves to the shop database. */
export function shopOverrides({ shop, sales }: Config): ShopOverrides {
  const overrides: ShopOverrides = {}
  if (shop?.name !== undefined) overrides.name = shop.name
  if (shop?.currency !== undefined) overrides.currency = shop.currency
  if (shop?.timeZone !== undefined) overrides.timeZone = shop.timeZone
  if (shop?.language !== undefined) overrides.language = shop.language
  if (sales?.statuses !== undefined) overrides.saleStatuses = sales.statuses
  if (sales?.amount !== undefined) overrides.amount = sales.amount
  return overrides
}
