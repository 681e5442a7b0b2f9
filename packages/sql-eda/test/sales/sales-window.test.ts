import { describe, expect, it } from 'vitest'
import { salesWindow } from '../../src/sales/sales-window.ts'
import { importedShop } from '../support/small-shop.ts'

describe('salesWindow', () => {
  it('tells all orders from sales and gives each month that has a sale', async () => {
    const { shop } = await importedShop()
    expect(await salesWindow(shop)).toEqual({
      orders: 5,
      customers: 4,
      firstOrderAt: '2018-01-10T10:00:00',
      lastOrderAt: '2018-03-31T00:00:00',
      sales: {
        orders: 4,
        customers: 3,
        total: 130.5,
        firstAt: '2018-01-10T10:00:00',
        lastAt: '2018-03-31T00:00:00',
      },
      months: [
        { month: '2018-01', orders: 1, customers: 1, total: 10.1 },
        { month: '2018-02', orders: 1, customers: 1, total: 0 },
        { month: '2018-03', orders: 2, customers: 2, total: 120.4 },
      ],
    })
  })

  it('stops at the as-of moment', async () => {
    const { shop } = await importedShop()
    const window = await salesWindow(shop, { asOf: '2018-03-01T00:00:00' })
    expect(window.months.map(({ month }) => month)).toEqual(['2018-01', '2018-02'])
    expect(window.lastOrderAt).toBe('2018-02-01T12:00:00')
  })

  it('has no moments before the first order', async () => {
    const { shop } = await importedShop()
    expect(await salesWindow(shop, { asOf: '2017-01-01T00:00:00' })).toEqual({
      orders: 0,
      customers: 0,
      firstOrderAt: null,
      lastOrderAt: null,
      sales: { orders: 0, customers: 0, total: 0, firstAt: null, lastAt: null },
      months: [],
    })
  })
})
