import { isDatabaseUrl, openShop, type Shop, type ShopSource } from '@clientele/sql-eda'
import type { Settings } from '../config/settings.ts'
import type { Terminal } from '../console/terminal/terminal.ts'

/**
 * Opens the shop of `settings`; what the configuration says about the shop wins over what the source says. Rows of a
 * source that have to be left out are said on the error stream.
 */
export async function openConfiguredShop(
  { source, reading, shop: meta }: Pick<Settings, 'source' | 'reading' | 'shop'>,
  terminal: Pick<Terminal, 'err' | 'quiet'>,
): Promise<Shop> {
  const place: ShopSource = isDatabaseUrl(source) ? { url: source } : { file: source }
  const shop = await openShop({ ...place, ...reading, meta })
  if (!terminal.quiet) for (const note of shop.notes ?? []) terminal.err(`${note}\n`)
  return shop
}
