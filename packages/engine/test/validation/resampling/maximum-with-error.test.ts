import { describe, expect, it } from 'vitest'
import { type MaximumRule, maximumWithError } from '../../../src/validation/resampling/maximum-with-error.ts'
import golden from '../../golden/resampling.json' with { type: 'json' }

describe('maximumWithError', () => {
  it.each(golden.maxima)('chooses as cluster::maxSE does (curve %#)', ({ values, errors, chosen }) => {
    for (const [rule, place] of Object.entries(chosen)) {
      expect(maximumWithError(values, errors, rule as MaximumRule) + 1).toBe(place)
    }
  })

  it('takes the end of a curve that never falls and the only point of a short one', () => {
    expect(maximumWithError([1, 2, 3], [0, 0, 0], 'firstmax')).toBe(2)
    expect(maximumWithError([1], [0], 'tibshirani2001SEmax')).toBe(0)
  })
})
