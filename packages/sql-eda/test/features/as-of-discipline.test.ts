import fc from 'fast-check'
import type { Knex } from 'knex'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite } from '../../src/connect/connect-sqlite.ts'
import { type ExtraFeatureName, extraFeatures } from '../../src/features/extra-features.ts'
import { featuresQuery } from '../../src/features/features-query.ts'
import { type FetchedColumns, fetchColumns } from '../../src/features/fetch-columns.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { importedShop } from '../support/small-shop.ts'

const asOf = '2020-03-01 00:00:00'
const extras = Object.keys(extraFeatures) as ExtraFeatureName[]

interface Line {
  readonly customer: string
  readonly day: number
  readonly status: string
  readonly payments: number
  readonly items: readonly number[]
  readonly reviews: readonly number[]
  readonly deliveredAfter: number | null
}

const line: fc.Arbitrary<Line> = fc.record({
  customer: fc.constantFrom('a', 'b', 'c'),
  day: fc.integer({ min: 0, max: 50 }),
  status: fc.constantFrom('delivered', 'delivered', 'canceled'),
  payments: fc.integer({ min: 0, max: 99_999 }),
  items: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  reviews: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
  deliveredAfter: fc.option(fc.integer({ min: 0, max: 9 })),
})

/** What arrives later: orders with all that belongs to them, and reviews and deliveries of orders that were there. */
const later = fc.record({
  orders: fc.array(line, { minLength: 1, maxLength: 6 }),
  reviewed: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }),
})
const property = (shop: Shop, from: string | null, change: (sql: string) => string) =>
  fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), later, async (past, future) => {
    for (const table of ['orders', 'order_items', 'reviews']) await shop.knex(table).delete()
    await add(shop.knex, 'past', past, '2020-01-01', asOf)
    const before = await read(shop, from, change)
    await add(shop.knex, 'future', future.orders, asOf, '2021-01-01')
    for (const [index, score] of future.reviewed.entries())
      await shop.knex('reviews').insert({ order_id: `past${index}`, score, created_at: asOf })
    await shop.knex('orders').whereNull('delivered_at').update({ delivered_at: asOf })
    expect(await read(shop, from, change)).toEqual(before)
  })

function read(shop: Shop, from: string | null, change: (sql: string) => string): Promise<FetchedColumns> {
  const { sql, bindings, columns } = featuresQuery(shop, { asOf, from, extras })
  return fetchColumns(shop, { sql: change(sql), bindings }, 'features', columns)
}

/** Dates from `first` on; a delivery or review that would fall on or after `end` has not happened. */
async function add(knex: Knex, prefix: string, lines: readonly Line[], first: string, end: string) {
  const at = (days: number): string =>
    new Date(Date.parse(`${first.slice(0, 10)}T00:00:00Z`) + days * 86_400_000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ')
  for (const [index, one] of lines.entries()) {
    const order_id = `${prefix}${index}`
    const delivered = one.deliveredAfter === null ? null : at(one.day + one.deliveredAfter)
    await knex('orders').insert({
      order_id,
      customer_id: one.customer,
      status: one.status,
      ordered_at: at(one.day),
      delivered_at: delivered !== null && delivered < end ? delivered : null,
      estimated_at: at(one.day + 5),
      payments_amount: one.payments,
      installments: 1 + (one.payments % 3),
      item_count: one.items.length,
      items_amount: one.items.length * 700,
      freight_amount: one.payments % 1000,
    })
    for (const product of one.items) await knex('order_items').insert({ order_id, product_id: `p${product}` })
    for (const days of one.reviews)
      if (at(one.day + days) < end)
        await knex('reviews').insert({ order_id, score: 1 + (days % 5), created_at: at(one.day + days) })
  }
}

async function shopInMemory(): Promise<Shop> {
  const { shop } = await importedShop()
  const knex = await connectSqlite({ file: ':memory:' })
  onTestFinished(() => knex.destroy())
  await knex.raw(`create table orders (order_id, customer_id, status, ordered_at, delivered_at, estimated_at,
    payments_amount, installments, item_count, items_amount, freight_amount)`)
  await knex.raw('create table order_items (order_id, product_id)')
  await knex.raw('create table reviews (order_id, score, created_at)')
  await knex.raw('create table products (product_id, category)')
  await knex('products').insert([0, 1, 2].map((n) => ({ product_id: `p${n}`, category: n === 0 ? null : n })))
  return { ...shop, knex }
}

describe('as-of discipline through SQL', () => {
  it.each([null, '2020-02-01 00:00:00'])(
    'no row dated at or after the as-of moment changes a feature (window from %s)',
    async (from) => {
      const shop = await shopInMemory()
      await fc.assert(
        property(shop, from, (sql) => sql),
        { numRuns: 40 },
      )
    },
  )

  it.each([
    ['orders', 'select * from orders where ordered_at < :asOf', 'select * from orders'],
    ['orders of the last moment', 'where ordered_at < :asOf', 'where ordered_at <= :asOf'],
    ['reviews', ' and r.created_at < :asOf', ''],
    ['reviews of the last moment', 'r.created_at < :asOf', 'r.created_at <= :asOf'],
    ['deliveries', 's.delivered_at < :asOf', 's.delivered_at is not null'],
  ])('catches a leak of %s that is planted', async (_, rule, leak) => {
    const shop = await shopInMemory()
    expect(featuresQuery(shop, { asOf, from: null, extras }).sql).toContain(rule)
    const change = (sql: string): string => sql.replaceAll(rule, leak)
    await expect(fc.assert(property(shop, null, change), { numRuns: 200 })).rejects.toThrow(/Property failed/)
  })
})
