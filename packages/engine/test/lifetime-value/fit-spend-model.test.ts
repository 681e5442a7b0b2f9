import { describe, expect, it } from 'vitest'
import { expectedSpend, type FeatureTable, fitSpendModel } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { goldenTable, lifetimeGolden } from '../support/lifetime-golden.ts'
import { expectRelative } from '../support/relative.ts'
import { type Customer, tableOf } from '../support/tables.ts'

const rows: readonly Customer[] = [
  ['a', 1, 2, 20],
  ['b', 1, 3, 90],
  ['c', 1, 2, 50],
  ['d', 1, 4, 45],
  ['e', 1, 1, 1000],
  ['f', 1, 2, -30],
]

describe('fitSpendModel and expectedSpend', () => {
  it.each(lifetimeGolden.cases)('equal scipy', (golden) => {
    const table = goldenTable(golden)
    const model = fitSpendModel(table)
    expect(model.converged).toBe(true)
    expectRelative(model.logLikelihood, golden.spendLogLikelihood, 1e-10)
    for (const [place, value] of [model.p, model.q, model.gamma].entries()) {
      expectRelative(value, golden.spend[place] ?? 0, 1e-4)
    }
    expect(model.rankCorrelation).toBeCloseTo(golden.rankCorrelation, 12)
    const [p = 0, q = 0, gamma = 0] = golden.spend
    const amounts = expectedSpend({ p, q, gamma }, table)
    golden.at.forEach((row, place) => {
      expectRelative(amounts[row] ?? 0, golden.amounts[place] ?? 0, 1e-12)
    })
  })

  it('lies between the own mean and that of all, nearer to the own the more orders there are', () => {
    const model = { p: 4, q: 3, gamma: 100 }
    const mean = (4 * 100) / 2
    const [once = 0, often = 0, refunded = 0] = expectedSpend(
      model,
      tableOf([
        ['a', 1, 1, 20],
        ['b', 1, 20, 400],
        ['c', 1, 1, -5],
      ]),
    )
    expect(once).toBeGreaterThan(often)
    expect(once).toBeLessThan(mean)
    expect(often).toBeGreaterThan(20)
    expect(refunded).toBeCloseTo((4 * 100) / (4 + 2), 12)
  })

  it('looks at customers of two or more orders and positive spend', () => {
    const [a, b, c, d] = rows
    const few = tableOf([a, b, c, d] as Customer[])
    expect(fitSpendModel(tableOf(rows))).toEqual(fitSpendModel(few))
    expect(fitSpendModel(few).customers).toBe(4)
  })

  it('does not depend on the currency unit', () => {
    const cents = tableOf(rows.map(([id, days, orders, money]) => [id, days, orders, money * 100]))
    expectRelative(fitSpendModel(cents).mean, 100 * fitSpendModel(tableOf(rows)).mean, 1e-9)
  })

  it('refuses too few customers, and equal ones', () => {
    const shop = (...some: Customer[]): FeatureTable => tableOf(some)
    refusal('MODEL_UNDEFINED', () => fitSpendModel(shop()))
    refusal('MODEL_UNDEFINED', () => fitSpendModel(shop(['a', 1, 2, 20], ['b', 1, 2, 25])))
    refusal('MODEL_UNDEFINED', () => fitSpendModel(shop(['a', 1, 2, 20], ['b', 1, 3, 30], ['c', 1, 2, 20])))
  })
})
