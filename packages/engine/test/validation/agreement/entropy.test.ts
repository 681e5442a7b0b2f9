import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entropy } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'
import { labelPairs } from '../../support/labelled-rows.ts'

describe('entropy', () => {
  it('is log k for k labels that are equally frequent, and exactly 0 for one', () => {
    expect(entropy([5, 7, 5, 7])).toBeCloseTo(Math.log(2), 15)
    expect(Object.is(entropy([3, 3, 3]), 0)).toBe(true)
  })

  it.each(golden.labellings)('equals the definition at 40 digits: $name', ({ first, second, entropies }) => {
    expect(entropy(first)).toBeCloseTo(entropies[0] as number, 13)
    expect(entropy(second)).toBeCloseTo(entropies[1] as number, 13)
  })

  it('refuses nothing', () => {
    refusal('NO_ROWS', () => entropy([]))
  })

  it('does not change with names or order, to the last bit', () => {
    fc.assert(
      fc.property(labelPairs, ({ first }) => {
        expect(entropy(first.map((label) => -3 * label).toReversed())).toBe(entropy(first))
      }),
    )
  })
})
