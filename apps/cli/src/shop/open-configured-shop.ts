import { openShop, type Shop } from '@clientele/sql-eda'
import type { Settings } from '../config/settings.ts'

/** Opens the shop database of `settings`; what the configuration says about the shop wins over what was imported. */
export async function openConfiguredShop(settings: Settings): Promise<Shop> {
  const shop = await openShop({ file: settings.source })
  return { ...shop, meta: { ...shop.meta, ...settings.shop }, close: () => shop.close() }
}
