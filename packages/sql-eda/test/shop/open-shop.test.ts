import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite, type SqliteDriver } from '../../src/connect/connect-sqlite.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import { importedShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

const drivers: SqliteDriver[] = ['sqlite3', 'better-sqlite3']

describe('openShop', () => {
  it.each(drivers)('opens what the import wrote, and cannot change it (%s)', async (driver) => {
    const { db } = await importedShop()
    const shop = await openShop({ file: db, driver })
    onTestFinished(() => shop.close())
    expect(shop.meta).toMatchObject({
      name: 'Olist',
      currency: 'BRL',
      timeZone: 'America/Sao_Paulo',
      language: 'en',
      preset: 'olist',
      saleStatuses: ['delivered'],
      amount: 'payments',
    })
    await expect(shop.knex('orders').delete()).rejects.toMatchObject({
      code: 'DATABASE',
      driverCode: expect.stringMatching(/^SQLITE_READONLY/),
    })
  })

  it('opens a shop whose path has blanks and signs', async () => {
    const { db, report } = await importedShop()
    const file = join(await tempFolder(), 'my shop #1 50%?.db')
    await writeFile(file, await import('node:fs/promises').then(({ readFile }) => readFile(db)))
    const shop = await openShop({ file })
    onTestFinished(() => shop.close())
    expect(shop.meta.fingerprint).toBe(report.meta.fingerprint)
  })

  it('refuses anything else in one sentence', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'empty.db'), '')
    await writeFile(join(folder, 'text.db'), 'order_id,customer_id\n')
    await writeFile(join(folder, 'damaged.db'), `SQLite format 3\0${'x'.repeat(5000)}`)
    const knex = await connectSqlite({ file: join(folder, 'other.db') })
    await knex.raw('create table orders (id)')
    await knex.destroy()
    for (const name of ['none.db', 'empty.db', 'text.db', 'damaged.db', 'other.db', '.'])
      await expect(openShop({ file: join(folder, name) })).rejects.toMatchObject({
        code: 'NOT_A_SHOP',
        message: expect.stringMatching(/^[^\n]*import[^\n]*\.$/),
      })
  })

  it('refuses a shop written by a later version', async () => {
    const { db, shop } = await importedShop()
    const knex = await connectSqlite({ file: db })
    onTestFinished(() => knex.destroy())
    await knex('clientele_meta').update({ shop: JSON.stringify({ ...shop.meta, schemaVersion: 2 }) })
    await expect(openShop({ file: db })).rejects.toMatchObject({
      message: expect.stringContaining('version 2'),
    })
  })
})
