import { type ShopMeta, unnamedShop } from '@clientele/sql-eda'
import { type Check, ok, warning } from './check.ts'

/** What the shop is taken for: name, currency, time zone, language. */
export function checkDescription({ name, currency, timeZone, language }: ShopMeta): Check {
  const finding = `${name}, ${currency}, ${timeZone}, ${language}`
  return currency === unnamedShop.currency
    ? warning(
        'shop',
        `${finding}: amounts have no currency`,
        'Set shop.currency in the configuration, such as EUR.',
      )
    : ok('shop', finding)
}
