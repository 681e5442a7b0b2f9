import { describe, expect, it } from 'vitest'
import { ascending, quantile } from '../../src/index.ts'
import golden from '../golden/columns.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'

describe('quantile', () => {
  it('interpolates between the middle two', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  })

  it('is a value itself where the place is a whole number, though the probability is stored a little off', () => {
    const deciles = Float64Array.from({ length: 91 }, (_, place) => place + 0.1)
    for (let tenths = 0; tenths <= 10; tenths++) expect(quantile(deciles, tenths / 10)).toBe(9 * tenths + 0.1)
    const many = Float64Array.from({ length: 1401 }, (_, place) => Math.log1p(place))
    expect(quantile(many, 0.7)).toBe(many[980])
  })

  it('is the value itself when there is one', () => {
    expect(quantile([7], 0.9)).toBe(7)
  })

  it('refuses to take the quantile of nothing, or outside 0..1', () => {
    refusal('NO_ROWS', () => quantile([], 0.5))
    refusal('INVALID_ARGUMENT', () => quantile([1], 1.1))
    refusal('INVALID_ARGUMENT', () => quantile([1], Number.NaN))
  })

  it('keeps infinities where they stand and refuses what has no place in an order', () => {
    expect(quantile([-Infinity, 2, Infinity], 0)).toBe(-Infinity)
    expect(quantile([1, 2, Infinity], 0.5)).toBe(2)
    expect(quantile([1, Infinity], 0.5)).toBe(Infinity)
    refusal('INVALID_VALUE', () => quantile([-Infinity, 3], 0.5))
    refusal('INVALID_VALUE', () => quantile([1, 2, Number.NaN], 0.2))
    refusal('INVALID_VALUE', () => ascending([3, Number.NaN, 1]))
  })

  it.each(golden.columns.map(({ values, quantiles }) => ({ n: values.length, values, quantiles })))(
    'equals numpy on $n values',
    ({ values, quantiles }) => {
      const sorted = ascending(values)
      golden.probabilities.forEach((probability, index) => {
        expect(quantile(sorted, probability)).toBeCloseTo(quantiles[index] as number, 12)
      })
    },
  )
})
