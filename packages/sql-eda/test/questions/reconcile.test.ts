import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBuyers } from '../../src/buyers/count-buyers.ts'
import { type Answer, explore } from '../../src/explore.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { syntheticShopMeta, writeSyntheticShop } from '../../src/synthetic/write-synthetic-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Questions that divide all sales, and their columns of sales and of revenue. */
const divisions = [
  ['sales-by-month', 'orders', 'revenue'],
  ['sales-by-weekday', 'orders', 'revenue'],
  ['sales-by-hour', 'orders', 'revenue'],
  ['sales-heat-map', 'orders', null],
  ['order-value', 'orders', 'revenue'],
  ['basket-size', 'orders', 'revenue'],
  ['states', 'orders', 'revenue'],
  ['orders-per-customer', null, 'revenue'],
  ['recency-and-frequency', null, 'revenue'],
  ['revenue-concentration', null, 'revenue'],
  ['revenue-cohorts', null, 'revenue'],
] as const

function sum(answer: Answer | undefined, column: string): number {
  return (answer?.rows ?? []).reduce((all, row) => all + Number(row[column]), 0)
}

/** Customers at the ends of months are those that a count of buyers finds. */
async function expectActiveCounted(shop: Shop, active: Answer | undefined): Promise<void> {
  for (const row of active?.rows ?? []) {
    const asOf = `${addMonths(String(row.month), 1)}-01T00:00:00`
    const from = `${addMonths(String(row.month), -11)}-01T00:00:00`
    expect(row.active, asOf).toBe(await countBuyers(shop, { from, asOf }))
    expect(row.customers, asOf).toBe(await countBuyers(shop, { from: '0001-01-01T00:00:00', asOf }))
  }
}

function addMonths(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}

describe('questions that divide the same sales', () => {
  it('come to the same totals, and their shares to one', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 20, max: 120 }),
        async (seed, customers) => {
          const folder = await tempFolder()
          await writeSyntheticShop(folder, { seed, customers })
          const db = join(folder, 'shop.db')
          await importShop({ paths: [folder], preset: 'olist', db, meta: syntheticShopMeta })
          const shop = await openShop({ file: db })
          try {
            const answers = await explore(shop, { params: { months: 120 } })
            const of = (id: string): Answer | undefined => answers.find((answer) => answer.id === id)
            const coverage = of('coverage')?.rows[0]
            for (const [id, orders, revenue] of divisions) {
              if (orders !== null) expect(sum(of(id), orders), id).toBe(coverage?.sales)
              if (revenue !== null)
                expect(sum(of(id), revenue), id).toBeCloseTo(Number(coverage?.sales_amount), 6)
            }
            for (const { id, columns, rows } of answers)
              for (const { unit, name } of columns)
                if (unit === 'share' && name !== 'growth' && name !== 'share_of_median')
                  for (const row of rows) {
                    const share = row[name] ?? 0
                    expect(share, `${id}.${name}`).toBeGreaterThanOrEqual(0)
                    expect(share, `${id}.${name}`).toBeLessThanOrEqual(1)
                  }
            expect(of('revenue-concentration')?.rows.at(-1)?.cumulative_share).toBe(1)
            expect(sum(of('retention-cohorts'), 'customers')).toBe(sum(of('sales-by-month'), 'customers'))
            await expectActiveCounted(shop, of('active-customers'))
          } finally {
            await shop.close()
          }
        },
      ),
      { numRuns: 6 },
    )
  })
})
