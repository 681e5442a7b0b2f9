import { describe, expect, it } from 'vitest'
import { repeatedMedian } from '../../src/drift/repeated-median.ts'

describe('repeatedMedian', () => {
  it('is the line of all points when they lie on one', () => {
    expect(repeatedMedian(Float64Array.of(3, 1, 2), Float64Array.of(7, 3, 5))).toEqual({ slope: 2, shift: 1 })
  })

  it('is the median of the medians of slopes', () => {
    // Slopes from 0: 1, 2, 0; from 1: 1, 3, -0.5; from 2: 2, 3, -4; from 3: 0, -0.5, -4. Medians 1, 1, 2, -0.5.
    const line = repeatedMedian(Float64Array.of(0, 1, 2, 3), Float64Array.of(0, 1, 4, 0))
    expect(line).toEqual({ slope: 1, shift: 0 })
  })

  it('is not bent by four in ten of the points, nor by their number', () => {
    for (const count of [50, 2000]) {
      const x = Float64Array.from({ length: count }, (_, point) => (point * 37) % 101)
      const y = x.map((value, point) => (point % 10 < 4 ? 1e6 * (point % 3) : 2 * value + 5))
      expect(repeatedMedian(x, y)?.slope).toBeCloseTo(2, 9)
      expect(repeatedMedian(x, y)?.shift).toBeCloseTo(5, 6)
    }
  })

  it('is none where all x are equal', () => {
    expect(repeatedMedian(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeNull()
    expect(repeatedMedian(Float64Array.of(1), Float64Array.of(1))).toBeNull()
  })
})
