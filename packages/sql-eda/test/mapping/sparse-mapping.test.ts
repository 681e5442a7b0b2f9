import type { Knex } from 'knex'
import { expect, it, onTestFinished } from 'vitest'
import { readCustomerFacts } from '../../src/customer-facts/read-customer-facts.ts'
import { explore } from '../../src/explore.ts'
import { openShop, type ShopSource } from '../../src/shop/open-shop.ts'
import { describePlaces } from '../support/describe-places.ts'

describePlaces(fill, behaves)

function behaves(place: () => Promise<ShopSource>): void {
  it('answers every question that it can of orders with a city and no region, and says nothing on the side', async () => {
    const warnings: string[] = []
    const hear = (warning: Error): number => warnings.push(warning.message)
    process.on('warning', hear)
    onTestFinished(() => {
      process.off('warning', hear)
    })
    const columns = {
      order_id: 'id',
      customer_id: 'person',
      ordered_at: 'moment',
      amount: 'total',
      city: 'town',
    }
    const shop = await openShop({ ...(await place()), mapping: { orders: { table: 'sparse', columns } } })
    onTestFinished(() => shop.close())
    const answers = new Map((await explore(shop, {})).map((answer) => [answer.id, answer.rows]))
    expect(answers.get('states')).toMatchObject([
      { state: '(unknown)', customers: 2, orders: 3, revenue: 60 },
    ])
    expect(answers.get('top-cities')).toMatchObject([
      { city: 'Lyon', state: '', customers: 2, orders: 2, revenue: 40 },
      { city: 'Nantes', state: '', customers: 1, orders: 1, revenue: 20 },
    ])
    expect(warnings).toEqual([])
  })

  it('answers every question of tables that have no more than has to be', async () => {
    const table = 'sparse'
    const shop = await openShop({
      ...(await place()),
      mapping: {
        orders: { table, columns: { order_id: 'id', customer_id: 'person', ordered_at: 'moment' } },
        payments: { table, columns: { order_id: 'id', amount: 'total' } },
        order_items: { table, columns: { order_id: 'id', price: 'total' } },
        reviews: { table, columns: { order_id: 'id', score: 'total', created_at: 'moment' } },
        customers: { table, columns: { customer_id: 'person' } },
        products: { table, columns: { product_id: 'town' } },
        sellers: { table, columns: { seller_id: 'town' } },
      },
    })
    onTestFinished(() => shop.close())
    const answers = new Map((await explore(shop, {})).map((answer) => [answer.id, answer]))
    expect([...answers.values()].filter(({ unavailable }) => unavailable !== undefined)).toEqual([])
    expect(answers.get('coverage')?.rows[0]).toMatchObject({ orders: 3, sales_amount: 60 })
    expect(answers.get('instalments')?.rows).toEqual([])
  })

  it.each(['orders', 'lines'])(
    'knows the facts of customers where the source has %s and no country',
    async (rows) => {
      const columns = {
        order_id: 'id',
        customer_id: 'person',
        ordered_at: 'moment',
        amount: 'total',
        state: 'town',
      }
      const shop = await openShop({ ...(await place()), mapping: { [rows]: { table: 'sparse', columns } } })
      onTestFinished(() => shop.close())
      const {
        customerIds,
        columns: facts,
        regions,
      } = await readCustomerFacts(shop, { asOf: '2024-03-15T00:00:00' })
      expect(customerIds).toEqual(['ana', 'bo'])
      expect([...(facts.orders ?? [])]).toEqual([2, 1])
      expect([...(regions?.of ?? [])].map((at) => regions?.names[at])).toEqual(['Nantes', 'Lyon'])
    },
  )
}

async function fill(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists('sparse')
  await knex.schema.createTable('sparse', (table) => {
    for (const name of ['id', 'person', 'moment', 'town']) table.string(name, 40)
    table.decimal('total', 12, 2)
  })
  await knex('sparse').insert([
    { id: '1', person: 'ana', moment: '2024-01-01 10:00:00', town: 'Lyon', total: 10 },
    { id: '2', person: 'ana', moment: '2024-02-01 10:00:00', town: 'Nantes', total: 20 },
    { id: '3', person: 'bo', moment: '2024-03-01 10:00:00', town: 'Lyon', total: 30 },
  ])
}
