import { createHash } from 'node:crypto'
import type { Shop } from '@clientele/sql-eda'
import { type DesignSettings, designOf } from '../segments/read-design.ts'

/**
 * Names what models are made of, numbers of segments apart: design, features and how they are bent, seed, and what counts
 * as a sale. A study speaks about the models of the same name.
 */
export function modelsKey(shop: Shop, settings: DesignSettings & { readonly seed: number }): string {
  const { id, windowDays, populations } = designOf(shop, settings)
  const specs = populations.map(({ k: _, ...spec }) => spec)
  const { saleStatuses, amount } = shop.meta
  return createHash('sha256')
    .update(JSON.stringify({ id, windowDays, specs, seed: settings.seed, saleStatuses, amount }))
    .digest('hex')
}
