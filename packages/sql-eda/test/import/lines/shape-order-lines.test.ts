import { expect, it } from 'vitest'
import { importText } from '../../support/import-text.ts'

const header =
  'Name,Email,Financial Status,Total,Created at,Lineitem name,Lineitem price,Lineitem sku,Vendor,Shipping,Shipping City'

it('describes a product by the greatest name and kind that its lines give, whatever their order', async () => {
  const lines = [
    '#1,a@x.com,paid,9,2024-01-13 10:00:00,,3,0007,,0,Lyon',
    '#2,a@x.com,paid,9,2024-01-14 10:00:00,Cup,3,0007,,0,Lyon',
    '#3,a@x.com,paid,9,2024-01-15 10:00:00,Big cup,3,0007,Clay,0,Lyon',
    '#4,a@x.com,paid,9,2024-01-16 10:00:00,,3,0007,Bone,0,Lyon',
  ]
  for (const order of [lines, lines.toReversed()]) {
    const { shop } = await importText({ 'orders.csv': [header, ...order].join('\n') }, { preset: 'shopify' })
    expect(await shop.knex.raw('select product_id, name, category from products')).toEqual([
      { product_id: '0007', name: 'Cup', category: 'Clay' },
    ])
  }
})

it('says that a customer lives where the latest order went, of orders at one moment the greatest number', async () => {
  const lines = [
    '#1,a@x.com,paid,9,2024-01-13 10:00:00,Cup,3,7,,0,Lyon',
    '#3,a@x.com,paid,9,2024-01-13 12:00:00,Cup,3,7,,0,Nantes',
    '#2,a@x.com,paid,9,2024-01-13 12:00:00,Cup,3,7,,0,Paris',
  ]
  const { shop } = await importText({ 'orders.csv': [header, ...lines].join('\n') }, { preset: 'shopify' })
  expect(await shop.knex.raw('select city from customers')).toEqual([{ city: 'Nantes' }])
})

it('puts what an order cost to ship on its first item, once', async () => {
  const lines = [
    '#1,a@x.com,paid,12.50,2024-01-13 10:00:00,Cup,3,7,,6.50,Lyon',
    '#1,a@x.com,,,2024-01-13 10:00:00,Plate,3,8,,,',
  ]
  const { shop } = await importText({ 'orders.csv': [header, ...lines].join('\n') }, { preset: 'shopify' })
  expect(await shop.knex.raw('select item, price, freight from order_items order by item')).toEqual([
    { item: 1, price: 30_000, freight: 65_000 },
    { item: 2, price: 30_000, freight: 0 },
  ])
})
