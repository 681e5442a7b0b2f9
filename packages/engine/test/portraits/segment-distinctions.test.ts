import { describe, expect, it } from 'vitest'
import { type FeatureTable, segmentCustomers, segmentDistinctions } from '../../src/index.ts'
import { randomShop, tableOf } from '../support/tables.ts'

const settings = { seed: 1, restarts: 2 }

/** One-time buyers in two prices; the dear ones wrote better reviews, and everybody's first order is the last. */
function twoPrices(): FeatureTable {
  const table = tableOf(
    Array.from({ length: 40 }, (_, row) => [`c${row}`, 10 + (row % 7), 1, row < 20 ? 10 + row : 500 + row]),
  )
  return {
    ...table,
    columns: {
      ...table.columns,
      lifetimeOrders: table.columns.frequency,
      tenureDays: table.columns.recencyDays,
      reviewMean: Float64Array.from({ length: 40 }, (_, row) => (row === 3 ? Number.NaN : row < 20 ? 2 : 4)),
      known: Float64Array.from({ length: 40 }, (_, row) => (row % 3 === 0 ? row : Number.NaN)),
    },
  } as FeatureTable
}

/** A column of `twoPrices` in the order of the ids, as a segmentation has its customers. */
function sorted(column: Float64Array): Float64Array {
  const order = twoPrices()
    .customerIds.map((id, row) => ({ id, row }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return Float64Array.from(order, ({ row }) => column[row] ?? Number.NaN)
}

const populations = [
  { name: 'all', rule: { minFrequency: 1, maxFrequency: null }, features: ['monetary'], k: 2 },
]

describe('segmentDistinctions', () => {
  it('tells medians against the rest, the largest difference first', () => {
    const segmentation = segmentCustomers(twoPrices(), { ...settings, populations })
    const dear = segmentation.segments.findIndex(({ medians }) => medians.monetary > 100)
    expect(segmentDistinctions(segmentation)[dear]).toEqual([
      { feature: 'monetary', separation: 1, median: 529.5, elsewhere: 19.5 },
      { feature: 'reviewMean', separation: 1, median: 4, elsewhere: 2 },
    ])
  })

  it('tells one of two features that are the same in the population, and never one known for few', () => {
    const table = twoPrices()
    const days = Float64Array.from(table.columns.monetary ?? [], (money) => (money > 100 ? 300 : 5))
    const columns = { ...table.columns, recencyDays: days, tenureDays: days }
    const told = segmentDistinctions(segmentCustomers({ ...table, columns }, { ...settings, populations }))
    expect(told.map((list) => list.map(({ feature }) => feature))).toEqual([
      ['monetary', 'recencyDays', 'reviewMean'],
      ['monetary', 'recencyDays', 'reviewMean'],
    ])
  })

  it('tells at most three of at least a small difference, with the separation of the profile', () => {
    const segmentation = segmentCustomers(tableOf(randomShop(5, 400)), settings)
    segmentDistinctions(segmentation).forEach((list, index) => {
      expect(list.length).toBeLessThanOrEqual(3)
      for (const { feature, separation } of list) {
        expect(Math.abs(separation)).toBeGreaterThanOrEqual(0.147)
        const profile = segmentation.segments[index]?.features.find((one) => one.feature === feature)
        expect(profile?.separation).toBe(separation)
      }
    })
  })

  it('compares further columns as it does those of the table', () => {
    const table = twoPrices()
    const { reviewMean = new Float64Array(), ...columns } = table.columns
    const [within, beside] = [
      { ...table, columns: { ...columns, reviewMean } },
      { ...table, columns },
    ]
    const options = { ...settings, populations }
    expect(
      segmentDistinctions(segmentCustomers(beside, options), { reviewMean: sorted(reviewMean) }),
    ).toEqual(segmentDistinctions(segmentCustomers(within, options)))
    expect(() =>
      segmentDistinctions(segmentCustomers(beside, options), { reviewMean: new Float64Array(3) }),
    ).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }))
  })

  it('has nothing to compare in a population of one segment', () => {
    expect(segmentDistinctions(segmentCustomers(tableOf([['a', 10, 1, 20]]), settings))).toEqual([[]])
  })
})
