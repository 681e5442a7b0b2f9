import type { FeatureTable } from '@clientele/engine'
import type { Shop } from './shop.ts'
import type { AmountChoice } from './shop-meta.ts'

export interface FeatureOptions {
  /** Shop-local moment `YYYY-MM-DDTHH:MM:SS`; orders placed at or after it are invisible. */
  readonly asOf: string
  /** Statuses that count as a sale; default: the shop's own, `null`: all. */
  readonly saleStatuses?: readonly string[] | null
  /** Default: the shop's own. */
  readonly amount?: AmountChoice
}

export function readFeatures(shop: Shop, options: FeatureOptions): Promise<FeatureTable> {
  throw new Error(shop.meta.name + options.asOf)
}
