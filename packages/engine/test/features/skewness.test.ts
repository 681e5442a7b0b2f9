import { describe, expect, it } from 'vitest'
import { skewness } from '../../src/index.ts'
import golden from '../golden/columns.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'

describe('skewness', () => {
  it('is 0 for symmetric values and changes sign with them', () => {
    expect(skewness([1, 2, 3])).toBe(0)
    expect(skewness([1, 2, 9])).toBe(-skewness([-1, -2, -9]))
  })

  it.each(golden.columns)('equals scipy.stats.skew (case %#)', ({ values, skewness: expected }) => {
    expect(skewness(values)).toBeCloseTo(expected, 10)
  })

  it('keeps its digits far from zero', () => {
    const near = [0, 1, 0, 3, 2, 0, 9, 1, 1, 0, 2]
    const far = near.map((value) => value + 1e12)
    expect(skewness(far) / skewness(near)).toBeCloseTo(1, 13)
  })

  it('does not leave the range of doubles', () => {
    expect(skewness([1e90, 2e90, 9e90])).toBeCloseTo(skewness([1, 2, 9]), 12)
    expect(skewness([1e-140, 2e-140, 9e-140])).toBeCloseTo(skewness([1, 2, 9]), 12)
  })

  it.each([[[]], [[5]], [[0.1, 0.1, 0.1]], [[0.3, 0.1 + 0.2]]])(
    'refuses %j, which has no spread',
    (values) => {
      refusal('ZERO_VARIANCE', () => skewness(values))
    },
  )

  it.each([[[1, Number.NaN, 3]], [[1, Infinity, 3]], [[1e308, 1.7e308, 1]]])(
    'refuses %j, which has no mean',
    (values) => {
      refusal('INVALID_VALUE', () => skewness(values))
    },
  )
})
