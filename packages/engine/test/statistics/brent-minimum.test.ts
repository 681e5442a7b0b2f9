import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brentMinimum } from '../../src/statistics/brent-minimum.ts'

describe('brentMinimum', () => {
  it('finds the bottom of a valley', () => {
    expect(brentMinimum((x) => (x - 2) ** 2, 0, 5)).toBeCloseTo(2, 7)
    expect(brentMinimum((x) => Math.exp(x) - 2 * x, -5, 5)).toBeCloseTo(Math.LN2, 7)
  })

  it('ends at the edge of a slope', () => {
    expect(brentMinimum((x) => x, -5, 7)).toBeCloseTo(-5, 6)
    expect(brentMinimum((x) => -x, -5, 7)).toBeCloseTo(7, 6)
  })

  it('finds any kink', () => {
    const place = fc.double({ min: -4.9, max: 6.9, noNaN: true })
    fc.assert(
      fc.property(place, (kink) => {
        const found = brentMinimum((x) => Math.abs(x - kink), -5, 7)
        expect(Math.abs(found - kink)).toBeLessThan(1e-6)
      }),
    )
  })
})
