import { describe, expect, it } from 'vitest'
import { centroidsInOriginalUnits, type PopulationSpec, segmentCustomers } from '../../src/index.ts'
import { type Customer, randomShop, tableOf } from '../support/tables.ts'

const everyone: PopulationSpec = {
  name: 'all',
  rule: { minFrequency: 1, maxFrequency: null },
  features: ['recencyDays', 'monetary'],
  k: 2,
}
const groups = tableOf(
  [10, 20, 30, 500, 510, 520].map((days, row): Customer => [`c${row}`, days, 1, days < 100 ? 50 : 70]),
)
const centroids = (population: Partial<PopulationSpec>, table = groups) => {
  const [model] = segmentCustomers(table, { seed: 1, populations: [{ ...everyone, ...population }] }).model
    .populations
  if (!model) throw new Error('the shop has customers')
  return centroidsInOriginalUnits(JSON.parse(JSON.stringify(model)))
}
const rounded = (records: readonly Record<string, number>[]) =>
  records
    .map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([name, value]) => [name, Math.round(value * 1e6) / 1e6]),
      ),
    )
    .sort((a, b) => (a.recencyDays ?? 0) - (b.recencyDays ?? 0))

describe('centroidsInOriginalUnits', () => {
  it.each(['zScore', 'robust', 'minMax'] as const)('gives means of untransformed features (%s)', (scaler) => {
    expect(rounded(centroids({ scaler }))).toEqual([
      { recencyDays: 20, monetary: 50 },
      { recencyDays: 510, monetary: 70 },
    ])
  })

  it('gives geometric means of logged features', () => {
    const [near] = rounded(centroids({ transforms: { recencyDays: 'log1p' } }))
    expect(near?.recencyDays).toBeCloseTo(Math.cbrt(11 * 21 * 31) - 1, 5)
  })

  it.each(['yeoJohnson', 'quantileUniform', 'quantileNormal', 'winsorise', 'signedLog'] as const)(
    'stays among the customers of a random shop (%s)',
    (kind) => {
      const table = tableOf(randomShop(3, 200))
      const amounts = table.columns.monetary ?? new Float64Array()
      for (const { monetary } of centroids({ k: 4, transforms: { monetary: kind } }, table)) {
        expect(monetary).toBeGreaterThanOrEqual(amounts.reduce((a, b) => Math.min(a, b)))
        expect(monetary).toBeLessThanOrEqual(amounts.reduce((a, b) => Math.max(a, b)))
      }
    },
  )

  it('has nothing to say of a model without features', () => {
    expect(centroids({}, tableOf([['a', 5, 1, 10]]))).toEqual([{}])
  })
})
