import type { ShopMeta } from '@clientele/sql-eda'
import { type Check, ok, warning } from './check.ts'

/** ISO 4217 has this code for no currency. */
const NO_CURRENCY = 'XXX'

/** What the shop is taken for: name, currency, time zone, language. */
export function checkDescription({ name, currency, timeZone, language }: ShopMeta): Check {
  const finding = `${name}, ${currency}, ${timeZone}, ${language}`
  return currency === NO_CURRENCY
    ? warning(
        'shop',
        `${finding}: amounts have no currency`,
        'Set shop.currency in the configuration, such as EUR.',
      )
    : ok('shop', finding)
}
