import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variationOfInformation } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'

describe('variationOfInformation', () => {
  it('is the entropy against one group, and exactly 0 for the same groups', () => {
    expect(variationOfInformation([0, 0, 1, 1], [0, 0, 0, 0])).toBeCloseTo(Math.log(2), 15)
    expect(variationOfInformation([0, 0, 1], [5, 5, 4])).toBe(0)
    expect(variationOfInformation([1], [2], { normalised: true })).toBe(0)
  })

  it('is 1 at most when normalised: one group against one an item', () => {
    expect(variationOfInformation([0, 0, 0, 0], [0, 1, 2, 3], { normalised: true })).toBeCloseTo(1, 15)
  })

  it.each(golden.labellings)('equals the definition at 40 digits: $name', (given) => {
    const found = variationOfInformation(given.first, given.second)
    expect(found).toBeCloseTo(given.variationOfInformation, 12)
  })

  it('refuses nothing, and labellings of different items', () => {
    refusal('NO_ROWS', () => variationOfInformation([], []))
    refusal('SHAPE_MISMATCH', () => variationOfInformation([1], [1, 2]))
  })

  it('is a distance: positive, symmetric, with the triangle inequality', () => {
    const label = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label, label), { minLength: 1 }), (items) => {
        const [a, b, c] = [0, 1, 2].map((side) => items.map((item) => item[side] as number))
        const [ab, bc, ac] = [distance(a, b), distance(b, c), distance(a, c)]
        expect(ab).toBeGreaterThanOrEqual(0)
        expect(distance(b, a)).toBeCloseTo(ab, 13)
        expect(ac).toBeLessThanOrEqual(ab + bc + 1e-12)
        expect(distance(a, a)).toBe(0)
      }),
    )
  })
})

function distance(first: number[] = [], second: number[] = []): number {
  return variationOfInformation(first, second)
}
