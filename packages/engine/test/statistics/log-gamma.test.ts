import { describe, expect, it } from 'vitest'
import { digamma, logGamma } from '../../src/statistics/log-gamma.ts'
import { lifetimeGolden } from '../support/lifetime-golden.ts'

describe('logGamma and digamma', () => {
  it.each(lifetimeGolden.gamma)('equal scipy at $x', ({ x, log, slope }) => {
    expect(Math.abs(logGamma(x) - log)).toBeLessThanOrEqual(2e-14 * Math.max(1, Math.abs(log)))
    expect(Math.abs(digamma(x) - slope)).toBeLessThanOrEqual(2e-14 * Math.max(1, Math.abs(slope)))
  })
})
