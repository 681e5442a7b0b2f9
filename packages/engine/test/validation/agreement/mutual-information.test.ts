import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entropy, mutualInformation } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'
import { labelPairs } from '../../support/labelled-rows.ts'

describe('mutualInformation', () => {
  it('is the entropy for equal groups and exactly 0 for a table of independent counts', () => {
    expect(mutualInformation([0, 0, 1, 1], [7, 7, 3, 3])).toBeCloseTo(Math.log(2), 15)
    expect(mutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBe(0)
  })

  it.each(golden.labellings)(
    'equals scikit-learn: $name',
    ({ first, second, mutualInformation: expected }) => {
      expect(mutualInformation(first, second)).toBeCloseTo(expected, 13)
    },
  )

  it('refuses nothing, and labellings of different items', () => {
    refusal('NO_ROWS', () => mutualInformation([], []))
    refusal('SHAPE_MISMATCH', () => mutualInformation([1], [1, 2]))
  })

  it('is symmetric, and between 0 and the smaller entropy', () => {
    fc.assert(
      fc.property(labelPairs, ({ first, second }) => {
        const value = mutualInformation(first, second)
        expect(mutualInformation(second, first)).toBeCloseTo(value, 13)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(Math.min(entropy(first), entropy(second)) + 1e-13)
      }),
    )
  })
})
