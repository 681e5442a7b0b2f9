import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { importShop } from '../../src/import/import-shop.ts'
import { readFeatures } from '../../src/read-features.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { describeServers } from '../support/databases.ts'
import { everyExtra } from '../support/every-extra.ts'
import { shopOnServer } from '../support/shop-on-server.ts'
import { tempFolder } from '../support/temp-folder.ts'

const shopFolder = join(import.meta.dirname, '../golden/features/shop')

async function embeddedShop(): Promise<Shop> {
  const db = join(await tempFolder(), 'shop.db')
  await importShop({ paths: [shopFolder], preset: 'olist', db })
  const shop = await openShop({ file: db })
  onTestFinished(() => shop.close())
  return shop
}

describeServers('features', (server) => {
  it('are bit for bit those of SQLite, in every window', { timeout: 60_000 }, async () => {
    const shop = await embeddedShop()
    const remote = await shopOnServer(shop, server())
    for (const window of [undefined, { months: 6 }, { days: 365 }])
      for (const asOf of ['2018-09-01T00:00:00', '2017-09-01T00:00:00', '2017-01-01T00:00:00']) {
        const asked = { asOf, features: everyExtra, ...(window === undefined ? {} : { window }) }
        expect(await readFeatures(remote, asked)).toEqual(await readFeatures(shop, asked))
      }
  })
})
