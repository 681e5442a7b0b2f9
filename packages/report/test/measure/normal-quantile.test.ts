import { expect, it } from 'vitest'
import { normalQuantile } from '../../src/measure/normal-quantile.ts'
import { golden } from '../golden/golden.ts'

it.each(golden.normalQuantile)('agrees with SciPy at $probability', ({ probability, z }) => {
  // The approximation promises a relative error of 1.15e-9.
  expect(Math.abs(normalQuantile(probability) - z)).toBeLessThanOrEqual(2e-9 * Math.max(1, Math.abs(z)))
})

it('is symmetric around one half', () => {
  expect(normalQuantile(0.01)).toBeCloseTo(-normalQuantile(0.99), 12)
})
