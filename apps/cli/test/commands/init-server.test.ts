import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type DatabaseServer,
  serverMissing,
  startServer,
} from '../../../../packages/sql-eda/test/support/database-server.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { initFolder, initIn, valuesOf } from '../support/init-folder.ts'

const missing = serverMissing('postgresql')

describe.skipIf(missing !== null)(`init on PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let server: DatabaseServer | undefined
  beforeAll(async () => {
    server = await startServer('postgresql')
    const knex = server.connect('shop')
    await knex.raw(`create table invoices (id integer primary key, client_id integer, issued_on timestamp,
      total_ttc numeric(10, 2), statut text)`)
    await knex.raw(`insert into invoices select n, 100 + n % 23, timestamp '2024-01-01' + n * interval '1 day', 10.5 + n,
      case when n % 6 = 0 then 'annulee' else 'payee' end from generate_series(1, 90) n`)
    await knex.raw('create schema till')
    await knex.raw(
      'create table till."Sales Lines" as select n as "No", n as "Sum" from generate_series(1, 5) n',
    )
    await knex.destroy()
  }, 60_000)
  afterAll(() => server?.stop())

  it('maps the table in place and keeps the password out of every file and line', async () => {
    const folder = await initFolder()
    const url = server?.url('shop') ?? ''
    const password = new URL(url).password
    const found = await initIn(folder, [url, '--currency', 'EUR'])
    expect(found).toMatchObject({ source: 'env:SHOP_DATABASE_URL', ok: true })
    expect(found.next[0]).toBe("export SHOP_DATABASE_URL='the address that you gave'")
    const text = await readFile(join(folder, 'clientele.config.ts'), 'utf8')
    for (const secret of [password, decodeURIComponent(password), '127.0.0.1'])
      expect(text + JSON.stringify(found)).not.toContain(secret)
    expect((await loadConfig(folder)).config.mapping?.lines).toMatchObject({
      table: 'invoices',
      columns: { customer_id: 'client_id', ordered_at: 'issued_on', amount: 'total_ttc', status: 'statut' },
    })
  })

  it('guesses the columns of a table that is named alone, or says which there are', async () => {
    const url = server?.url('shop') ?? ''
    const found = await initIn(await initFolder(), [url, '--table', 'invoices', '--currency', 'eur'])
    expect(found.ok).toBe(true)
    expect(valuesOf(found)['shop.currency']).toBe('EUR')
    await expect(initIn(await initFolder(), [url, '--table', 'till.Sales Lines'])).rejects.toThrow(
      /the columns No, Sum: .* Say it with --map/,
    )
  })

  it('finds DATABASE_URL by itself', async () => {
    const found = await initIn(await initFolder(), ['--currency', 'EUR'], {
      DATABASE_URL: server?.url('shop') ?? '',
    })
    expect(found).toMatchObject({ source: 'env:DATABASE_URL', ok: true })
    expect(found.next[0]).toContain('explore')
  })
})
