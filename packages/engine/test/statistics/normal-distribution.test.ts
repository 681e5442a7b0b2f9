import { describe, expect, it } from 'vitest'
import { normalDistribution, normalQuantile } from '../../src/statistics/normal-distribution.ts'
import golden from '../golden/features/normal.json' with { type: 'json' }

describe('normalQuantile', () => {
  it('equals scipy.special.ndtri', () => {
    golden.probabilities.forEach((probability, index) => {
      const expected = golden.quantiles[index] as number
      expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThan(
        1e-13 * Math.max(1, Math.abs(expected)),
      )
    })
  })

  it('is symmetric, and infinite at the ends', () => {
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75))
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  })
})

describe('normalDistribution', () => {
  it('equals scipy.special.ndtr', () => {
    golden.points.forEach((point, index) => {
      expect(Math.abs(normalDistribution(point) - (golden.distribution[index] as number))).toBeLessThan(2e-15)
    })
  })

  it('reaches 0 and 1 without overflow', () => {
    expect([normalDistribution(-1e200), normalDistribution(0), normalDistribution(1e200)]).toEqual([
      0, 0.5, 1,
    ])
  })
})
