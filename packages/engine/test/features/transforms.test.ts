import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyTransforms,
  type FeatureTransform,
  fitTransforms,
  invertTransforms,
  matrixFromRows,
} from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'

const column = (...values: number[]) => matrixFromRows(values.map((value) => [value]))
const kindOf = (...values: number[]) => fitTransforms(column(...values), ['x'])[0]?.kind
const as = (kind: FeatureTransform['kind']): FeatureTransform[] => [{ feature: 'x', kind, skewness: 2 }]

describe('fitTransforms', () => {
  it('logs a right-skewed column and leaves the others', () => {
    expect(kindOf(1, 2, 3, 90)).toBe('log1p')
    expect(kindOf(0, 0, 0, 90)).toBe('log1p')
    expect(kindOf(-1, 2, 3, 90)).toBe('signedLog')
    expect(kindOf(1, 2, 3, 4)).toBe('identity')
    expect(kindOf(-90, 2, 3, 4)).toBe('identity')
  })

  it('records the skewness that decided', () => {
    expect(fitTransforms(column(1, 2, 9), ['x'])[0]?.skewness).toBeCloseTo(0.6655, 4)
  })

  it('refuses a constant column, and names that do not fit', () => {
    refusal('ZERO_VARIANCE', () => fitTransforms(column(2, 2), ['x']))
    refusal('SHAPE_MISMATCH', () => fitTransforms(column(1, 2), ['x', 'y']))
  })
})

describe('applyTransforms', () => {
  it('is log(1 + x)', () => {
    expect([...applyTransforms(as('log1p'), column(0, Math.E - 1)).values]).toEqual([0, 1])
  })

  it('places values below zero that the training never saw', () => {
    expect(applyTransforms(as('log1p'), column(1 - Math.E)).values[0]).toBe(-1)
  })

  it('is undone by invertTransforms', () => {
    const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    const kind = fc.constantFrom<FeatureTransform['kind'][]>('identity', 'log1p', 'signedLog')
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), kind, (values, chosen) => {
        const back = invertTransforms(as(chosen), applyTransforms(as(chosen), column(...values)))
        back.values.forEach((value, row) => {
          // A log and its inverse lose a few units in the last place, more for large values.
          expect(Math.abs(value - (values[row] as number))).toBeLessThanOrEqual(1e-13 * 30 * Math.abs(value))
        })
      }),
    )
  })
})
