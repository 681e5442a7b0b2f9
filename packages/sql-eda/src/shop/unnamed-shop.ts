import type { ShopMeta } from './shop-meta.ts'

/** The code of no currency in ISO 4217. */
export const noCurrency = 'XXX'

/** What is taken of a shop of which the source says nothing. */
export const unnamedShop: Pick<ShopMeta, 'schemaVersion' | 'name' | 'currency' | 'timeZone' | 'language'> = {
  schemaVersion: 1,
  name: 'Shop',
  currency: noCurrency,
  timeZone: 'UTC',
  language: 'en',
}
