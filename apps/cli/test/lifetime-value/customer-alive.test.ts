import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '@clientele/engine'
import { importShop, openShop, type Shop } from '@clientele/sql-eda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerAlive } from '../../src/lifetime-value/customer-alive.ts'

const DAY = 86_400_000
const start = Date.UTC(2024, 0, 1)
const days = 730
/** Probability that a customer leaves after an order. */
const leaving = 0.35

/** Customers who order at a rate of their own and may leave after every order, as the model supposes. */
function orderLines(customers: number): string[] {
  const random = createRandom(5)
  return Array.from({ length: customers }, (_, customer) => {
    const pace = 40 + 80 * random()
    const lines: string[] = []
    for (let day = days * random(); day < days; day += 1 - pace * Math.log(1 - random())) {
      const date = new Date(start + day * DAY).toISOString().slice(0, 10)
      lines.push(`c${customer},${date},${(20 + 30 * random()).toFixed(2)}`)
      if (random() < leaving) break
    }
    return lines
  }).flat()
}

describe('customerAlive', () => {
  let folder = ''
  let shop: Shop
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clientele-'))
    const regular = Array.from({ length: 12 }, (_, order) => {
      const date = new Date(start + (days - 10 - order * 30) * DAY).toISOString().slice(0, 10)
      return `regular,${date},30.00`
    })
    const gone = ['gone,2024-01-05,30.00', 'gone,2024-01-20,30.00', 'gone,2024-02-05,30.00']
    const file = join(folder, 'orders.csv')
    await writeFile(file, ['customer,date,amount', ...orderLines(1500), ...regular, ...gone].join('\n'))
    await importShop({ paths: [file], preset: 'transactions', db: join(folder, 'shop.db') })
    shop = await openShop({ file: join(folder, 'shop.db') })
  })
  afterAll(async () => {
    await shop.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('is high for who orders on, and low for who fell silent', async () => {
    const asOf = '2026-01-01T00:00:00'
    // Whoever has just ordered stays with the probability that the shop was made with.
    expect(await customerAlive(shop, { id: 'regular', asOf })).toBeCloseTo(1 - leaving, 1)
    const gone = await customerAlive(shop, { id: 'gone', asOf })
    expect(gone).toBeGreaterThan(0)
    expect(gone).toBeLessThan(0.02)
  })

  it('is not said of who has not ordered by then, nor where the history is too short', async () => {
    expect(await customerAlive(shop, { id: 'nobody', asOf: '2026-01-01T00:00:00' })).toBeNull()
    expect(await customerAlive(shop, { id: 'gone', asOf: '2024-03-01T00:00:00' })).toBeNull()
  })
})
