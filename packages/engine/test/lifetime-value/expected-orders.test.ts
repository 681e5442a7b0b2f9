import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedOrders, type FeatureTable, type PurchaseModel, probabilityAlive } from '../../src/index.ts'
import { ordersAhead } from '../../src/lifetime-value/orders-ahead.ts'
import { purchaseHistory } from '../../src/lifetime-value/purchase-history.ts'
import { parametersOf } from '../../src/lifetime-value/purchase-parameters.ts'
import { refusal } from '../support/engine-error.ts'
import { goldenTable, lifetimeGolden } from '../support/lifetime-golden.ts'
import { expectRelative } from '../support/relative.ts'

const modelOf = (parameters: readonly number[]): PurchaseModel => ({
  ...parametersOf(parameters),
  customers: 1,
  repeaters: 1,
  logLikelihood: 0,
  logCovariance: [],
  iterations: 1,
  converged: true,
})

const one = (orders: number, recency: number, tenure: number): FeatureTable => ({
  customerIds: ['c'],
  columns: {
    frequency: Float64Array.of(orders),
    recencyDays: Float64Array.of(recency),
    tenureDays: Float64Array.of(tenure),
    monetary: Float64Array.of(10),
  },
})

const positive = (most: number): fc.Arbitrary<number> => fc.double({ min: 0.05, max: most, noNaN: true })
const anyModel = fc
  .tuple(positive(10), fc.double({ min: 1, max: 500, noNaN: true }), positive(10), positive(10))
  .map(modelOf)
const anyBuyer = fc
  .tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 400 }), fc.nat(400))
  .map(([orders, last, recency]) => ({ orders, last, recency }))

describe('expectedOrders and probabilityAlive', () => {
  it.each(lifetimeGolden.cases)('equal the closed forms at 80 digits', (golden) => {
    const model = modelOf(golden.parameters)
    const table = goldenTable(golden)
    const history = purchaseHistory('test', table)
    const alive = probabilityAlive(model, table)
    const expected = expectedOrders(model, table, golden.days)
    const ahead = ordersAhead(model, history, [golden.days])
    golden.at.forEach((row, place) => {
      const truth = golden.ahead[place]
      expectRelative(alive[row] ?? 0, truth?.alive ?? 0, 1e-12)
      expectRelative(expected[row] ?? 0, truth?.expected ?? 0, 1e-10)
      // Below a thousandth the series of the second moment ends after two terms.
      expectRelative(ahead[history.combination[row] ?? 0]?.variance ?? 0, truth?.variance ?? 0, 1e-7)
    })
  })

  it('keep their digits where customers are so alike that r and alpha are huge', () => {
    // then a rate of 0.02 a day is everybody's: the odds of having left are a / b · e^(0.02 · 100)
    const alive = probabilityAlive(modelOf([4e9, 2e11, 0.4, 0.2]), one(1, 100, 100))[0] ?? 0
    expectRelative(alive, 1 / (1 + 2 * Math.exp(2)), 1e-7)
    const longer = probabilityAlive(modelOf([4e12, 2e14, 0.4, 0.2]), one(1, 100, 100))[0] ?? 0
    expectRelative(longer, 1 / (1 + 2 * Math.exp(2)), 1e-10)
  })

  it('need no exception where the closed form divides by zero, at a = 1', () => {
    const at = expectedOrders(modelOf([0.7, 60, 1, 2]), one(3, 10, 200), 365)[0] ?? 0
    const near = expectedOrders(modelOf([0.7, 60, 1 + 1e-9, 2]), one(3, 10, 200), 365)[0] ?? 0
    expectRelative(at, near, 1e-8)
  })

  it('expect nothing in no time, and not less in a longer time', () => {
    fc.assert(
      fc.property(anyModel, anyBuyer, (model, { orders, last, recency }) => {
        const table = one(orders, recency, last + recency)
        const counts = [0, 30, 90, 365, 1000].map((days) => expectedOrders(model, table, days)[0] ?? 0)
        expect(counts[0]).toBe(0)
        expect(counts[1]).toBeGreaterThan(0)
        // who buys often and leaves soon has given all that is to come before: what a longer time adds drowns in rounding
        for (const [place, count] of counts.slice(1).entries())
          expect(count).toBeGreaterThanOrEqual((counts[place] ?? 0) * (1 - 1e-12))
      }),
    )
  })

  it('believe less in a customer with every day of silence', () => {
    fc.assert(
      fc.property(anyModel, anyBuyer, (model, { orders, last, recency }) => {
        const alive = [0, 1, 50].map(
          (more) => probabilityAlive(model, one(orders, recency + more, last + recency + more))[0] ?? 0,
        )
        for (const [place, value] of alive.entries()) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(alive[place - 1] ?? 1)
        }
      }),
    )
  })

  it('refuse days that are none', () => {
    const model = modelOf([1, 50, 1, 2])
    for (const days of [-1, Number.NaN, Infinity]) {
      refusal('INVALID_ARGUMENT', () => expectedOrders(model, one(1, 5, 5), days))
    }
  })
})
