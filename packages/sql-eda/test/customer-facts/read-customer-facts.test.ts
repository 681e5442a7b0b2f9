import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CustomerFacts } from '../../src/customer-facts/customer-facts.ts'
import { readCustomerFacts } from '../../src/customer-facts/read-customer-facts.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { runQuery } from '../../src/statements/run-query.ts'
import { describeServers } from '../support/databases.ts'
import { shopOnServer } from '../support/shop-on-server.ts'
import { importedShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

const golden = join(import.meta.dirname, '../golden')
const late = '2019-01-01T00:00:00'

async function goldenShop(): Promise<Shop> {
  const db = join(await tempFolder(), 'shop.db')
  await importShop({ paths: [join(golden, 'features/shop')], preset: 'olist', db })
  const shop = await openShop({ file: db })
  onTestFinished(() => shop.close())
  return shop
}

const label = (labels: CustomerFacts['categories'], row: number): string | null =>
  labels?.names[labels.of[row] ?? -1] ?? null

function byCustomer({ customerIds, columns, categories }: CustomerFacts): object {
  const entries = Object.entries(columns)
  return Object.fromEntries(
    customerIds.map((id, row) => [
      id,
      {
        ...Object.fromEntries(entries.map(([name, column]) => [name, column[row]])),
        category: label(categories, row),
      },
    ]),
  )
}

describe('facts of customers computed independently with pandas', () => {
  it('are the same as of every moment', async () => {
    const shop = await goldenShop()
    const text = await readFile(join(golden, 'customer-facts/customer-facts.json'), 'utf8')
    const { readings }: { readings: { asOf: string; customers: object }[] } = JSON.parse(text)
    expect(readings).toHaveLength(3)
    for (const { asOf, customers } of readings)
      expect(byCustomer(await readCustomerFacts(shop, { asOf })), asOf).toEqual(customers)
  })
})

describe('readCustomerFacts', () => {
  it('says where the latest order went, what was bought most, and what each thing is called', async () => {
    const { shop } = await importedShop()
    const { customerIds, regions, categories } = await readCustomerFacts(shop, { asOf: late })
    expect(customerIds).toEqual(['ana', 'cem', 'dé'])
    expect(customerIds.map((_, row) => label(regions, row))).toEqual(['SP', 'MG', null])
    // Two of Ana's three lines are of the category with a translation; Dé's product has none at all.
    expect(customerIds.map((_, row) => label(categories, row))).toEqual(['health_beauty', null, null])
  })

  it('looks twelve calendar months back, the first moment included', async () => {
    const { shop } = await importedShop()
    const year = async (asOf: string): Promise<unknown> => {
      const { columns } = await readCustomerFacts(shop, { asOf })
      return [columns.yearOrders[0], columns.yearAmount[0]]
    }
    expect(await year('2019-01-10T10:00:00')).toEqual([2, 130.2])
    expect(await year('2019-01-10T10:00:01')).toEqual([1, 120.1])
    expect(await year('2019-03-02T00:00:00')).toEqual([0, 0])
  })

  it('does not see what is delivered or reviewed at the as-of moment', async () => {
    const { shop } = await importedShop()
    const of = async (asOf: string): Promise<unknown> => {
      const { columns } = await readCustomerFacts(shop, { asOf })
      return [columns.delivered[0], columns.deliveryDays[0], columns.reviews[0]]
    }
    expect(await of('2018-01-15T12:00:00')).toEqual([0, 0, 0])
    expect(await of('2018-01-15T12:00:01')).toEqual([1, 5, 0])
    expect(await of('2018-01-16T00:00:01')).toEqual([1, 5, 1])
  })

  it('has nothing of what the shop lacks, and nobody before the first sale', async () => {
    const { shop } = await importedShop({
      olist_products_dataset: '',
      olist_order_reviews_dataset: '',
      product_category_name_translation: '',
    })
    const facts = await readCustomerFacts(shop, { asOf: late })
    expect(facts.categories).toBeNull()
    expect(facts.columns.reviews).toEqual(new Float64Array(3))
    const nobody = await readCustomerFacts(shop, { asOf: '2018-01-10T10:00:00' })
    expect([nobody.customerIds, nobody.regions]).toEqual([[], null])
  })

  it('gives its query as text that can be run as it stands', async () => {
    const { shop } = await importedShop()
    const { sql, customerIds } = await readCustomerFacts(shop, { asOf: late })
    const rows = await runQuery(shop, { sql: sql.replace(/;$/, ''), bindings: {} })
    expect(rows.map((row) => row.customer_id)).toEqual(customerIds)
    expect(rows[0]).toMatchObject({ recency_days: 305, orders: 2, amount: 1_302_000, region: 'SP' })
  })

  it('refuses a moment that is none', async () => {
    const { shop } = await importedShop()
    await expect(readCustomerFacts(shop, { asOf: '2019' })).rejects.toMatchObject({ code: 'BAD_AS_OF' })
  })
})

describeServers('facts of customers', (server) => {
  it('are those of SQLite', { timeout: 60_000 }, async () => {
    const shop = await goldenShop()
    const remote = await shopOnServer(shop, server())
    for (const asOf of ['2018-09-01T00:00:00', '2017-01-01T00:00:00']) {
      const { sql: _, ...facts } = await readCustomerFacts(remote, { asOf })
      expect(await readCustomerFacts(shop, { asOf })).toMatchObject(facts)
    }
  })
})
