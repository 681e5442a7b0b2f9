import { describe, expect, it } from 'vitest'
import { DEFAULT_POPULATIONS, type PopulationSpec } from '../../src/index.ts'
import { checkPopulations, populationOf } from '../../src/populations/population-spec.ts'
import { refusal } from '../support/engine-error.ts'

const spec = (minFrequency: number, maxFrequency: number | null, more: Partial<PopulationSpec> = {}) => ({
  name: `from-${minFrequency}`,
  rule: { minFrequency, maxFrequency },
  features: ['recencyDays'],
  k: 2,
  ...more,
})

describe('checkPopulations', () => {
  it('accepts the default and any other complete and exclusive rules, in any order', () => {
    checkPopulations(DEFAULT_POPULATIONS)
    checkPopulations([spec(1, null)])
    checkPopulations([spec(5, null), spec(1, 1), spec(2, 4)])
  })

  it('names the number of orders that two populations take', () => {
    expect(refusal('POPULATIONS_OVERLAP', () => checkPopulations([spec(1, 3), spec(2, null)]))).toContain(
      'with 2 orders',
    )
    refusal('POPULATIONS_OVERLAP', () => checkPopulations([spec(1, null), spec(2, null)]))
  })

  it('names the number of orders that no population takes', () => {
    const gap = (...specs: PopulationSpec[]) =>
      refusal('POPULATIONS_INCOMPLETE', () => checkPopulations(specs))
    expect(gap(spec(1, 1), spec(3, null))).toContain('2 orders')
    expect(gap(spec(2, null))).toContain('1 order;')
    expect(gap(spec(1, 4))).toContain('5 orders')
    expect(gap()).toContain('1 order;')
  })

  it('refuses what cannot be meant', () => {
    const refused = (more: Partial<PopulationSpec>) => () => checkPopulations([spec(1, null, more)])
    refusal('INVALID_ARGUMENT', refused({ name: 'Not a slug' }))
    refusal('INVALID_ARGUMENT', refused({ features: [] }))
    refusal('INVALID_ARGUMENT', refused({ features: ['monetary', 'monetary'] }))
    refusal('INVALID_ARGUMENT', refused({ rule: { minFrequency: 1.5, maxFrequency: null } }))
    refusal('INVALID_ARGUMENT', refused({ rule: { minFrequency: 3, maxFrequency: 2 } }))
    refusal('K_OUT_OF_RANGE', refused({ k: 0 }))
    refusal('INVALID_ARGUMENT', () =>
      checkPopulations([spec(1, 1, { name: 'a' }), spec(2, null, { name: 'a' })]),
    )
  })
})

describe('populationOf', () => {
  it('finds the one population of every number of orders', () => {
    expect([1, 2, 3, 1000].map((orders) => populationOf(DEFAULT_POPULATIONS, orders))).toEqual([0, 1, 1, 1])
  })
})
