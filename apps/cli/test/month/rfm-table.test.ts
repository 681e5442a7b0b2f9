import { join } from 'node:path'
import { type OrderRow, rfmTable } from '@clientele/engine'
import { openShop, readFeatures } from '@clientele/sql-eda'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const folder = withSyntheticShop()

it('makes of orders in memory what the database makes of the same orders, at any moment', async () => {
  const shop = await openShop({ file: join(folder.path, 'shop.db') })
  try {
    const sales: OrderRow[] = (
      await shop
        .knex('orders')
        .leftJoin('payments', 'payments.order_id', 'orders.order_id')
        .whereIn('orders.status', shop.meta.saleStatuses ?? [])
        .select('orders.customer_id', 'orders.order_id', 'orders.ordered_at', 'payments.amount')
    ).map((row) => ({
      customerId: row.customer_id,
      orderId: row.order_id,
      orderedAt: row.ordered_at,
      amount: (row.amount ?? 0) / 10_000,
    }))
    expect(sales.length).toBeGreaterThan(400)
    const moment = fc.date({ min: new Date('2016-12-01'), max: new Date('2019-01-01'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(moment, async (date) => {
        const asOf = date.toISOString().slice(0, 19)
        const { customerIds, columns } = await readFeatures(shop, { asOf })
        const inMemory = rfmTable(sales, { asOf })
        expect(inMemory.customerIds).toEqual(customerIds)
        expect(inMemory.columns).toEqual(columns)
      }),
      { numRuns: 20 },
    )
  } finally {
    await shop.close()
  }
})
