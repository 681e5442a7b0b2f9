import { describe, expect, it } from 'vitest'
import { customerPositions, type FeatureTable, profileSegments, scoreRfm } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { tableOf } from '../support/tables.ts'

const profiles = (table: FeatureTable, labels: number[], k: number) =>
  profileSegments({
    table,
    positions: customerPositions(table),
    scores: scoreRfm(table),
    labels: Int32Array.from(labels),
    k,
  })

const shop = tableOf([
  ['a', 10, 1, 100],
  ['b', 20, 1, 300],
  ['c', 30, 2, 600],
  ['d', 40, 4, 1000],
])

describe('profileSegments', () => {
  it('describes clusters in original units, among all customers', () => {
    const [young, old] = profiles(shop, [0, 0, 1, 1], 2)
    expect(young).toEqual({
      cluster: 0,
      size: 2,
      share: 0.5,
      revenue: 400,
      revenueShare: 0.2,
      medians: { recencyDays: 15, frequency: 1, monetary: 200 },
      quartiles: { recencyDays: [12.5, 17.5], frequency: [1, 1], monetary: [150, 250] },
      positions: { recency: 0.75, frequency: 0.25, monetary: 0.25 },
      recencyRange: [0.6875, 0.8125],
      frequencyInPopulation: 0.25,
      medianScores: { r: 4.5, f: 1, m: 1.5 },
      features: [
        { feature: 'frequency', known: 2, quantiles: [1, 1, 1, 1, 1], separation: -1 },
        { feature: 'monetary', known: 2, quantiles: [120, 150, 200, 250, 280], separation: -1 },
        { feature: 'recencyDays', known: 2, quantiles: [11, 12.5, 15, 17.5, 19], separation: -1 },
      ],
    })
    expect(old).toMatchObject({ revenueShare: 0.8, medians: { frequency: 3 } })
  })

  it('leaves out customers of other populations, but counts them in shares and positions', () => {
    const [only] = profiles(shop, [-1, -1, 0, 0], 1)
    expect(only).toMatchObject({
      size: 2,
      share: 0.5,
      revenueShare: 0.8,
      positions: { frequency: 0.75 },
      frequencyInPopulation: 0.5,
    })
  })

  it.each([
    ['nothing was earned', 0],
    ['refunds outweigh sales', -10],
  ])('has no revenue share where %s', (_, amount) => {
    const [only] = profiles(tableOf([['a', 1, 1, amount]]), [0], 1)
    expect(only?.revenueShare).toBeNull()
  })

  it('has no profile for a cluster without customers', () => {
    expect(profiles(shop, [0, 0, 2, 2], 3).map(({ cluster }) => cluster)).toEqual([0, 2])
  })

  it('adds revenue up to the cent', () => {
    const cents = tableOf(Array.from({ length: 1000 }, (_, row) => [`c${row}`, 1, 1, 0.1]))
    expect(profiles(cents, new Array(1000).fill(0), 1)[0]?.revenue).toBe(100)
  })

  it('refuses labels that do not fit the table', () => {
    refusal('SHAPE_MISMATCH', () => profiles(shop, [0], 1))
  })
})
