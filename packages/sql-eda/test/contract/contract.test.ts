import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import knex, { type Knex } from 'knex'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countBuyers } from '../../src/buyers/count-buyers.ts'
import type { SqliteDriver } from '../../src/connect/connect-sqlite.ts'
import { explore } from '../../src/explore.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { questions } from '../../src/questions/questions.ts'
import { readFeatures } from '../../src/read-features.ts'
import { orderTotals } from '../../src/sales/order-totals.ts'
import { salesWindow } from '../../src/sales/sales-window.ts'
import { openShop, type ShopSource } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { syntheticShop } from '../../src/synthetic/synthetic-shop.ts'
import { syntheticShopMeta } from '../../src/synthetic/write-synthetic-shop.ts'
import { describeServers } from '../support/databases.ts'
import { everyExtra } from '../support/every-extra.ts'
import { writeRawTables } from '../support/raw-tables.ts'
import { smallShop, writeShop } from '../support/small-shop.ts'

/** Shops whose answers have to be the same wherever their tables are. */
const shops = [
  { name: 'small', asOf: '2018-03-20T00:00:00', files: smallShop, meta: {} },
  {
    name: 'synthetic',
    asOf: '2026-01-01T00:00:00',
    files: Object.fromEntries(
      Object.entries(syntheticShop({ seed: 11, customers: 900 }).files)
        .map(([name, text]) => [name.replace('.csv', ''), text])
        .filter(([name]) => name !== 'olist_geolocation_dataset'),
    ),
    meta: syntheticShopMeta,
  },
] as const

describe.each(shops)('the $name shop', ({ name, asOf, files, meta }) => {
  let folder = ''
  let imported: Shop

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clientele-contract-'))
    await writeShop(folder, files)
    const db = join(folder, 'imported.db')
    await importShop({ paths: [folder], preset: 'olist', db, meta })
    imported = await openShop({ file: db })
  })
  afterAll(async () => {
    await imported.close()
    await rm(folder, { recursive: true, force: true })
  })

  describe('imported, through the other driver', () =>
    equals(async () => openShop({ file: join(folder, 'imported.db'), driver: 'better-sqlite3' })))

  for (const driver of ['sqlite3', 'better-sqlite3'] satisfies SqliteDriver[])
    describe(`in place in SQLite (${driver})`, () => {
      const file = () => join(folder, `${driver}.db`)
      beforeAll(() =>
        fill(knex({ client: driver, connection: { filename: file() }, useNullAsDefault: true })),
      )
      equals(() => openShop({ file: file(), driver, preset: 'olist', meta }))
    })

  describeServers('in place', (server) => {
    beforeAll(async () => {
      const admin = server().connect('shop')
      await admin.raw(`create database ${name}${server().kind === 'mariadb' ? ' character set utf8mb4' : ''}`)
      await admin.destroy()
      await fill(server().connect(name))
    })
    equals(() => openShop({ url: server().url(name), preset: 'olist', meta } satisfies ShopSource))
  })

  async function fill(database: Knex): Promise<void> {
    await writeRawTables(database, files)
    await database.destroy()
  }

  function equals(open: () => Promise<Shop>): void {
    let shop: Shop
    beforeAll(async () => {
      shop = await open()
    })
    afterAll(() => shop.close())

    it('has the same tables, and leaves nothing out', () => {
      expect([...shop.relations].sort()).toEqual([...imported.relations].sort())
      expect(shop.notes ?? []).toEqual([])
    })

    it.each([undefined, asOf])(
      'answers every question with the same rows (as of %s)',
      { timeout: 600_000 },
      async (moment) => {
        const options = moment === undefined ? {} : { asOf: moment }
        for (const { id } of questions) {
          const [expected] = await explore(imported, { ids: [id], ...options })
          const [answer] = await explore(shop, { ids: [id], ...options }).catch((cause: unknown) => {
            throw new Error(`${id} fails`, { cause })
          })
          expect(answer?.rows.map(rounded), id).toEqual(expected?.rows.map(rounded))
          expect(answer?.unavailable, id).toEqual(expected?.unavailable)
        }
      },
    )

    it('gives the same features, buyers, totals and window', async () => {
      const [there, here] = [
        await readFeatures(shop, { asOf, features: everyExtra }),
        await readFeatures(imported, { asOf, features: everyExtra }),
      ]
      expect(there.customerIds).toEqual(here.customerIds)
      expect(there.customerIds.length).toBeGreaterThan(0)
      for (const [column, values] of Object.entries(here.columns))
        expect(Array.from(there.columns[column] ?? [], significant), column).toEqual(
          Array.from(values, significant),
        )
      const from = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`
      expect(await countBuyers(shop, { from, asOf })).toBe(await countBuyers(imported, { from, asOf }))
      for (const choice of [
        { asOf: null },
        { asOf: asOf.replace('T', ' '), amount: 'items+freight' as const },
      ])
        expect(await orderTotals(shop, choice)).toEqual(await orderTotals(imported, choice))
      expect(await salesWindow(shop)).toEqual(await salesWindow(imported))
    })
  }
})

/** Sums are exact everywhere; a quotient may differ in its last bit. */
function significant(value: number): number {
  return Number.isNaN(value) ? value : Number(value.toPrecision(13))
}

function rounded(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' ? significant(value) : value,
    ]),
  )
}
