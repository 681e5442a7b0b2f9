import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { clientele } from '../support/clientele.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** A shop system's own database: three orders of two persons, one of them without a customer. */
async function shopFolder(config: object): Promise<string> {
  const cwd = await folder()
  const database = new DatabaseSync(join(cwd, 'till.sqlite'))
  database.exec(`create table sale (id integer primary key, client text, day text, total numeric, state text);
insert into sale values (1, 'ana', '2024-01-05', 10.5, 'paid'), (2, 'ana', '2024-02-05', 4.5, 'paid'),
  (3, 'bo', '2024-02-06', 99, 'void'), (4, null, '2024-02-07', 1, 'paid');`)
  database.close()
  await writeFile(join(cwd, 'clientele.config.json'), JSON.stringify(config))
  return cwd
}

const sale = {
  table: 'sale',
  columns: { order_id: 'id', customer_id: 'client', ordered_at: 'day', amount: 'total', status: 'state' },
}
const shop = { name: 'Till', currency: 'EUR' }

it('explores a database in place through the mapping of the configuration', async () => {
  const cwd = await shopFolder({
    source: 'till.sqlite',
    shop,
    mapping: { orders: sale },
    sales: { statuses: ['paid'] },
  })
  const { code, out, err } = await clientele(cwd, ['explore', 'coverage', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out).rows).toEqual([
    expect.objectContaining({ orders: 3, customers: 2, sales: 2, customers_with_sale: 1, sales_amount: 15 }),
  ])
  expect(err).toContain('1 of 4 rows of orders have no customer_id and are left out.')
  const { out: checks } = await clientele(cwd, ['doctor', '--json'])
  expect(JSON.parse(checks).checks).toContainEqual({
    id: 'shop database',
    cure: expect.any(String),
    state: 'warning',
    finding: expect.stringContaining('2 sales, 2024-01 to 2024-02'),
  })
})

it('takes the place of the source from the environment', async () => {
  const cwd = await shopFolder({ source: 'env:SHOP_DATABASE', shop, mapping: { orders: sale } })
  const { code } = await clientele(cwd, ['explore', 'coverage', '--json'], { SHOP_DATABASE: 'till.sqlite' })
  expect(code).toBe(0)
  const { code: without, err } = await clientele(cwd, ['explore'])
  expect(without).toBe(2)
  expect(err).toMatch(/SHOP_DATABASE.*is not set.*\[SOURCE_NOT_FOUND\]\n$/)
})

it('says in one line what is wrong, and no password', async () => {
  const password = 'tops3cret'
  const closed = await closedPort()
  const cases: [object, RegExp][] = [
    [{ source: 'till.sqlite' }, /not an imported shop.*mapping.*\[NOT_A_SHOP\]/],
    [
      { source: 'till.sqlite', mapping: { orders: { ...sale, table: 'sales' } } },
      /"sales".*near names are sale.*\[BAD_MAPPING\]/,
    ],
    [{ source: 'till.sqlite', mapping: { order: sale } }, /mapping.*\[CONFIG_BROKEN\]/],
    [{ source: 'till.sqlite', mapping: { orders: sale }, preset: 'olist' }, /both.*\[CONFIG_BROKEN\]/],
    [{ source: `oracle://ana:${password}@db/shop`, preset: 'olist' }, /\[BAD_SOURCE\]/],
    [
      { source: `postgresql://ana:${password}@127.0.0.1:${closed}/shop`, preset: 'olist' },
      /ECONNREFUSED.*host and port.*\[DATABASE\]/,
    ],
    [
      { source: `mysql://ana:${password}@127.0.0.1:${closed}/shop`, preset: 'olist' },
      /ECONNREFUSED.*host and port.*\[DATABASE\]/,
    ],
  ]
  for (const [config, message] of cases) {
    const { code, out, err } = await clientele(await shopFolder(config), ['explore', 'coverage'])
    expect(err).toMatch(message)
    expect(err.trimEnd()).not.toContain('\n')
    expect(`${out}${err}`).not.toContain(password)
    expect(code).toBe(2)
  }
})

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 1
}
