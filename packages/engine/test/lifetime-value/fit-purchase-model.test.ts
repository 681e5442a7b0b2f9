import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FeatureTable, fitPurchaseModel } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { goldenTable, lifetimeGolden } from '../support/lifetime-golden.ts'
import { expectRelative } from '../support/relative.ts'
import { shopOfBuyers } from '../support/shop-of-buyers.ts'

const buyers = (
  ...rows: readonly (readonly [recency: number, tenure: number, orders: number])[]
): FeatureTable => ({
  customerIds: rows.map((_, row) => `c${row}`),
  columns: {
    recencyDays: Float64Array.from(rows, ([recency]) => recency),
    tenureDays: Float64Array.from(rows, ([, tenure]) => tenure),
    frequency: Float64Array.from(rows, ([, , orders]) => orders),
    monetary: new Float64Array(rows.length).fill(10),
  },
})

describe('fitPurchaseModel', () => {
  it.each(lifetimeGolden.cases)('finds the likelihood and parameters that scipy finds', (golden) => {
    const model = fitPurchaseModel(goldenTable(golden))
    expect(model.converged).toBe(true)
    expectRelative(model.logLikelihood, golden.logLikelihood, 1e-10)
    const { r, alpha, a, b } = model
    // Scipy's simplex ends within 1e-6 of the top, where the likelihood is flat.
    for (const [place, value] of [r, alpha, a, b].entries()) {
      expectRelative(value, golden.parameters[place] ?? 0, 1e-4)
    }
  })

  it('recovers the parameters of a shop that was made by them', () => {
    const truth = { r: 1.2, alpha: 250, a: 0.8, b: 2 }
    const [table] = shopOfBuyers({ seed: 3, customers: 20_000, days: 1500, ...truth }, [1500])
    const model = fitPurchaseModel(table as FeatureTable)
    for (const [place, key] of (['r', 'alpha', 'a', 'b'] as const).entries()) {
      const error = Math.sqrt(model.logCovariance[place]?.[place] ?? 0)
      expect(error).toBeLessThan(0.2)
      expect(Math.abs(Math.log(model[key] / truth[key]))).toBeLessThan(3.5 * error)
    }
  })

  it('gives the same bits whatever the order of the rows', () => {
    const [table] = shopOfBuyers({ seed: 5, customers: 300, days: 400, r: 1, alpha: 50, a: 1, b: 2 }, [400])
    const whole = fitPurchaseModel(table as FeatureTable)
    const { columns, customerIds } = table as FeatureTable
    const turned: FeatureTable = {
      customerIds: [...customerIds].reverse(),
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, column.slice().reverse()]),
      ),
    }
    expect(fitPurchaseModel(turned)).toEqual(whole)
  })

  it('does not take an order split on its day for a return', () => {
    const split = fitPurchaseModel(buyers([90, 90, 2], [200, 200, 1], [10, 100, 3], [5, 300, 2]))
    expect(split).toEqual(fitPurchaseModel(buyers([90, 90, 1], [200, 200, 1], [10, 100, 3], [5, 300, 2])))
    expect(split.repeaters).toBe(2)
  })

  it('ends with finite numbers on any few customers of whom one came back', () => {
    const customer = fc
      .tuple(fc.nat(800), fc.nat(800), fc.integer({ min: 2, max: 40 }))
      .map(([one, other, orders]) => [Math.min(one, other), Math.max(one, other), orders] as const)
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 12 }), (rows) => {
        const model = fitPurchaseModel(buyers([3, 30, 2], ...rows))
        for (const value of [model.r, model.alpha, model.a, model.b, model.logLikelihood]) {
          expect(Number.isFinite(value)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('refuses a shop to which nobody came back, and customers that cannot be', () => {
    refusal('MODEL_UNDEFINED', () => fitPurchaseModel(buyers()))
    refusal('MODEL_UNDEFINED', () => fitPurchaseModel(buyers([90, 90, 2], [200, 200, 1])))
    refusal('INVALID_VALUE', () => fitPurchaseModel(buyers([90, 80, 2])))
    refusal('INVALID_VALUE', () => fitPurchaseModel(buyers([80, 90, 1])))
    refusal('INVALID_VALUE', () => fitPurchaseModel(buyers([-1, 90, 2])))
    refusal('INVALID_VALUE', () => fitPurchaseModel(buyers([80, 1e6, 2])))
    refusal('INVALID_VALUE', () => fitPurchaseModel(buyers([80, 90, 1e6])))
  })
})
