import type { Knex } from 'knex'
import { expect, it, onTestFinished } from 'vitest'
import { explore } from '../../src/explore.ts'
import type { ShopMapping } from '../../src/mapping/shop-mapping.ts'
import { openShop, type ShopSource } from '../../src/shop/open-shop.ts'
import { describePlaces } from '../support/describe-places.ts'

/** Names that are nobody's wish and still are names; a column each. */
const columns = {
  order_id: 'select',
  customer_id: 'a"b',
  ordered_at: 'when? :asOf $1',
  amount: 'total.gross; drop table till --',
  status: "it's `año` 文",
  city: 'back\\slash /* x */',
} as const

const table = 'or"de`rs?.:v $1'

type Open = (mapping: ShopMapping) => Promise<ShopSource>

describePlaces(fill, behaves)

function behaves(place: () => Promise<ShopSource>): void {
  const mapped: Open = async (mapping) => ({
    ...(await place()),
    mapping,
    meta: { saleStatuses: ["pa'id?"] },
  })

  it('reads tables and columns of any name', async () => {
    const shop = await openShop(await mapped({ orders: { table, columns } }))
    onTestFinished(() => shop.close())
    const [answer] = await explore(shop, { ids: ['coverage'], asOf: '2024-01-02T00:00:00' })
    expect(answer?.rows.map((row) => [row.orders, row.sales, row.sales_amount])).toEqual([
      [3, 2, 15.5],
      [1, 1, 10.5],
    ])
  })

  it('binds what a row is chosen by', async () => {
    const only = { [columns.status]: ["pa'id?", "x' or 1 = 1 --"] }
    const shop = await openShop(await mapped({ orders: { table, columns, only } }))
    onTestFinished(() => shop.close())
    const [answer] = await explore(shop, { ids: ['coverage'] })
    expect(answer?.rows[0]?.orders).toBe(2)
  })

  it.each([
    ['till"; drop table till; --', columns],
    [`${table}" union select 1 --`, columns],
    [table, { ...columns, order_id: 'select", (select 1) as "x' }],
    [table, { ...columns, customer_id: "'; drop table till; --" }],
    [table, { ...columns, city: { column: 'city', table: 'till; drop table till', key: 'id' } }],
    [table, { ...columns, city: { column: 'id', table: 'till', key: 'id) or (1=1', by: 'select' } }],
    [table, { ...columns, 'x, (select 1) as y': 'select' }],
  ] as const)('refuses what is no name of the database (%s, %#)', async (name, given) => {
    const source = await mapped({ orders: { table: name, columns: given } })
    await expect(openShop(source)).rejects.toMatchObject({
      code: 'BAD_MAPPING',
      message: expect.stringMatching(/^The mapping of orders[^\n]*\.$/),
    })
    const shop = await openShop(await mapped({ orders: { table, columns } }))
    onTestFinished(() => shop.close())
    expect(await shop.knex('till').count({ rows: '*' })).toEqual([{ rows: 1 }])
  })
}

/** The table anew, and one that nobody may drop. */
async function fill(knex: Knex): Promise<void> {
  const quote = (name: string): string => {
    const sign = knex.client.config.client === 'mysql2' ? '`' : '"'
    return `${sign}${name.replaceAll(sign, sign + sign)}${sign}`
  }
  const run = async (sql: string): Promise<void> => {
    const connection = await knex.client.acquireConnection()
    try {
      await knex.client._query(connection, { sql, bindings: [], method: 'raw' })
    } finally {
      await knex.client.releaseConnection(connection)
    }
  }
  const rows = [
    `('1', 'ana', '2024-01-01 10:00:00', 10.5, 'pa''id?', 'x')`,
    `('2', 'Ana', '2024-02-01 10:00:00', 5, 'pa''id?', 'x')`,
    `('3', 'bo', '2024-02-01 10:00:00', 7, 'open', 'x')`,
  ]
  const names = Object.values(columns).map(quote)
  const types = ['varchar(9)', 'varchar(9)', 'varchar(19)', 'decimal(9, 2)', 'varchar(9)', 'varchar(9)']
  await run(`drop table if exists ${quote(table)}`)
  await run(
    `create table ${quote(table)} (${names.map((name, index) => `${name} ${types[index]}`).join(', ')})`,
  )
  await run(`insert into ${quote(table)} values ${rows.join(', ')}`)
  await run('drop table if exists till')
  await run('create table till (id varchar(9))')
  await run("insert into till values ('1')")
}
