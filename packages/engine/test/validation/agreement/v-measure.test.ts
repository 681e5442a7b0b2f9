import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vMeasure } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'
import { labelPairs } from '../../support/labelled-rows.ts'

describe('vMeasure', () => {
  it('can be checked by hand', () => {
    // Each cluster holds one class; the entropy of the clusters is 1.5 bits, of which a class leaves 0.5 open.
    const { homogeneity, completeness, vMeasure: v } = vMeasure([0, 0, 1, 1], [0, 0, 1, 2])
    expect(homogeneity).toBe(1)
    expect(completeness).toBeCloseTo(2 / 3, 15)
    expect(v).toBeCloseTo(0.8, 15)
  })

  it.each(golden.labellings)('equals scikit-learn for every beta: $name', (given) => {
    for (const { beta, values } of given.vMeasure) {
      const found = vMeasure(given.first, given.second, { beta })
      expect(found.homogeneity).toBeCloseTo(values[0] as number, 12)
      expect(found.completeness).toBeCloseTo(values[1] as number, 12)
      expect(found.vMeasure).toBeCloseTo(values[2] as number, 12)
    }
  })

  it('counts a side without entropy as right, and is 0 when nothing is explained', () => {
    expect(vMeasure([1, 1], [2, 2])).toEqual({ homogeneity: 1, completeness: 1, vMeasure: 1 })
    expect(vMeasure([1, 2], [0, 0])).toEqual({ homogeneity: 0, completeness: 1, vMeasure: 0 })
    expect(vMeasure([0, 0, 1, 1], [0, 1, 0, 1]).vMeasure).toBe(0)
  })

  it('refuses nothing, labellings of different items, and a beta that is no weight', () => {
    refusal('NO_ROWS', () => vMeasure([], []))
    refusal('SHAPE_MISMATCH', () => vMeasure([1], [1, 2]))
    for (const beta of [-1, Number.NaN, Infinity]) {
      refusal('INVALID_ARGUMENT', () => vMeasure([1], [1], { beta }))
    }
  })

  it('swaps its sides with its arguments and stays between 0 and 1', () => {
    fc.assert(
      fc.property(labelPairs, ({ first, second }) => {
        const there = vMeasure(first, second)
        const back = vMeasure(second, first)
        expect(back.homogeneity).toBeCloseTo(there.completeness, 13)
        expect(back.vMeasure).toBeCloseTo(there.vMeasure, 13)
        for (const value of Object.values(there)) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        expect(vMeasure(first, first)).toEqual({ homogeneity: 1, completeness: 1, vMeasure: 1 })
      }),
    )
  })
})
