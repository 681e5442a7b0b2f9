import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ShopMeta } from '../shop/shop-meta.ts'
import { type SyntheticShopOptions, syntheticShop } from './synthetic-shop.ts'

/** Meta overrides with which the synthetic shop is to be imported. */
export const syntheticShopMeta: Pick<ShopMeta, 'name' | 'currency' | 'timeZone' | 'language'> = {
  name: 'Maison Fictive',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  language: 'en',
}

/**
 * Writes the files of {@link syntheticShop} into a folder, which is made if need be.
 *
 * @returns paths of the nine files
 * @throws SqlEdaError `BAD_OPTION` as `syntheticShop`
 * @example
 * await writeSyntheticShop('demo', { seed: 1 })
 * await importShop({ paths: ['demo'], preset: 'olist', db: 'demo.db', meta: syntheticShopMeta })
 */
export async function writeSyntheticShop(dir: string, options: SyntheticShopOptions): Promise<string[]> {
  const { files } = syntheticShop(options)
  await mkdir(dir, { recursive: true })
  const paths = Object.entries(files).map(([name, text]) => ({ path: join(dir, name), text }))
  for (const { path, text } of paths) await writeFile(path, text)
  return paths.map(({ path }) => path)
}
