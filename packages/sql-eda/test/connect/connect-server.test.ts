import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectServer } from '../../src/connect/connect-server.ts'
import { explore } from '../../src/explore.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import { runQuery } from '../../src/statements/run-query.ts'
import { describeServers } from '../support/databases.ts'

describeServers('a connection', (server) => {
  const mapping = {
    orders: {
      table: 'sale',
      columns: { order_id: 'id', customer_id: 'client', ordered_at: 'day', amount: 'total' },
    },
  }

  /** The table anew. */
  async function prepare(): Promise<void> {
    const admin = server().connect('shop')
    await admin.schema.dropTableIfExists('sale')
    await admin.schema.createTable('sale', (table) => {
      table.string('id', 9)
      table.string('client', 60)
      table.date('day')
      table.decimal('total', 12, 2)
    })
    await admin('sale').insert([{ id: '1', client: 'jane.doe@example.com', day: '2024-01-01', total: 10 }])
    await admin.destroy()
  }

  it('needs no more than the grants of the documentation', async () => {
    const [postgresql, mysql] = readFileSync(
      join(import.meta.dirname, '../../../../docs/databases.md'),
      'utf8',
    ).matchAll(/^```sql server=\w+\n([^`]*)^```/gm)
    const isPostgresql = server().kind === 'postgresql'
    const grants = (isPostgresql ? postgresql : mysql)?.[1]?.trim().split('\n') ?? []
    expect(grants.length).toBeGreaterThan(1)
    await prepare()
    const admin = server().connect('shop')
    // the page has the tables of a PostgreSQL shop in a schema of this name
    if (isPostgresql) {
      await admin.raw('create schema sales')
      await admin.raw('alter table sale set schema sales')
    }
    for (const statement of grants) await admin.raw(statement)
    await admin.destroy()
    const shop = await openShop({
      url: server().url('shop', 'clientele:a%20long%20password'),
      mapping: isPostgresql ? { orders: { ...mapping.orders, table: 'sales.sale' } } : mapping,
    })
    onTestFinished(() => shop.close())
    const [answer] = await explore(shop, { ids: ['coverage'] })
    expect(answer?.rows).toMatchObject([{ orders: 1, sales_amount: 10 }])
  })

  it('sees one snapshot until it is closed', async () => {
    await prepare()
    const shop = await openShop({ url: server().url('shop'), mapping })
    onTestFinished(() => shop.close())
    const orders = async () =>
      (await runQuery(shop, { sql: 'select count(*) as n from orders', bindings: {} }))[0]?.n
    const admin = server().connect('shop')
    await admin('sale').insert({ id: '2', client: 'x', day: '2024-01-02', total: 1 })
    await admin.destroy()
    expect(await orders()).toBe(1)
    const later = await openShop({ url: server().url('shop'), mapping })
    onTestFinished(() => later.close())
    expect((await runQuery(later, { sql: 'select count(*) as n from orders', bindings: {} }))[0]?.n).toBe(2)
  })

  it('goes on after a statement that failed', async () => {
    await prepare()
    const shop = await openShop({ url: server().url('shop'), mapping })
    onTestFinished(() => shop.close())
    for (const sql of [
      'select nothing from nowhere',
      'selekt',
      "delete from sale where client = 'jane.doe@example.com'",
    ]) {
      const failure: unknown = await runQuery(shop, { sql, bindings: {} }).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'DATABASE' })
      expect(String(failure)).not.toMatch(/jane|nowhere|selekt/)
    }
    expect(await runQuery(shop, { sql: 'select count(*) as n from orders', bindings: {} })).toEqual([
      { n: 1 },
    ])
  })

  it.each([
    ['a wrong password', 'owner:wr0ng-password', 'shop', /user and password/],
    ['an unknown user', 'nobody:wr0ng-password', 'shop', /user and password/],
    ['a missing database', undefined, 'nowhere', /name of the database/],
  ])('says in one line what is wrong: %s', async (_, user, database, cure) => {
    const failure: unknown = await connectServer(server().url(database, user)).catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ code: 'DATABASE', message: expect.stringMatching(cure) })
    expect((failure as Error).message).toMatch(/^The database [^\n]*\.$/)
    expect(JSON.stringify([String(failure), failure, (failure as Error).stack])).not.toMatch(
      /wr0ng-password|p@ss|p%40ss/,
    )
  })

  it('refuses numbers that would be rounded, and gives the others as numbers', async () => {
    const { knex, dialect } = await connectServer(server().url('shop'))
    onTestFinished(() => knex.destroy())
    const ask = (sql: string) => runQuery({ knex, dialect }, { sql: `select ${sql} as value`, bindings: {} })
    expect(await ask('9007199254740991')).toEqual([{ value: 9007199254740991 }])
    expect(await ask('12.3456')).toEqual([{ value: 12.3456 }])
    expect(await ask('count(*)')).toEqual([{ value: 1 }])
    expect(await ask("'007'")).toEqual([{ value: '007' }])
    await expect(ask('9007199254740993')).rejects.toMatchObject({
      code: 'DATABASE',
      message: expect.stringContaining('rounded'),
    })
  })

  it('says when TLS is asked of a server that has none', async () => {
    const failure: unknown = await connectServer(`${server().url('shop')}?sslmode=verify-full`).catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ code: 'DATABASE', message: expect.stringContaining('sslmode') })
  })
})

describe('without a server', () => {
  it('says where nobody answers', async () => {
    await expect(connectServer('mysql://ana:s3cret@127.0.0.1:1/shop')).rejects.toMatchObject({
      code: 'DATABASE',
      driverCode: 'ECONNREFUSED',
      message: expect.stringMatching(/mysql:\/\/ana@127\.0\.0\.1:1\/shop.*host and port/),
    })
  })
})
