import { join } from 'node:path'
import { DEFAULT_POPULATIONS, segmentMembers, segmentMovement } from '@clientele/engine'
import { openShop, readFeatures, type Shop } from '@clientele/sql-eda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fitShop, type ModelSettings, type ShopSegmentation } from '../../src/segments/segment-shop.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const folder = withSyntheticShop(400)
const settings: ModelSettings = {
  populations: DEFAULT_POPULATIONS,
  seed: 5,
  design: 'cumulative',
  retrain: { everyMonths: 1, from: '2000-01' },
}
let shop: Shop
beforeAll(async () => {
  shop = await openShop({ file: join(folder.path, 'shop.db') })
})
afterAll(() => shop.close())

const start = Date.UTC(2026, 0, 10)
const day = (offset: number): string =>
  `${new Date(start + offset * 86_400_000).toISOString().slice(0, 10)}T00:00:00`

const populations = ({ segmentation }: ShopSegmentation): Map<string, string> =>
  new Map(
    Array.from(segmentMembers(segmentation), ({ customerId, segment }) => [customerId, segment.population]),
  )

describe('a second order', () => {
  it('makes a customer loyal on its day, and nobody is in both populations or lost', async () => {
    let promotions = 0
    for (let offset = 0; offset < 12; offset++) {
      const yesterday = await fitShop(shop, settings, day(offset))
      const today = await fitShop(shop, settings, day(offset + 1))
      const [then, now] = [populations(yesterday), populations(today)]
      expect(now.size).toBe(today.segmentation.segments.reduce((sum, { size }) => sum + size, 0))
      const { customerIds, columns } = await readFeatures(shop, { asOf: day(offset + 1) })
      customerIds.forEach((id, row) => {
        expect(now.get(id)).toBe((columns.frequency?.[row] ?? 0) > 1 ? 'loyal' : 'new')
      })
      for (const id of then.keys()) expect(now.has(id)).toBe(true)
      const promoted = [...then].filter(([id, population]) => population === 'new' && now.get(id) === 'loyal')
      for (const [id] of promoted) {
        // the order that made them loyal is of the day between the two
        const row = customerIds.indexOf(id)
        expect([columns.frequency?.[row], columns.recencyDays?.[row]]).toEqual([2, 0])
      }
      const { kinds } = segmentMovement(yesterday.segmentation, today.segmentation)
      expect(kinds.promoted.customers).toBe(promoted.length)
      promotions += promoted.length
    }
    expect(promotions).toBeGreaterThan(0)
  })

  it('is promoted out of a window too, by the orders of all time', async () => {
    const rolling = { ...settings, design: 'rolling' } as const
    const { segmentation } = await fitShop(shop, rolling, day(0))
    const everyone = await readFeatures(shop, { asOf: day(0) })
    const members = [...segmentMembers(segmentation)]
    expect(members.map(({ customerId }) => customerId)).toEqual(everyone.customerIds)
    members.forEach(({ segment, ordersEver, recencyDays }, row) => {
      expect(ordersEver).toBe(everyone.columns.frequency?.[row])
      const population = recencyDays > 365 ? 'lapsed' : ordersEver > 1 ? 'loyal' : 'new'
      expect(segment.population).toBe(population)
    })
    expect(members.some(({ segment }) => segment.id === 'lapsed')).toBe(true)
  })
})
