import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importShop, syntheticShopMeta, writeSyntheticShop } from '@clientele/sql-eda'
import { afterAll, beforeAll } from 'vitest'

/** A folder with the files of a synthetic shop in `files/` and the shop imported as `shop.db`. */
export interface ShopFolder {
  path: string
}

/** Makes a shop folder before the tests of a file and takes it away after them. */
export function withSyntheticShop(customers = 400): ShopFolder {
  const folder: ShopFolder = { path: '' }
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'clientele-'))
    await writeSyntheticShop(join(folder.path, 'files'), { seed: 7, customers })
    await importShop({
      paths: [join(folder.path, 'files')],
      preset: 'olist',
      db: join(folder.path, 'shop.db'),
      meta: syntheticShopMeta,
    })
  })
  afterAll(() => rm(folder.path, { recursive: true, force: true }))
  return folder
}
