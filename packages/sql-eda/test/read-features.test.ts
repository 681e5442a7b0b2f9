import type { FeatureTable } from '@clientele/engine'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite } from '../src/connect-sqlite.ts'
import { sqliteDialect } from '../src/dialect/sqlite.ts'
import { openShop } from '../src/open-shop.ts'
import { readFeatures } from '../src/read-features.ts'
import type { Shop } from '../src/shop.ts'
import { importedShop } from './support/small-shop.ts'

function plain({ customerIds, columns }: FeatureTable): Record<string, number[]> {
  return Object.fromEntries(
    customerIds.map((id, row) => [
      id,
      [columns.recencyDays?.[row] ?? -1, columns.frequency?.[row] ?? -1, columns.monetary?.[row] ?? -1],
    ]),
  )
}

describe('readFeatures', () => {
  it('gives whole days, orders and exact totals of every customer with a sale', async () => {
    const { shop } = await importedShop()
    // Ana's second order has 2 items and 3 payments; joined they would come to 2 × 120.10.
    expect(plain(await readFeatures(shop, { asOf: '2018-04-01T00:00:00' }))).toEqual({
      ana: [30, 2, 130.2],
      cem: [58, 1, 0],
      dé: [1, 1, 0.3],
    })
  })

  it('gives the customers by id', async () => {
    const { shop } = await importedShop()
    const { customerIds } = await readFeatures(shop, { asOf: '2018-04-01T00:00:00', saleStatuses: null })
    expect(customerIds).toEqual(['ana', 'bo', 'cem', 'dé'])
  })

  it('sees nothing dated at or after the as-of moment', async () => {
    const { shop } = await importedShop()
    expect(plain(await readFeatures(shop, { asOf: '2018-03-31T00:00:00' }))).not.toHaveProperty('dé')
    expect(plain(await readFeatures(shop, { asOf: '2018-03-31T00:00:01' }))).toHaveProperty('dé', [0, 1, 0.3])
    expect(plain(await readFeatures(shop, { asOf: '2018-03-01T23:59:59' }))).toHaveProperty(
      'ana',
      [50, 1, 10.1],
    )
    expect((await readFeatures(shop, { asOf: '2018-01-01T00:00:00' })).customerIds).toEqual([])
  })

  it.each([
    ['payments', 130.2],
    ['items', 108],
    ['items+freight', 130.2],
  ] as const)('counts %s as the amount when asked to', async (amount, monetary) => {
    const { shop } = await importedShop()
    const table = plain(await readFeatures(shop, { asOf: '2018-04-01T00:00:00', amount }))
    expect(table.ana).toEqual([30, 2, monetary])
  })

  it('counts other statuses when asked to', async () => {
    const { shop } = await importedShop()
    const asOf = '2018-04-01T00:00:00'
    expect(Object.keys(plain(await readFeatures(shop, { asOf, saleStatuses: ['canceled'] })))).toEqual(['bo'])
    expect(Object.keys(plain(await readFeatures(shop, { asOf, saleStatuses: ["it's"] })))).toEqual([])
  })

  it('says what is missing', async () => {
    const { shop } = await importedShop({ olist_order_items_dataset: '' })
    await expect(readFeatures(shop, { asOf: '2018-04-01T00:00:00', amount: 'items' })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('order_items'),
    })
    await expect(readFeatures(shop, { asOf: 'yesterday' })).rejects.toMatchObject({ code: 'BAD_AS_OF' })
  })

  it('gives the same through either SQLite driver', async () => {
    const { shop, db } = await importedShop()
    const other = await openShop({ file: db, driver: 'better-sqlite3' })
    onTestFinished(() => other.close())
    const asOf = '2018-04-01T00:00:00'
    expect(await readFeatures(other, { asOf })).toEqual(await readFeatures(shop, { asOf }))
  })

  it('is the same whatever the future holds', async () => {
    const shop = await emptyShop()
    const order = fc.record({
      customer: fc.constantFrom('a', 'b', 'c'),
      day: fc.integer({ min: 1, max: 28 }),
      cents: fc.integer({ min: 0, max: 1_000_000 }),
      status: fc.constantFrom('delivered', 'canceled'),
    })
    const past = fc.array(order, { maxLength: 12 })
    const future = fc.array(order, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(past, future, async (before, after) => {
        const asOf = '2020-02-01T00:00:00'
        await shop.knex('orders').delete()
        await add(shop, '2020-01', 'p', before)
        const then = await readFeatures(shop, { asOf })
        await add(shop, '2020-02', 'f', after)
        expect(await readFeatures(shop, { asOf })).toEqual(then)
        const expected = Map.groupBy(
          before.filter(({ status }) => status === 'delivered'),
          ({ customer }) => customer,
        )
        for (const [row, id] of then.customerIds.entries()) {
          const own = expected.get(id) ?? []
          expect(then.columns.frequency?.[row]).toBe(own.length)
          expect(then.columns.monetary?.[row]).toBe(own.reduce((sum, { cents }) => sum + cents, 0) / 100)
          expect(then.columns.recencyDays?.[row]).toBe(32 - Math.max(...own.map(({ day }) => day)))
        }
        expect(then.customerIds).toHaveLength(expected.size)
      }),
      { numRuns: 60 },
    )
  })
})

interface PropertyOrder {
  readonly customer: string
  readonly day: number
  readonly cents: number
  readonly status: string
}

async function add(
  shop: Shop,
  month: string,
  prefix: string,
  orders: readonly PropertyOrder[],
): Promise<void> {
  for (const [index, { customer, day, cents, status }] of orders.entries())
    await shop.knex('orders').insert({
      order_id: `${prefix}${index}`,
      customer_id: customer,
      status,
      ordered_at: `${month}-${String(day).padStart(2, '0')} 00:00:00`,
      payments_amount: cents * 100,
    })
}

/** A shop in memory with the columns that features read. */
async function emptyShop(): Promise<Shop> {
  const knex = await connectSqlite({ file: ':memory:' })
  onTestFinished(() => knex.destroy())
  await knex.raw('create table orders (order_id, customer_id, status, ordered_at, payments_amount)')
  const { shop } = await importedShop()
  return { knex, dialect: sqliteDialect, meta: shop.meta, relations: shop.relations, close: async () => {} }
}
