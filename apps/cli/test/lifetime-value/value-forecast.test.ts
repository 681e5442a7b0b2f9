import { type FeatureTable, fitPurchaseModel, fitSpendModel, probabilityAlive } from '@clientele/engine'
import { describe, expect, it } from 'vitest'
import { valueForecast } from '../../src/lifetime-value/value-forecast.ts'

/** Customers who came once, and some who came back, up to `latest` days before the as-of date. */
const rows = Array.from({ length: 400 }, (_, index) => {
  const tenure = 30 + ((index * 37) % 600)
  const orders = index % 4 === 0 ? 2 + (index % 3) : 1
  const recency = orders === 1 ? tenure : Math.floor((tenure * ((index % 7) + 1)) / 9)
  return { tenure, orders, recency, spent: orders * (50 + ((index * 53) % 90)) }
})
const column = (of: (row: (typeof rows)[number]) => number): Float64Array => Float64Array.from(rows, of)
const table: FeatureTable = {
  customerIds: rows.map((_, index) => `c${index}`),
  columns: {
    tenureDays: column(({ tenure }) => tenure),
    recencyDays: column(({ recency }) => recency),
    frequency: column(({ orders }) => orders),
    monetary: column(({ spent }) => spent),
  },
}
const yearAmounts = column(({ recency, spent }) => (recency < 365 ? spent : 0))
const segmentOf = Int32Array.from(rows, ({ orders }) => (orders === 1 ? 0 : 1))

describe('valueForecast', () => {
  const forecast = valueForecast(table, { segments: ['once', 'more', 'empty'], segmentOf, yearAmounts })

  it('adds up over segments, bands and customers', () => {
    expect(forecast?.segments.map(({ id, customers }) => [id, customers])).toEqual([
      ['once', 300],
      ['more', 100],
      ['empty', 0],
    ])
    const sum = (values: readonly number[] | undefined): number =>
      (values ?? []).reduce((total, value) => total + value, 0)
    expect(sum(forecast?.bands.map(({ customers }) => customers))).toBe(400)
    expect(sum(forecast?.bands.map(({ yearRevenue }) => yearRevenue))).toBeCloseTo(sum([...yearAmounts]), 6)
    expect(sum(forecast?.segments.map(({ value }) => value.expected))).toBeCloseTo(
      forecast?.whole.value.expected ?? Number.NaN,
      6,
    )
  })

  it('puts at risk what each spent times the probability that they have left', () => {
    const alive = probabilityAlive(fitPurchaseModel(table), table)
    const expected = alive.reduce((sum, p, row) => sum + (yearAmounts[row] ?? 0) * (1 - p), 0)
    expect(forecast?.whole.revenueAtRisk).toBeCloseTo(expected, 6)
    expect(forecast?.whole.revenueAtRisk).toBeLessThan(forecast?.whole.yearRevenue ?? 0)
  })

  it('tells how amounts go with orders', () => {
    expect(forecast?.rankCorrelation).toBe(fitSpendModel(table).rankCorrelation)
  })

  it('says nothing of a segment without customers', () => {
    expect(forecast?.segments[2]).toMatchObject({
      meanAlive: null,
      orders: { expected: 0, low: 0, high: 0 },
      yearRevenue: 0,
      revenueAtRisk: 0,
    })
  })

  it('is null where all spend the same: the model of amounts is not defined', () => {
    const monetary = column(({ orders }) => orders * 10)
    const alike = { ...table, columns: { ...table.columns, monetary } }
    expect(valueForecast(alike, { segments: ['a', 'b'], segmentOf, yearAmounts })).toBeNull()
  })
})
