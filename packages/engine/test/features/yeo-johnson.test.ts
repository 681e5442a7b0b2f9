import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitYeoJohnson, invertYeoJohnson, yeoJohnson } from '../../src/features/yeo-johnson.ts'
import golden from '../golden/features/transforms.json' with { type: 'json' }
import { shuffled } from '../support/tables.ts'

describe('yeoJohnson', () => {
  it('is by hand what the definition says', () => {
    expect(yeoJohnson(3, 1)).toBe(3)
    expect(yeoJohnson(-3, 1)).toBe(-3)
    expect(yeoJohnson(3, 0.5)).toBeCloseTo(2, 14)
    expect(yeoJohnson(Math.E - 1, 0)).toBe(1)
    expect(yeoJohnson(1 - Math.E, 2)).toBe(-1)
    expect(yeoJohnson(-3, 1.5)).toBeCloseTo(-2, 14)
    expect(yeoJohnson(0, -3)).toBe(0)
  })

  it.each(golden)('equals scipy.stats.yeojohnson ($name)', ({ values, yeoJohnson: expected }) => {
    values.forEach((value, row) => {
      const right = expected.values[row] as number
      const difference = Math.abs(yeoJohnson(value, expected.scipyLambda) - right)
      expect(difference).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(right)))
    })
  })

  it('stays within 1e100', () => {
    expect(yeoJohnson(1e90, 7)).toBe(1e100)
    expect(yeoJohnson(-1e90, -5)).toBe(-1e100)
  })

  const lambda = fc.double({ min: -5, max: 7, noNaN: true })
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })

  it('never ranks more below less', () => {
    fc.assert(
      fc.property(value, value, lambda, (one, other, power) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(yeoJohnson(low, power)).toBeLessThanOrEqual(yeoJohnson(high, power))
      }),
    )
  })

  it('is undone by invertYeoJohnson, as far as the power keeps digits', () => {
    fc.assert(
      fc.property(value, lambda, (original, power) => {
        const bent = yeoJohnson(original, power)
        const back = invertYeoJohnson(bent, power)
        const again = yeoJohnson(back, power)
        expect(Math.abs(again - bent)).toBeLessThanOrEqual(Math.max(1e-280, 1e-11 * Math.abs(bent)))
        if (power >= 0 && power <= 2) {
          expect(Math.abs(back - original)).toBeLessThanOrEqual(Math.max(1e-280, 1e-9 * Math.abs(original)))
        }
      }),
    )
  })

  it('has no value beyond the bound of a negative power, and says so with the largest feature value', () => {
    expect(invertYeoJohnson(0.5, -2)).toBe(1e90)
    expect(invertYeoJohnson(99, -2)).toBe(1e90)
    expect(invertYeoJohnson(-99, 4)).toBe(-1e90)
    expect(invertYeoJohnson(1e100, 0)).toBe(1e90)
  })
})

describe('fitYeoJohnson', () => {
  it.each(golden)('finds the maximum of the likelihood ($name)', ({ values, yeoJohnson: expected }) => {
    expect(Math.abs(fitYeoJohnson(Float64Array.from(values)) - expected.lambda)).toBeLessThan(1e-6)
  })

  // Far from zero scipy and scikit-learn take the variance of nearly equal powers and miss the maximum by 0.002.
  it.each(golden.filter(({ name }) => name !== 'far from zero'))(
    'equals scipy and scikit-learn ($name)',
    ({ values, yeoJohnson: expected }) => {
      const lambda = fitYeoJohnson(Float64Array.from(values))
      expect(Math.abs(lambda - expected.scipyLambda)).toBeLessThan(1e-6)
      expect(Math.abs(lambda - expected.sklearnLambda)).toBeLessThan(1e-6)
    },
  )

  it('mirrors when the values do', () => {
    const [amounts] = golden
    const values = Float64Array.from(amounts?.values ?? [])
    expect(fitYeoJohnson(values.map((value) => -value))).toBeCloseTo(2 - fitYeoJohnson(values), 6)
  })

  it('does not depend on the order of the values beyond rounding', () => {
    for (const { values } of golden) {
      const first = fitYeoJohnson(Float64Array.from(values))
      expect(fitYeoJohnson(Float64Array.from(shuffled(values, 3)))).toBeCloseTo(first, 6)
    }
  })

  it('keeps values apart that a more extreme power would merge, and stays in range for huge ones', () => {
    for (const values of [
      [1e6, 1e6 + 1, 1e6 + 5],
      [1e90, 2e90, 9e90],
      [-1e90, 0, 1e90],
      [0, 1e-100],
      [0, 0, 0, 1],
    ]) {
      const lambda = fitYeoJohnson(Float64Array.from(values))
      expect(lambda >= -5 && lambda <= 7).toBe(true)
      const bent = values.map((value) => yeoJohnson(value, lambda))
      expect(new Set(bent).size).toBe(new Set(values).size)
      expect(Math.max(...bent.map(Math.abs))).toBeLessThanOrEqual(1e100)
    }
  })
})
