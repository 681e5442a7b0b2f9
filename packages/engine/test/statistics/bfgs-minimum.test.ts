import { describe, expect, it } from 'vitest'
import { bfgsMinimum } from '../../src/statistics/bfgs-minimum.ts'

describe('bfgsMinimum', () => {
  it('finds the bottom of a bowl', () => {
    const { at, value, converged } = bfgsMinimum(
      ([x = 0, y = 0], slope) => {
        slope[0] = 2 * (x - 3)
        slope[1] = 8 * (y + 1)
        return (x - 3) ** 2 + 4 * (y + 1) ** 2 + 5
      },
      [0, 0],
    )
    expect(at[0]).toBeCloseTo(3, 8)
    expect(at[1]).toBeCloseTo(-1, 8)
    expect(value).toBe(5)
    expect(converged).toBe(true)
  })

  it('follows the bent valley of Rosenbrock (1960) to its end', () => {
    const { at, converged } = bfgsMinimum(
      ([x = 0, y = 0], slope) => {
        slope[0] = -400 * x * (y - x * x) - 2 * (1 - x)
        slope[1] = 200 * (y - x * x)
        return 100 * (y - x * x) ** 2 + (1 - x) ** 2
      },
      [-1.2, 1],
    )
    expect(converged).toBe(true)
    expect([...at].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, 1])
  })

  it('says so where there is no bottom', () => {
    const { converged, value } = bfgsMinimum(
      ([x = 0], slope) => {
        slope[0] = -1
        return -x
      },
      [0],
    )
    expect(converged).toBe(false)
    expect(value).toBeLessThan(-100)
  })
})
