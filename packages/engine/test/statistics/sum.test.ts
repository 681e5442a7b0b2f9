import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../../src/statistics/sum.ts'

describe('sum', () => {
  it('keeps what plain addition loses', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2)
    expect(sum(new Array(10).fill(0.1))).toBe(1)
    expect(sum([])).toBe(0)
  })

  it('adds amounts up to the cent', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (cents) => {
        const exact = cents.reduce((total, amount) => total + amount, 0)
        expect(Math.round(sum(cents.map((amount) => amount / 100)) * 100)).toBe(exact)
      }),
    )
  })
})
