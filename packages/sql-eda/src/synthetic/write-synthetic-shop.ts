import type { ShopMeta } from '../shop-meta.ts'
import type { SyntheticShopOptions } from './synthetic-shop.ts'

/** Meta overrides with which the synthetic shop is to be imported. */
export const syntheticShopMeta: Pick<ShopMeta, 'name' | 'currency' | 'timeZone' | 'language'> = {
  name: 'Maison Fictive',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  language: 'en',
}

export function writeSyntheticShop(dir: string, options: SyntheticShopOptions): Promise<string[]> {
  throw new Error(dir + options.seed)
}
