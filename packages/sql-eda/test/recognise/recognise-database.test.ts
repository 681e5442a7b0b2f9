import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { describe, expect, it } from 'vitest'
import { connectSqlite } from '../../src/connect/connect-sqlite.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { type DatabasePlace, recogniseDatabase } from '../../src/recognise/recognise-database.ts'
import { salesWindow } from '../../src/sales/sales-window.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import { syntheticShop } from '../../src/synthetic/synthetic-shop.ts'
import { describeServers } from '../support/databases.ts'
import { writeRawTables } from '../support/raw-tables.ts'
import { smallShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('a SQLite file', () =>
  recognises(async () => {
    const file = join(await tempFolder(), 'till.sqlite')
    return { knex: await connectSqlite({ file }), place: { file } }
  }))

describeServers('a server', (server) =>
  recognises(async () => {
    const knex = server().connect('shop')
    for (const name of ['clients', 'commandes', 'journal', 'orders', 'payments'])
      await knex.schema.dropTableIfExists(name)
    return { knex, place: { url: server().url('shop') } }
  }),
)

function recognises(fresh: () => Promise<{ knex: Knex; place: DatabasePlace }>): void {
  it('with tables of its own: the one that has orders, and its columns', async () => {
    const { knex, place } = await fresh()
    await knex.schema.createTable('clients', (table) => {
      table.integer('id')
      table.string('nom')
    })
    await knex.schema.createTable('commandes', (table) => {
      table.integer('id').primary()
      table.integer('client_id')
      table.dateTime('passee_le', { useTz: false })
      table.decimal('montant_ttc', 10, 2)
      table.string('statut')
    })
    const rows = Array.from({ length: 30 }, (_, row) => ({
      id: row + 1,
      client_id: 500 + (row % 7),
      passee_le: `2024-03-${String(1 + (row % 28)).padStart(2, '0')} 10:00:00`,
      montant_ttc: 10.5 + row,
      statut: row % 5 === 0 ? 'annulee' : 'payee',
    }))
    await knex('commandes').insert(rows)
    await knex.destroy()
    const found = await recogniseDatabase(place)
    expect(found).toMatchObject({
      kind: 'mapping',
      table: 'commandes',
      mapping: {
        lines: {
          table: 'commandes',
          columns: {
            order_id: 'id',
            customer_id: 'client_id',
            ordered_at: 'passee_le',
            amount: 'montant_ttc',
            status: 'statut',
          },
        },
      },
    })
    if (found.kind !== 'mapping') throw new Error(found.kind)
    const shop = await openShop({ ...place, mapping: found.mapping })
    try {
      expect(await salesWindow(shop)).toMatchObject({ orders: 30, customers: 7 })
    } finally {
      await shop.close()
    }
  })

  it('with orders in one table and payments in another', async () => {
    const { knex, place } = await fresh()
    await knex.schema.createTable('orders', (table) => {
      table.integer('id').primary()
      table.integer('customer_id')
      table.dateTime('created_at', { useTz: false })
      table.string('status')
    })
    await knex.schema.createTable('payments', (table) => {
      table.integer('id').primary()
      table.integer('order_id')
      table.decimal('amount', 10, 2)
      table.string('method')
    })
    const day = (row: number): string => `2024-03-${String(1 + (row % 28)).padStart(2, '0')} 10:00:00`
    const numbers = Array.from({ length: 30 }, (_, row) => row)
    await knex('orders').insert(
      numbers.map((row) => ({ id: row, customer_id: row % 7, created_at: day(row), status: 'paid' })),
    )
    // two payments an order, of which none is lost and none counted twice
    await knex('payments').insert(
      [...numbers, ...numbers].map((row, id) => ({ id, order_id: row, amount: 2.25, method: 'card' })),
    )
    await knex.destroy()
    const found = await recogniseDatabase(place)
    expect(found).toMatchObject({ kind: 'mapping', table: 'orders', isOneTable: false })
    if (found.kind !== 'mapping') throw new Error(found.kind)
    expect(found.roles.map(({ role, column }) => `${role}=${column}`)).toContain('amount=payments.amount')
    const shop = await openShop({ ...place, mapping: found.mapping })
    try {
      expect(await salesWindow(shop)).toMatchObject({ orders: 30, customers: 7, sales: { total: 135 } })
    } finally {
      await shop.close()
    }
  })

  it('with amounts in cents and names that have to be quoted', async () => {
    const { knex, place } = await fresh()
    const isSchema = place.url?.startsWith('postgresql') === true
    await knex.raw(isSchema ? 'create schema if not exists till' : 'select 1')
    await knex.raw(isSchema ? 'set search_path to till' : 'select 1')
    await knex.schema.dropTableIfExists('Sales Orders')
    await knex.schema.createTable('Sales Orders', (table) => {
      table.integer('OrderNo').primary()
      table.string('CustRef')
      table.dateTime('PlacedAt', { useTz: false })
      table.integer('TotalCents')
    })
    await knex('Sales Orders').insert(
      Array.from({ length: 30 }, (_, row) => ({
        OrderNo: 900 + row,
        CustRef: `K-${row % 7}`,
        PlacedAt: `2024-03-${String(1 + (row % 28)).padStart(2, '0')} 10:00:00`,
        TotalCents: 1999,
      })),
    )
    await knex.destroy()
    const table = isSchema ? 'till.Sales Orders' : 'Sales Orders'
    for (const named of [place, { ...place, table }]) {
      const found = await recogniseDatabase(named)
      expect(found).toMatchObject({
        kind: 'mapping',
        mapping: {
          lines: {
            table,
            columns: { customer_id: 'CustRef', amount: { column: 'TotalCents', decimals: 2 } },
          },
        },
      })
      if (found.kind !== 'mapping') throw new Error(found.kind)
      expect(found.roles.find(({ role }) => role === 'amount')?.reason).toMatch(/, in cents$/)
      const shop = await openShop({ ...place, mapping: found.mapping })
      try {
        expect(await salesWindow(shop)).toMatchObject({ orders: 30, customers: 7, sales: { total: 599.7 } })
      } finally {
        await shop.close()
      }
    }
    await expect(recogniseDatabase({ ...place, table: 'Sale Orders' })).rejects.toMatchObject({
      code: 'BAD_MAPPING',
      message: expect.stringContaining('Sales Orders'),
    })
  })

  it('without orders: says what it looked at', async () => {
    const { knex, place } = await fresh()
    await knex.schema.createTable('journal', (table) => {
      table.integer('a')
      table.string('b')
      table.string('c')
    })
    await knex.destroy()
    const found = await recogniseDatabase({ ...place, table: 'journal' })
    expect(found).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('journal has the columns a, b, c'),
    })
  })
}

describe('by name', () => {
  it('the layout of the course', async () => {
    const file = join(await tempFolder(), 'olist.db')
    const knex = await connectSqlite({ file })
    const { files } = syntheticShop({ seed: 2, customers: 30 })
    const short = { orders: 'olist_orders_dataset.csv', customers: 'olist_customers_dataset.csv' }
    await writeRawTables(
      knex,
      Object.fromEntries(Object.entries(short).map(([name, csv]) => [name, files[csv] ?? ''])),
    )
    await knex.destroy()
    expect(await recogniseDatabase({ file })).toMatchObject({
      kind: 'preset',
      preset: 'olist',
      reason: expect.stringContaining('order_purchase_timestamp'),
    })
  })

  it('an imported shop', async () => {
    const folder = await tempFolder()
    for (const [name, text] of Object.entries(smallShop)) await writeFile(join(folder, `${name}.csv`), text)
    const db = join(folder, 'shop.db')
    await importShop({ paths: [folder], db })
    expect(await recogniseDatabase({ file: db })).toMatchObject({ kind: 'imported' })
  })
})

it.each([
  [{ file: 'nowhere.db' }, 'cannot be read'],
  [{}, 'name one'],
  [{ url: 'postgresql://ana:secret@127.0.0.1:1/shop' }, '127.0.0.1'],
])('refuses %j in one sentence without a password', async (place, sentence) => {
  const error = await recogniseDatabase(place).catch((cause: unknown) => cause)
  expect(String(error)).toContain(sentence)
  expect(String(error)).not.toContain('secret')
})
