import { describe, expect, it } from 'vitest'
import type { FeatureReading } from '../src/features/feature-reading.ts'
import { type FeatureSeriesOptions, readFeatureSeries } from '../src/read-feature-series.ts'
import { readFeatures } from '../src/read-features.ts'
import type { Shop } from '../src/shop/shop.ts'
import { importedShop } from './support/small-shop.ts'

async function all(shop: Shop, options: FeatureSeriesOptions): Promise<FeatureReading[]> {
  const readings: FeatureReading[] = []
  for await (const reading of readFeatureSeries(shop, options)) readings.push(reading)
  return readings
}

const dates = ['2018-04-01T00:00:00', '2018-02-02T00:00:00', '2018-03-15T00:00:00', '2018-02-02T00:00:00']

describe('readFeatureSeries', () => {
  it('gives what readFeatures gives, each date once and in order', async () => {
    const { shop } = await importedShop()
    const asked = { window: { days: 45 }, features: ['reviewMean', 'categoryCount'] } as const
    const progress: unknown[] = []
    const readings = await all(shop, { ...asked, dates, onProgress: (step) => progress.push(step) })
    const ascending = ['2018-02-02T00:00:00', '2018-03-15T00:00:00', '2018-04-01T00:00:00']
    expect(readings).toEqual(
      await Promise.all(ascending.map((asOf) => readFeatures(shop, { ...asked, asOf }))),
    )
    expect(progress).toEqual(ascending.map((asOf, index) => ({ asOf, done: index + 1, total: 3 })))
  })

  it('gives nothing for no date', async () => {
    const { shop } = await importedShop()
    expect(await all(shop, { dates: [] })).toEqual([])
  })

  it('refuses a bad date before the first reading', async () => {
    const { shop } = await importedShop()
    const series = readFeatureSeries(shop, { dates: ['2018-04-01T00:00:00', '2018-02-30T00:00:00'] })
    await expect(series.next()).rejects.toMatchObject({ code: 'BAD_AS_OF' })
  })

  it('stops when told to', async () => {
    const { shop } = await importedShop()
    const stop = new AbortController()
    const series = readFeatureSeries(shop, { dates, signal: stop.signal })
    expect((await series.next()).value).toMatchObject({ asOf: '2018-02-02T00:00:00' })
    stop.abort()
    await expect(series.next()).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
