import { join } from 'node:path'
import type { Knex } from 'knex'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite } from '../../src/connect/connect-sqlite.ts'
import { explore } from '../../src/explore.ts'
import type { ShopMapping } from '../../src/mapping/shop-mapping.ts'
import { readFeatures } from '../../src/read-features.ts'
import { openShop, type ShopSource } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { runQuery } from '../../src/statements/run-query.ts'
import { describeServers } from '../support/databases.ts'
import { tempFolder } from '../support/temp-folder.ts'

interface Place {
  readonly knex: Knex
  readonly source: ShopSource
}

describe('a mapped SQLite database', () =>
  behaves(async () => {
    const file = join(await tempFolder(), 'shop.db')
    return { knex: await connectSqlite({ file }), source: { file } }
  }))

describeServers('a mapped database', (server) =>
  behaves(async () => ({ knex: server().connect('shop'), source: { url: server().url('shop') } })),
)

type Row = Readonly<Record<string, string | number | null>>

/** Tables of rows; the type of a column is told by its name: amounts, dates, moments, numbers, else text. */
async function tables(knex: Knex, content: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  for (const [name, rows] of Object.entries(content)) {
    await knex.schema.dropTableIfExists(name)
    await knex.schema.createTable(name, (table) => {
      for (const column of Object.keys(rows[0] ?? {}))
        if (/amount|price|total/.test(column)) table.decimal(column, 12, 4)
        else if (/real/.test(column)) table.double(column)
        else if (/seconds|quantity/.test(column)) table.bigInteger(column)
        else if (/_day$/.test(column)) table.date(column)
        else if (/_world$/.test(column)) table.timestamp(column, { useTz: true })
        else if (/_at$/.test(column)) table.datetime(column, { useTz: false })
        else table.string(column, 60)
    })
    await knex(name).insert(rows)
  }
}

function behaves(place: () => Promise<Place>): void {
  const open = async (
    content: Readonly<Record<string, readonly Row[]>>,
    mapping: ShopMapping,
    meta: ShopSource['meta'] = {},
  ): Promise<Shop> => {
    const { knex, source } = await place()
    try {
      await tables(knex, content)
    } finally {
      await knex.destroy()
    }
    const shop = await openShop({ ...source, mapping, meta })
    onTestFinished(() => shop.close())
    return shop
  }
  const select = (shop: Shop, sql: string) => runQuery(shop, { sql, bindings: {} })

  it('never multiplies money: several items, payments and reviews an order, keys that repeat', async () => {
    const shop = await open(
      {
        o: [
          { id: '1', who: 'c1', placed_at: '2024-01-01 10:00:00' },
          { id: '2', who: 'c2', placed_at: '2024-01-02 10:00:00' },
        ],
        persons: [
          { id: 'c1', person: 'ana', city: 'a' },
          { id: 'c1', person: 'ana', city: 'b' },
          { id: 'c2', person: 'bo', city: null },
        ],
        lines: [
          { o: '1', what: 'p', price: 10 },
          { o: '1', what: 'p', price: 10 },
          { o: '1', what: 'q', price: 0.1 },
          { o: '2', what: 'p', price: 0.2 },
        ],
        paid: [
          { o: '1', amount: 15 },
          { o: '1', amount: 5.1 },
          { o: '2', amount: 0.2 },
        ],
        goods: [
          { id: 'p', kind: 'x' },
          { id: 'p', kind: 'y' },
        ],
      },
      {
        orders: {
          table: 'o',
          columns: {
            order_id: 'id',
            customer_id: { table: 'persons', column: 'person', key: 'id', by: 'who' },
            city: { table: 'persons', column: 'city', key: 'id', by: 'who' },
            ordered_at: 'placed_at',
          },
        },
        order_items: { table: 'lines', columns: { order_id: 'o', product_id: 'what', price: 'price' } },
        payments: { table: 'paid', columns: { order_id: 'o', amount: 'amount' } },
        products: { table: 'goods', columns: { product_id: 'id', category: 'kind' } },
      },
    )
    expect(
      await select(
        shop,
        'select order_id, customer_id, city, payment_count, payments_amount, item_count, items_amount from orders order by order_id',
      ),
    ).toEqual([
      {
        order_id: '1',
        customer_id: 'ana',
        city: 'b',
        payment_count: 2,
        payments_amount: 201000,
        item_count: 3,
        items_amount: 201000,
      },
      {
        order_id: '2',
        customer_id: 'bo',
        city: null,
        payment_count: 1,
        payments_amount: 2000,
        item_count: 1,
        items_amount: 2000,
      },
    ])
    expect(
      await select(
        shop,
        'select sum(i.price) as sold, count(*) as sold_lines from order_items i left join products p on p.product_id = i.product_id',
      ),
    ).toEqual([{ sold: 203000, sold_lines: 4 }])
    const { columns } = await readFeatures(shop, { asOf: '2024-02-01T00:00:00' })
    expect([...(columns.monetary ?? [])]).toEqual([20.1, 0.2])
  })

  it('reads orders with a total of their own, whatever kind of number it is', async () => {
    const totals = [0.1, 0.2, 1.005, 12345.6789, -3.5]
    const shop = await open(
      {
        o: totals.map((total, index) => ({
          id: String(index),
          who: 'a',
          placed_day: '2024-01-01',
          total,
          total_text: String(total),
          real: total,
        })),
      },
      {
        orders: {
          table: 'o',
          columns: { order_id: 'id', customer_id: 'who', ordered_at: 'placed_day', amount: 'total' },
        },
      },
    )
    const expected = totals.map((total, index) => ({
      order_id: String(index),
      amount: Math.round(total * 10_000),
      ordered_at: '2024-01-01 00:00:00',
    }))
    const sql =
      'select p.order_id, p.amount, o.ordered_at from payments p join orders o on o.order_id = p.order_id order by 1'
    expect(await select(shop, sql)).toEqual(expected)
    expect(shop.meta.amount).toBe('payments')
    expect(shop.relations).toEqual(new Set(['orders', 'payments']))
    const [states, payments] = await explore(shop, { ids: ['states', 'coverage'] })
    expect(states?.unavailable).toMatch(/customers/)
    expect(payments?.rows[0]?.sales_amount).toBe(12343.4839)
    for (const column of ['real', 'total_text']) {
      const other = await openShop({
        ...(await place()).source,
        mapping: {
          orders: {
            table: 'o',
            columns: { order_id: 'id', customer_id: 'who', ordered_at: 'placed_day', amount: column },
          },
        },
      }).catch(() => null)
      if (other === null) continue // a SQLite file of its own for every place
      onTestFinished(() => other.close())
      expect(await select(other, sql)).toEqual(expected)
    }
  })

  it('reads amounts in cents and other small units, stored as numbers or as text', async () => {
    const cents = [1999, 1, 0, -250, 12.5]
    const columns = { order_id: 'id', customer_id: 'who', ordered_at: 'placed_day' }
    const shop = await open(
      {
        o: cents.map((total, index) => ({
          id: String(index),
          who: 'a',
          placed_day: '2024-01-01',
          total,
          total_text: String(total),
        })),
        paid: cents.map((total, index) => ({ o: String(index), text: String(total) })),
      },
      {
        orders: { table: 'o', columns },
        payments: { table: 'paid', columns: { order_id: 'o', amount: { column: 'text', decimals: 2 } } },
        order_items: { table: 'o', columns: { order_id: 'id', price: { column: 'total', decimals: 3 } } },
      },
    )
    const rows = await select(shop, 'select payments_amount, items_amount from orders order by order_id')
    expect(rows).toEqual(cents.map((total) => ({ payments_amount: total * 100, items_amount: total * 10 })))
  })

  it('groups order lines, with ids and without, and multiplies quantity and price', async () => {
    const content = {
      till: [
        {
          bill: 'b1',
          who: 'ana',
          sold_at: '2024-01-01 10:00:00',
          what: 'p',
          quantity: 3,
          price: 0.1,
          kind: 'x',
        },
        {
          bill: 'b1',
          who: 'ana',
          sold_at: '2024-01-01 10:00:05',
          what: 'q',
          quantity: 1,
          price: 2,
          kind: null,
        },
        {
          bill: 'b2',
          who: 'ana',
          sold_at: '2024-01-01 10:00:05',
          what: 'p',
          quantity: -1,
          price: 0.1,
          kind: 'x',
        },
        {
          bill: 'b3',
          who: null,
          sold_at: '2024-01-03 10:00:00',
          what: 'p',
          quantity: 1,
          price: 9,
          kind: 'x',
        },
      ],
    }
    const columns = {
      customer_id: 'who',
      ordered_at: 'sold_at',
      product_id: 'what',
      category: 'kind',
      quantity: 'quantity',
      price: 'price',
    }
    const shop = await open(content, { lines: { table: 'till', columns: { ...columns, order_id: 'bill' } } })
    const sql =
      'select order_id, customer_id, ordered_at, item_count, items_amount from orders order by order_id'
    expect(await select(shop, sql)).toEqual([
      {
        order_id: 'b1',
        customer_id: 'ana',
        ordered_at: '2024-01-01 10:00:00',
        item_count: 2,
        items_amount: 23000,
      },
      {
        order_id: 'b2',
        customer_id: 'ana',
        ordered_at: '2024-01-01 10:00:05',
        item_count: 1,
        items_amount: -1000,
      },
    ])
    expect(shop.notes).toEqual(['1 of 4 rows of lines have no customer_id and are left out.'])
    expect(shop.meta.amount).toBe('items')
    expect(await select(shop, 'select product_id, category from products order by 1')).toEqual([
      { product_id: 'p', category: 'x' },
      { product_id: 'q', category: null },
    ])
    await shop.close() // its snapshot would keep the table from being made anew
    const without = await open(content, { lines: { table: 'till', columns } })
    expect(await select(without, sql)).toEqual([
      {
        order_id: 'ana 2024-01-01 10:00:00',
        customer_id: 'ana',
        ordered_at: '2024-01-01 10:00:00',
        item_count: 1,
        items_amount: 3000,
      },
      {
        order_id: 'ana 2024-01-01 10:00:05',
        customer_id: 'ana',
        ordered_at: '2024-01-01 10:00:05',
        item_count: 2,
        items_amount: 19000,
      },
    ])
  })

  it('brings every kind of time to the clock of the shop', async () => {
    const rows = [
      {
        id: '1',
        seconds: 1_711_846_800,
        text: '2024-03-31T01:00:00Z',
        plain_at: '2024-03-31 03:00:00',
        day: '2024-03-31',
      },
      {
        id: '2',
        seconds: 1_704_067_199,
        text: '2023-12-31 23:59:59.75',
        plain_at: '2024-01-01 00:59:59',
        day: '2024-01-01 00:59',
      },
    ]
    const shop = await open(
      { o: rows },
      {
        orders: {
          table: 'o',
          columns: {
            order_id: 'id',
            customer_id: { value: "o'ne?" },
            ordered_at: { column: 'seconds', epoch: 's' },
            approved_at: { column: 'text', utc: true },
            shipped_at: 'plain_at',
            delivered_at: 'day',
            amount: 'seconds',
          },
        },
      },
      { timeZone: 'Europe/Paris' },
    )
    expect(
      await select(
        shop,
        'select customer_id, ordered_at, approved_at, shipped_at, delivered_at from orders order by order_id',
      ),
    ).toEqual([
      {
        customer_id: "o'ne?",
        ordered_at: '2024-03-31 03:00:00',
        approved_at: '2024-03-31 03:00:00',
        shipped_at: '2024-03-31 03:00:00',
        delivered_at: '2024-03-31 00:00:00',
      },
      {
        customer_id: "o'ne?",
        ordered_at: '2024-01-01 00:59:59',
        approved_at: '2024-01-01 00:59:59',
        shipped_at: '2024-01-01 00:59:59',
        delivered_at: '2024-01-01 00:59:00',
      },
    ])
  })

  it.each(['Europe/Paris', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
    'knows the clocks of %s',
    async (timeZone) => {
      const moments = Array.from({ length: 80 }, (_, at) => 1_000_000_000 + at * 9_876_543)
      const shop = await open(
        { o: moments.map((seconds, at) => ({ id: String(at).padStart(2, '0'), who: 'a', seconds })) },
        {
          orders: {
            table: 'o',
            columns: {
              order_id: 'id',
              customer_id: 'who',
              ordered_at: { column: 'seconds', epoch: 's' },
              amount: 'seconds',
            },
          },
        },
        { timeZone },
      )
      const platform = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      const rows = await select(shop, 'select ordered_at from orders order by order_id')
      expect(rows.map((row) => row.ordered_at)).toEqual(
        moments.map((seconds) => platform.format(new Date(seconds * 1000))),
      )
    },
  )

  it('prints SQL that gives the same in a session of any zone', async () => {
    const columns = { order_id: 'id', customer_id: 'who', ordered_at: 'placed_world' }
    const shop = await open(
      { o: [{ id: '1', who: 'a', placed_world: '2024-07-01 10:00:00', total: 1 }] },
      { orders: { table: 'o', columns: { ...columns, amount: 'total' } } },
      { timeZone: 'Europe/Paris' },
    )
    const [answer] = await explore(shop, { ids: ['coverage'] })
    const { knex } = await place()
    onTestFinished(() => knex.destroy())
    const zone = { mysql: "set time_zone = '+09:00'", postgresql: "set time zone 'Asia/Tokyo'", sqlite: null }
    const set = zone[shop.dialect.name]
    if (set === null) return // a file has no sessions
    const elsewhere = await knex.transaction(async (session) => {
      const told: unknown[] = []
      for (const statement of [set, ...(answer?.sql ?? '').split(/;$/m)])
        if (statement.trim() !== '') told.push(await session.raw(statement))
      return JSON.stringify(told.at(-1))
    })
    const [first] = answer?.rows ?? []
    expect(elsewhere).toContain(`"first_order":${JSON.stringify(first?.first_order)}`)
  })

  it('tells ids apart by their code points', async () => {
    const ids = ['a', 'A', 'á', 'Z', 'z', '文', '👍', '0']
    const shop = await open(
      {
        o: ids.map((who, index) => ({ id: String(index), who, placed_at: '2024-01-01 00:00:00', total: 1 })),
      },
      {
        orders: {
          table: 'o',
          columns: { order_id: 'id', customer_id: 'who', ordered_at: 'placed_at', amount: 'total' },
        },
      },
    )
    const { customerIds } = await readFeatures(shop, { asOf: '2024-02-01T00:00:00' })
    expect([...customerIds].sort()).toEqual([...ids].sort())
    const rows = await select(shop, 'select customer_id from orders order by customer_id')
    expect(rows.map((row) => row.customer_id)).toEqual(
      ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    )
  })

  it('refuses values that are something else, orders that repeat, and mappings that say too little', async () => {
    const content = {
      o: [
        { id: '1', who: 'a', placed: '2024-01-01', spent: '12,50' },
        { id: '1', who: 'a', placed: '1/2/2024', spent: '3' },
      ],
    }
    const columns = { order_id: 'id', customer_id: 'who', ordered_at: 'placed', amount: 'spent' }
    const refused = (mapping: ShopMapping) =>
      open(content, mapping).then(
        () => 'opened',
        (error: Error) => `${'code' in error ? error.code : ''} ${error.message}`,
      )
    expect(await refused({ orders: { table: 'o', columns } })).toMatch(
      /^BAD_MAPPING .*ordered_at, 1 of 2 are no moments/,
    )
    expect(
      await refused({
        orders: { table: 'o', columns: { ...columns, ordered_at: { value: '2024-01-01 00:00:00' } } },
      }),
    ).toMatch(/amount, 1 of 2 are no numbers/)
    const repeated = { ...columns, ordered_at: { value: '2024-01-01 00:00:00' }, amount: 'id' }
    expect(await refused({ orders: { table: 'o', columns: repeated } })).toMatch(
      /1 of 2 rows repeat an order id/,
    )
    const decimals = (amount: number, date?: number) => ({
      ...columns,
      amount: { column: 'id', decimals: amount },
      ...(date === undefined ? {} : { ordered_at: { column: 'placed', decimals: date } }),
    })
    expect(await refused({ orders: { table: 'o', columns: decimals(5) } })).toMatch(
      /5 decimals: cents have 2/,
    )
    expect(await refused({ orders: { table: 'o', columns: decimals(2, 2) } })).toMatch(/only amounts have/)
    expect(await refused({})).toMatch(/^BAD_MAPPING .*either/)
    expect(await refused({ orders: { table: 'o', columns: { order_id: 'id' } } })).toMatch(/customer_id/)
    expect(await refused({ orders: { table: 'o', columns: { ...columns, order_id: 'ids' } } })).toMatch(
      /near names are id,/,
    )
    expect(await refused({ orders: { table: 'order', columns } })).toMatch(/near names are .*\bo\b/)
  })

  it('writes nothing, even when asked to', async () => {
    const shop = await open(
      { o: [{ id: '1', who: 'a', placed_at: '2024-01-01 00:00:00', total: 1 }] },
      {
        orders: {
          table: 'o',
          columns: { order_id: 'id', customer_id: 'who', ordered_at: 'placed_at', amount: 'total' },
        },
      },
    )
    for (const sql of [
      'delete from o',
      "insert into o values ('2', 'b', null, 1)",
      'drop table o',
      'create table mine (id integer)',
    ])
      await expect(shop.knex.raw(sql)).rejects.toMatchObject({ code: 'DATABASE' })
    expect(await select(shop, 'select count(*) as orders from orders')).toEqual([{ orders: 1 }])
  })
}
