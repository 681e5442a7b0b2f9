import { join } from 'node:path'
import {
  DESIGN_IDS,
  type Design,
  designFor,
  refitPopulation,
  segmentCustomers,
  startTrace,
  type TraceOptions,
  tracePoint,
} from '@clientele/engine'
import fc from 'fast-check'
import knex, { type Knex } from 'knex'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type ExtraFeatureName, openShop, readFeatures, type Shop } from '../../src/index.ts'
import { describeServers } from '../support/databases.ts'
import { writeRawTables } from '../support/raw-tables.ts'
import { smallShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

const first = '2020-03-01T00:00:00'
const asOf = '2020-04-01T00:00:00'
const options: TraceOptions = {
  seed: 3,
  restarts: 2,
  floorSeeds: 2,
  floorSamples: 2,
  jaccardSamples: 0,
  intervalSamples: 20,
}

interface Order {
  readonly customer: number
  readonly day: number
  readonly status: 'delivered' | 'canceled'
  readonly cents: number
  readonly items: number
  readonly reviewedAfter: number | null
  readonly deliveredAfter: number | null
}

/** An order of one of a few customers, some days after the first. */
const order = (days: number): fc.Arbitrary<Order> =>
  fc.record({
    customer: fc.integer({ min: 0, max: 24 }),
    day: fc.integer({ min: 0, max: days }),
    status: fc.constantFrom('delivered', 'delivered', 'delivered', 'canceled'),
    cents: fc.integer({ min: 0, max: 99_999 }),
    items: fc.integer({ min: 0, max: 2 }),
    reviewedAfter: fc.option(fc.integer({ min: 0, max: 40 })),
    deliveredAfter: fc.option(fc.integer({ min: 0, max: 40 })),
  })

const past = fc.array(order(90), { minLength: 30, maxLength: 50 })
/** What arrives later: whole orders, and reviews and deliveries of orders that were there. */
const future = fc.record({
  orders: fc.array(order(200), { minLength: 1, maxLength: 30 }),
  reviews: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 }),
})

/** Changes the text of a query on its way to the database, bound values as they are. */
type Change = (sql: string) => string

/** Everything that is known of the past: features, labels, names and time ARI of every design. */
async function knownPast(shop: Shop): Promise<unknown> {
  const known: unknown[] = []
  for (const id of DESIGN_IDS) {
    const design = designFor(id, undefined, { reviews: true })
    const [then, now] = [await read(shop, design, first), await read(shop, design, asOf)]
    const { populations } = design
    const { segments, segment, customerIds } = segmentCustomers(now, { seed: 1, populations })
    known.push({
      id,
      features: [then.columns, now.columns],
      labels: customerIds.map((customer, row) => [customer, segments[segment[row] ?? -1]?.id]),
      names: segments.map(({ name }) => name),
      points: populations.map((spec) => {
        const start = startTrace({ asOf: first, table: then }, spec, options)
        const { model, ...point } = tracePoint(
          start,
          refitPopulation({ asOf, table: now }, spec, options),
          options,
        )
        return { point, floor: start.floor, k: model?.k }
      }),
    })
  }
  return known
}

const features: ExtraFeatureName[] = ['tenureDays', 'daysBetweenOrders', 'reviewMean', 'deliveryDelayDays']

async function read(shop: Shop, { windowDays }: Design, moment: string): ReturnType<typeof readFeatures> {
  const window = windowDays === null ? {} : { window: { days: 60 } }
  const reading = await readFeatures(shop, { asOf: moment, features, ...window })
  const unknown = reading.missing.map(({ feature }) => [
    feature,
    new Float64Array(reading.customerIds.length).fill(Number.NaN),
  ])
  return { ...reading, columns: { ...reading.columns, ...Object.fromEntries(unknown) } }
}

/** The same shop, asked other questions. */
function asking(shop: Shop, change: Change): Shop {
  const { client } = shop.knex
  const changed = Object.create(client, {
    runStatement: {
      value: (sql: string, ...rest: unknown[]) => client.runStatement(change(sql), ...rest),
    },
  })
  return {
    ...shop,
    knex: new Proxy(shop.knex, { get: (of, key) => (key === 'client' ? changed : Reflect.get(of, key)) }),
  }
}

interface Place {
  /** The database as the shop's own software has it. */
  readonly writer: Knex
  readonly open: () => Promise<Shop>
}

const property = ({ writer, open }: Place, change: Change = (sql) => sql) =>
  fc.asyncProperty(past, future, async (before, after) => {
    for (const table of Object.keys(smallShop)) await writer(table).delete()
    await addOrders(writer, 'past', '2020-01-01', before)
    const look = async (): Promise<unknown> => {
      // on a server, what is open sees the moment when it was opened
      const shop = await open()
      try {
        return await knownPast(asking(shop, change))
      } finally {
        await shop.close()
      }
    }
    const known = await look()
    await addOrders(writer, 'future', asOf.slice(0, 10), after.orders)
    for (const [index, score] of after.reviews.entries())
      if (index < before.length) await addReview(writer, `past${index}`, `late${index}`, score, at(asOf, 0))
    await writer('olist_orders_dataset')
      .whereNull('order_delivered_customer_date')
      .update({ order_delivered_customer_date: at(asOf, 0) })
    expect(await look()).toEqual(known)
  })

/** Orders from a day on; a delivery or review of the past that would fall on or after the as-of date is not known yet. */
async function addOrders(writer: Knex, prefix: string, day: string, orders: readonly Order[]): Promise<void> {
  const seen = (moment: string): boolean => prefix === 'future' || moment < at(asOf, 0)
  for (const [index, one] of orders.entries()) {
    const id = `${prefix}${index}`
    const moment = at(day, one.day)
    const delivered = one.deliveredAfter === null ? null : at(day, one.day + one.deliveredAfter)
    await writer('olist_customers_dataset').insert({
      customer_id: id,
      customer_unique_id: `person${one.customer}`,
    })
    await writer('olist_orders_dataset').insert({
      order_id: id,
      customer_id: id,
      order_status: one.status,
      order_purchase_timestamp: moment,
      order_delivered_customer_date: delivered !== null && seen(delivered) ? delivered : null,
      order_estimated_delivery_date: at(day, one.day + 9),
    })
    await writer('olist_order_payments_dataset').insert({
      order_id: id,
      payment_sequential: 1,
      payment_type: 'voucher',
      payment_installments: 1,
      payment_value: one.cents / 100,
    })
    for (let item = 1; item <= one.items; item++)
      await writer('olist_order_items_dataset').insert({
        order_id: id,
        order_item_id: item,
        price: 1,
        freight_value: 1,
      })
    const reviewed = one.reviewedAfter === null ? null : at(day, one.day + one.reviewedAfter)
    if (reviewed !== null && seen(reviewed)) await addReview(writer, id, id, 1 + (one.cents % 5), reviewed)
  }
}

async function addReview(writer: Knex, order_id: string, review_id: string, score: number, moment: string) {
  await writer('olist_order_reviews_dataset').insert({
    review_id,
    order_id,
    review_score: score,
    review_creation_date: moment,
  })
}

function at(day: string, days: number): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 19).replace('T', ' ')
}

async function inSqlite(): Promise<Place> {
  const file = join(await tempFolder(), 'shop.db')
  const writer = knex({ client: 'better-sqlite3', connection: { filename: file }, useNullAsDefault: true })
  onTestFinished(() => writer.destroy())
  await writer.raw('pragma synchronous = off')
  await writeRawTables(writer, smallShop)
  return { writer, open: () => openShop({ file, preset: 'olist' }) }
}

describe('no row dated at or after the as-of moment', () => {
  it('changes a feature, a label, a name or a time ARI of any design', async () => {
    await fc.assert(property(await inSqlite()), { numRuns: 8 })
  })

  describeServers('in place', (server) => {
    it('changes them there either', async () => {
      const writer = server().connect('shop')
      onTestFinished(() => writer.destroy())
      await writeRawTables(writer, smallShop)
      const open = (): Promise<Shop> => openShop({ url: server().url('shop'), preset: 'olist' })
      await fc.assert(property({ writer, open }), { numRuns: 3 })
    })
  })
})

it.each([
  ['orders', 'ordered_at < ?'],
  ['reviews', 'r.created_at < ?'],
  ['deliveries', 's.delivered_at < ?'],
])('a leak of %s that is planted is found', async (_, rule) => {
  const leak: Change = (sql) => sql.replaceAll(rule, `(${rule} or 1 = 1)`)
  await expect(
    fc.assert(property(await inSqlite(), leak), { numRuns: 20, endOnFailure: true }),
  ).rejects.toThrow(/Property failed/)
})
