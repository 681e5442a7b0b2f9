import { join } from 'node:path'
import { assignCustomers, DEFAULT_POPULATIONS, DESIGN_IDS } from '@clientele/engine'
import { openShop, type Shop } from '@clientele/sql-eda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fitShop, type ModelSettings, segmentShop } from '../../src/segments/segment-shop.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const folder = withSyntheticShop(900)
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

describe('segmentShop', () => {
  it.each(DESIGN_IDS)('models the shop by the design %s', async (design) => {
    const { segmentation } = await segmentShop(shop, { ...settings, design }, '2026-04-01T00:00:00')
    const features = segmentation.populations.map(({ model }) => model?.features ?? [])
    expect(features.flat().includes('recencyDays')).toBe(design !== 'behaviour')
    expect(features.flat().includes('reviewMean')).toBe(design === 'behaviour')
    const oldest = Math.max(...(segmentation.table.columns.recencyDays ?? []))
    expect(oldest <= 365).toBe(design.startsWith('rolling'))
  })

  it('asks for the same features on a date when nobody had written a review', async () => {
    const behaviour = { ...settings, design: 'behaviour' } as const
    const { segmentation } = await segmentShop(shop, behaviour, '2024-07-09T00:00:00')
    expect(segmentation.populations[0]?.notes.join()).toContain('reviewMean is known for no customer')
  })

  it('keeps one model from retrain to retrain, which assigns everybody', async () => {
    const quarterly = { ...settings, retrain: { everyMonths: 3, from: '2025-12' } }
    const december = await fitShop(shop, settings, '2026-01-01T00:00:00')
    for (const asOf of ['2026-01-01T00:00:00', '2026-02-01T00:00:00', '2026-03-31T00:00:00']) {
      const { model, segmentation, ...rest } = await segmentShop(shop, quarterly, asOf)
      expect(rest.asOf).toBe(asOf)
      expect(model.id).toBe(december.model.id)
      expect(model.populations).toEqual(december.model.populations)
      const { cluster } = assignCustomers(december.segmentation.model, segmentation.table)
      const clusterOf = (index: number): number | undefined => segmentation.segments[index]?.cluster
      expect(Array.from(segmentation.segment, clusterOf)).toEqual([...cluster])
    }
    const march = await segmentShop(shop, quarterly, '2026-04-01T00:00:00')
    expect(march).toEqual(await fitShop(shop, settings, '2026-04-01T00:00:00'))
  })

  it('fits as of the month itself where nobody had bought by the last retrain', async () => {
    const rarely = { ...settings, retrain: { everyMonths: 48, from: '2024-01' } }
    const { model } = await segmentShop(shop, rarely, '2026-03-01T00:00:00')
    const fitted = await fitShop(shop, settings, '2026-03-01T00:00:00')
    expect(model.populations).toEqual(fitted.model.populations)
  })
})
