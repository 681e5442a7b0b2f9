import { expect } from 'vitest'

/** Expects two numbers to be equal up to a relative error, and exactly where zero or infinity is expected. */
export function expectRelative(actual: number, expected: number, tolerance: number): void {
  if (expected === 0 || !Number.isFinite(expected)) {
    expect(actual).toBe(expected)
    return
  }
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(tolerance)
}
