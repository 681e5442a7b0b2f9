import type { FeatureTable } from '@clientele/engine'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite } from '../src/connect/connect-sqlite.ts'
import { sqliteDialect } from '../src/dialect/sqlite.ts'
import type { ExtraFeatureName } from '../src/features/extra-features.ts'
import { readFeatures } from '../src/read-features.ts'
import { openShop } from '../src/shop/open-shop.ts'
import type { Shop } from '../src/shop/shop.ts'
import { everyExtra } from './support/every-extra.ts'
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

  it('gives every named extra, each row counted once, and NaN for what is not known', async () => {
    const { shop } = await importedShop()
    const reading = await readFeatures(shop, { asOf: '2018-04-01T00:00:00', features: everyExtra })
    const [ana, cem, de] = everyExtra
      .map((name) => [...(reading.columns[name] ?? [])])
      .reduce<number[][]>((people, column) => column.map((value, row) => [...(people[row] ?? []), value]), [])
    // Her two orders: 1 and 2 items, 1 and 3 payments, 5 days early and 2 days late, reviewed 5 and 2.
    expect(ana).toEqual([80, 65.1, 1.5, 3.5, -1.5, 2, 22.2 / 130.2, 50, 2])
    // No payment, item, delivery or review at all.
    const no = Number.NaN
    expect(cem).toEqual([58, 0, no, no, no, no, no, no, no])
    // Reviewed and delivered after the as-of moment; a product without category.
    expect(de).toEqual([1, 0.3, 1, no, no, 1, 1 / 3, no, no])
    expect(reading.unknown).toEqual({
      tenureDays: 0,
      averageOrderValue: 0,
      itemsPerOrder: 1,
      reviewMean: 2,
      deliveryDelayDays: 2,
      instalments: 1,
      freightShare: 1,
      daysBetweenOrders: 2,
      categoryCount: 2,
    })
    expect(reading.missing).toEqual([])
  })

  it('looks at a window, knows repeat buyers by all their orders, and loses nobody', async () => {
    const { shop } = await importedShop()
    const asOf = '2018-04-01T00:00:00'
    const reading = await readFeatures(shop, {
      asOf,
      window: { days: 31 },
      features: ['tenureDays', 'daysBetweenOrders', 'averageOrderValue', 'reviewMean'],
    })
    expect(plain(reading)).toEqual({ ana: [30, 1, 120.1], dé: [1, 1, 0.3] })
    expect([...(reading.columns.lifetimeOrders ?? [])]).toEqual([2, 1])
    expect([...(reading.columns.tenureDays ?? [])]).toEqual([80, 1])
    expect([...(reading.columns.daysBetweenOrders ?? [])]).toEqual([50, Number.NaN])
    expect([...(reading.columns.averageOrderValue ?? [])]).toEqual([120.1, 0.3])
    expect([...(reading.columns.reviewMean ?? [])]).toEqual([2, Number.NaN])
    expect(reading.lapsed).toEqual({
      customerIds: ['cem'],
      columns: {
        recencyDays: Float64Array.of(58),
        lifetimeOrders: Float64Array.of(1),
        lifetimeMonetary: Float64Array.of(0),
      },
    })
    expect((await readFeatures(shop, { asOf })).lapsed.customerIds).toEqual([])
  })

  it('counts a sale at the first moment of the window and none at the last', async () => {
    const { shop } = await importedShop()
    const window = { days: 1 }
    const at = async (asOf: string) => Object.keys(plain(await readFeatures(shop, { asOf, window })))
    expect(await at('2018-04-01T00:00:00')).toEqual(['dé'])
    expect(await at('2018-04-01T00:00:01')).toEqual([])
    expect(await at('2018-03-31T00:00:00')).toEqual([])
  })

  it('says which features are off and why', async () => {
    const { shop } = await importedShop({ olist_order_reviews_dataset: '', olist_products_dataset: '' })
    const { columns, missing, unknown } = await readFeatures(shop, {
      asOf: '2018-01-15T00:00:00',
      features: ['reviewMean', 'categoryCount', 'daysBetweenOrders', 'deliveryDelayDays', 'tenureDays'],
    })
    expect(Object.keys(columns)).toEqual([
      'recencyDays',
      'frequency',
      'monetary',
      'lifetimeOrders',
      'tenureDays',
    ])
    expect(unknown).toEqual({ tenureDays: 0 })
    expect(missing.map(({ reason }) => reason)).toEqual([
      'reviewMean is off: the shop has no reviews.',
      'categoryCount is off: the shop has no products.',
      'daysBetweenOrders is off: no customer has two sales.',
      'deliveryDelayDays is off: no sale has both a promised and a real delivery date before the as-of moment.',
    ])
  })

  it('has the columns asked for even when nobody bought', async () => {
    const { shop } = await importedShop()
    const reading = await readFeatures(shop, { asOf: '2017-01-01T00:00:00', features: ['reviewMean'] })
    expect(reading.columns.reviewMean).toEqual(new Float64Array(0))
    expect(reading.missing).toEqual([])
  })

  it('refuses a feature and a window that there is not', async () => {
    const { shop } = await importedShop()
    const asOf = '2018-04-01T00:00:00'
    const unknown = ['toString'] as unknown as ExtraFeatureName[]
    await expect(readFeatures(shop, { asOf, features: unknown })).rejects.toMatchObject({
      code: 'BAD_OPTION',
      message: expect.stringContaining('There is no feature "toString"; beyond RFM there are: tenureDays,'),
    })
    await expect(readFeatures(shop, { asOf, window: { days: 0 } })).rejects.toMatchObject({
      code: 'BAD_OPTION',
    })
  })

  it('gives the same through either SQLite driver', async () => {
    const { shop, db } = await importedShop()
    const other = await openShop({ file: db, driver: 'better-sqlite3' })
    onTestFinished(() => other.close())
    const asOf = '2018-04-01T00:00:00'
    const asked = { asOf, window: { days: 60 }, features: everyExtra }
    expect(await readFeatures(other, asked)).toEqual(await readFeatures(shop, asked))
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
          ({ customer }): string => customer,
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
