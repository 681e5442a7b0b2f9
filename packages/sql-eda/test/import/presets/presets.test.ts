import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { explore } from '../../../src/explore.ts'
import { customerKey } from '../../../src/import/cells/customer-key.ts'
import type { ImportOptions } from '../../../src/import/import-options.ts'
import type { ImportReport } from '../../../src/import/import-report.ts'
import type { Shop } from '../../../src/shop/shop.ts'
import { importText } from '../../support/import-text.ts'
import {
  onlineRetailFile,
  type ShopOrder,
  shopifyFile,
  shopOrders,
  tillFile,
  wooAnalyticsFile,
  wooPluginFile,
} from '../../support/shop-exports.ts'

const orders = shopOrders(11, 150)
const sold = orders.filter(({ status }) => status !== 'canceled')
const people = (list: readonly ShopOrder[]): number => new Set(list.map(({ customer }) => customer)).size
const items = (list: readonly ShopOrder[]): number =>
  list.reduce((sum, order) => sum + order.items.reduce((all, { price }) => all + price, 0), 0)
const paid = (list: readonly ShopOrder[]): number => list.reduce((sum, order) => sum + order.paid, 0)

/** Money adds up: the lines, the orders and the report say the same, to the cent. */
async function expectSums(shop: Shop, report: ImportReport): Promise<void> {
  const [row] = await shop.knex.raw(
    'select sum(items_amount) as items, sum(payments_amount) as payments, sum(freight_amount) as freight from orders',
  )
  if (shop.relations.has('order_items')) {
    const [lines] = await shop.knex.raw(
      'select sum(price) as price, sum(freight) as freight from order_items',
    )
    expect({ price: lines.price, freight: lines.freight }).toEqual({ price: row.items, freight: row.freight })
  }
  expect(report.total * 10_000).toBeCloseTo(shop.meta.amount === 'payments' ? row.payments : row.items, 3)
  for (const file of report.files) expect(file.read).toBe(file.loaded + file.rejected + file.blank)
}

const layouts: readonly {
  readonly preset: string
  readonly file: string
  readonly text: string
  readonly options?: Partial<ImportOptions>
  readonly sales: number
}[] = [
  { preset: 'online-retail', file: 'Online Retail.csv', text: onlineRetailFile(orders), sales: items(sold) },
  {
    preset: 'online-retail',
    file: 'online_retail_II.csv',
    text: onlineRetailFile(orders, { second: true }),
    sales: items(sold),
  },
  { preset: 'shopify', file: 'orders_export_1.csv', text: shopifyFile(orders), sales: paid(sold) },
  { preset: 'woocommerce', file: 'orders-2026.csv', text: wooPluginFile(orders), sales: paid(sold) },
  { preset: 'woocommerce', file: 'wc-orders-report.csv', text: wooAnalyticsFile(orders), sales: paid(sold) },
  { preset: 'transactions', file: 'kasse.csv', text: tillFile(sold), sales: paid(sold) },
]

describe('a shop in the layout of another system', () => {
  it.each(layouts)('$preset, $file: comes to its orders, customers and sales', async (layout) => {
    const { report, shop } = await importText({ [layout.file]: layout.text }, layout.options)
    expect(report.meta.preset).toBe(layout.preset)
    expect(report.notes[0]).toContain(`The preset is ${layout.preset}`)
    expect(report.rejectedFile).toBeNull()
    expect(report.sales.customers).toBe(people(sold))
    expect(report.sales.orders).toBe(sold.length)
    expect(Math.round(report.sales.total * 100)).toBe(layout.sales)
    await expectSums(shop, report)
  })

  it.each(layouts)('$preset, $file: every question that has its tables runs', async ({ file, text }) => {
    const { shop } = await importText({ [file]: text })
    const answers = await explore(shop, { asOf: '2026-07-01T00:00:00' })
    expect(answers.length).toBeGreaterThan(5)
    for (const { reading } of answers) expect(reading).not.toMatch(/NaN|undefined/)
  })

  it.each(layouts)('$preset, $file: does not depend on the order of orders', async ({ file, text }) => {
    const [head = '', ...rows] = text.trimEnd().split(/\r?\n/)
    const key = (row: string): string => row.split(/[,;]/).find((cell) => /O-\d+/.test(cell)) ?? row
    const groups = [...Map.groupBy(rows, key).values()].reverse().flat()
    const straight = await importText({ [file]: text })
    const turned = await importText({ [file]: `${[head, ...groups].join('\n')}\n` })
    expect(turned.report.meta.fingerprint).toBe(straight.report.meta.fingerprint)
    expect(turned.report.sales).toEqual(straight.report.sales)
  })
})

describe('online-retail', () => {
  const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n'

  it('keeps cancelled invoices apart, and leading zeros of stock codes', async () => {
    const { report, shop } = await importText({
      'retail.csv': `${header}536365,0085123A,LAMP,6,12/1/2010 8:26,2.55,17850.0,United Kingdom
536365,71053,LANTERN,2,12/1/2010 8:26,3.39,17850.0,United Kingdom
C536379,D,Discount,-1,12/13/2010 9:41,27.50,14527.0,United Kingdom
A563185,B,Adjust bad debt,1,8/12/2011 14:50,-11062.06,14527.0,United Kingdom
`,
    })
    expect(
      await shop
        .knex('orders')
        .orderBy('order_id')
        .select('order_id', 'status', 'items_amount', 'customer_id'),
    ).toEqual([
      { order_id: '536365', status: 'completed', items_amount: 220_800, customer_id: '17850' },
      { order_id: 'A563185', status: 'adjustment', items_amount: -110_620_600, customer_id: '14527' },
      { order_id: 'C536379', status: 'cancelled', items_amount: -275_000, customer_id: '14527' },
    ])
    expect(report.sales).toEqual({ orders: 1, customers: 1, total: 22.08 })
    expect(await shop.knex('products').where({ product_id: '0085123A' }).pluck('name')).toEqual(['LAMP'])
    expect(await shop.knex('customers').where({ customer_id: '17850' }).pluck('country')).toEqual([
      'United Kingdom',
    ])
    expect(report.files[0]?.dateFormat).toBe('M/D/YYYY H:mm')
    expect(report.notes[1]).toContain('one value such as 12/13/2010 can only be M/D/YYYY')
  })

  it('rejects lines without customer and says how many lines stand there twice', async () => {
    const line = '536366,22633,WARMER,6,2010-12-01 08:28,1.85,17850,United Kingdom\n'
    const { report, folder } = await importText({
      'retail.csv': `${header}${line}${line}536414,22139,,56,2010-12-01 11:52,0,,United Kingdom\n`,
    })
    expect(report.files[0]).toMatchObject({ read: 3, loaded: 2, rejected: 1 })
    expect(report.total).toBe(22.2)
    expect(report.notes.at(-1)).toMatch(/^1 line says exactly what an earlier line/)
    expect(await readFile(`${folder}/shop.rejected.csv`, 'utf8')).toBe(
      'file,line,reason\n"retail.csv",4,"its order has no customer"\n',
    )
  })

  it('takes two years that overlap, the same lines once', async () => {
    const half = Math.floor(orders.length / 2)
    const both = await importText({
      'b.csv': onlineRetailFile(orders.slice(half - 20), { second: true }),
      'a.csv.gz': gzipSync(onlineRetailFile(orders.slice(0, half), { second: true })),
    })
    const once = await importText({ 'all.csv': onlineRetailFile(orders, { second: true }) })
    expect(both.report.sales).toEqual(once.report.sales)
    expect(both.report.meta.fingerprint).toBe(once.report.meta.fingerprint)
    expect(await readFile(both.report.rejectedFile ?? '', 'utf8')).toContain('repeats a line of a.csv.gz')
  })
})

describe('shopify', () => {
  it('stores a hash in place of the e-mail address, net payments, and times of the shop', async () => {
    const [order] = sold
    const text = shopifyFile(
      order === undefined ? [] : [{ ...order, at: '2026-03-29 00:30:00', customer: 'Ana' }],
      '-0500',
    )
    const { shop, report, folder } = await importText(
      { 'orders.csv': text },
      { meta: { timeZone: 'Europe/Paris' } },
    )
    expect(await shop.knex('orders').select('customer_id', 'ordered_at', 'zip')).toEqual([
      { customer_id: customerKey('ana@shop.example'), ordered_at: '2026-03-29 07:30:00', zip: order?.zip },
    ])
    expect(report.meta.currency).toBe('EUR')
    expect((await readFile(`${folder}/shop.db`)).includes('shop.example')).toBe(false)
  })

  it('takes what was given back from the payments', async () => {
    const { shop, report } = await importText({
      'orders.csv': `Name,Email,Financial Status,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount,Currency
#1,a@x.example,partially_refunded,30.00,2026-01-13 10:00:00 +0100,2,Cup,10.00,5.00,EUR
#1,a@x.example,,,,1,Saucer,10.00,,
`,
    })
    expect(await shop.knex('payments').select('sequence', 'type', 'amount')).toEqual([
      { sequence: 1, type: 'unknown', amount: 300_000 },
      { sequence: 2, type: 'refund', amount: -50_000 },
    ])
    expect(report.sales).toEqual({ orders: 1, customers: 1, total: 25 })
    expect(await shop.knex('order_items').orderBy('item').select('product_id', 'quantity', 'price')).toEqual([
      { product_id: 'Cup', quantity: 2, price: 200_000 },
      { product_id: 'Saucer', quantity: 1, price: 100_000 },
    ])
  })

  it('rejects orders in another currency than most', async () => {
    const row = (name: string, currency: string): string =>
      `#${name},p${name}@x.example,paid,10,2026-01-13 10:00:00 +0100,Cup,${currency}\n`
    const header = 'Name,Email,Financial Status,Total,Created at,Lineitem name,Currency\n'
    const text = `${header}${row('1', 'EUR')}${row('2', 'USD')}${row('3', 'EUR')}`
    const { report } = await importText({ 'orders.csv': text })
    expect(report).toMatchObject({ orders: 2, total: 20, meta: { currency: 'EUR' } })
    expect(await readFile(report.rejectedFile ?? '', 'utf8')).toContain(
      '3,"its order is in USD, and the shop counts in EUR"',
    )
    await expect(importText({ 'orders.csv': text }, { meta: { currency: 'GBP' } })).rejects.toMatchObject({
      code: 'IMPORT',
      message: expect.stringContaining('correct shop.currency'),
    })
  })
})

describe('woocommerce', () => {
  it('knows guests by their address and keeps statuses without their prefix', async () => {
    const { shop, report } = await importText({
      'orders.csv': `order_id,order_number,date,status,order_total,customer_id,billing_email
1,1001,2026-01-13 10:00:00,wc-completed,10.00,0,g@x.example
2,1002,2026-01-14 10:00:00,wc-on-hold,20.00,0,h@x.example
3,1003,2026-01-15 10:00:00,Processing,30.00,7,
`,
    })
    expect(await shop.knex('orders').orderBy('order_id').select('order_id', 'customer_id', 'status')).toEqual(
      [
        { order_id: '1001', customer_id: customerKey('g@x.example'), status: 'completed' },
        { order_id: '1002', customer_id: customerKey('h@x.example'), status: 'on-hold' },
        { order_id: '1003', customer_id: '7', status: 'processing' },
      ],
    )
    expect(report.sales.total).toBe(40)
    expect(shop.relations.has('order_items')).toBe(false)
  })
})

it('says when customers are told apart by name only', async () => {
  const { report } = await importText({ 'report.csv': wooAnalyticsFile(orders) })
  expect(report.notes).toContain('Customers are told apart by name only: namesakes are one customer.')
})

describe('transactions', () => {
  it('reads CDNOW-like files without header, set in columns by blanks', async () => {
    const { shop, report } = await importText(
      {
        'CDNOW_master.txt':
          ' 00001 19970101  1   11.77\n 00002 19970112  1   12.00\n 00002 19970112  5   77.00\n',
      },
      { columns: ['customer', 'date', 'quantity', 'amount'] },
    )
    expect(
      await shop.knex('orders').orderBy('order_id').select('order_id', 'ordered_at', 'items_amount'),
    ).toEqual([
      { order_id: '00001 1997-01-01 00:00:00', ordered_at: '1997-01-01 00:00:00', items_amount: 117_700 },
      { order_id: '00002 1997-01-12 00:00:00', ordered_at: '1997-01-12 00:00:00', items_amount: 890_000 },
    ])
    expect(report.files[0]).toMatchObject({ delimiter: ' ', dateFormat: 'YYYYMMDD', read: 3, loaded: 3 })
    expect(report.notes).toContain(
      'There is no order number: the lines of one customer at one moment are one order (3 lines, 2 orders).',
    )
  })

  it('takes columns by a map, and quantity times price in place of an amount', async () => {
    const { report, shop } = await importText(
      { 'x.csv': 'Who,At,N,Each,Total\nann,2026-01-13,3,0.333,99\nbob,2026-01-14,-1,5,99\n' },
      { map: { customer: 'Who', date: 'At', quantity: 'N', price: 'Each' } },
    )
    expect(await shop.knex('orders').orderBy('customer_id').select('status', 'items_amount')).toEqual([
      { status: 'completed', items_amount: 9_990 },
      { status: 'returned', items_amount: -50_000 },
    ])
    expect(report.meta.saleStatuses).toEqual(['completed'])
  })

  it('counts every status as a sale but those that say otherwise', async () => {
    const { report } = await importText({
      'x.csv':
        'customer,date,amount,status\na,2026-01-13,1,Shipped\nb,2026-01-13,2,CANCELLED\nc,2026-01-13,4,paid\nd,2026-01-13,8,Pending payment\n',
    })
    expect(report.meta.saleStatuses).toEqual(['Shipped', 'paid'])
    expect(report.notes).toContain(
      'Orders with the status Shipped, paid count as sales, those with CANCELLED, Pending payment do not.',
    )
    expect(report.sales.total).toBe(5)
  })

  it('rejects lines that give an order to a second customer', async () => {
    const { report } = await importText({
      'x.csv': 'order,customer,date,amount\n1,a,2026-01-13,5\n1,b,2026-01-13,7\n2,b,2026-01-13,7\n',
    })
    expect(report).toMatchObject({ orders: 2, total: 12 })
    expect(await readFile(report.rejectedFile ?? '', 'utf8')).toContain(
      '3,"its order has another customer on line 2"',
    )
  })

  it('keeps currencies apart where there is no order number', async () => {
    const { report } = await importText({
      'x.csv': 'customer,date,amount,currency\na,2026-01-13,5,EUR\nb,2026-01-13,7,USD\nc,2026-01-13,9,EUR\n',
    })
    expect(report).toMatchObject({ orders: 2, total: 14, meta: { currency: 'EUR' } })
  })

  it('hides customers that are e-mail addresses', async () => {
    const { shop } = await importText({ 'x.csv': 'email,date,amount\nA@b.example,2026-01-13,5\n' })
    expect(await shop.knex('customers').pluck('customer_id')).toEqual([customerKey('a@b.example')])
  })
})
