import { describe, expect, it } from 'vitest'
import { differenceOfMeans } from '../../src/index.ts'
import golden from '../golden/experiments/means.json' with { type: 'json' }

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('differenceOfMeans', () => {
  it.each(golden)('equals the interval of statsmodels', (arms) => {
    const difference = differenceOfMeans(
      {
        customers: arms.treatedRevenue.length,
        mean: mean(arms.treatedRevenue),
        deviation: arms.treatedDeviation,
      },
      {
        customers: arms.controlRevenue.length,
        mean: mean(arms.controlRevenue),
        deviation: arms.controlDeviation,
      },
    )
    const scale = Math.max(Math.abs(arms.low), Math.abs(arms.high))
    expect(Math.abs((difference?.low ?? 0) - arms.low) / scale).toBeLessThan(1e-8)
    expect(Math.abs((difference?.high ?? 0) - arms.high) / scale).toBeLessThan(1e-8)
  })

  it('has no interval where nothing varies or an arm has one customer', () => {
    const steady = { customers: 50, mean: 3, deviation: 0 }
    expect(differenceOfMeans(steady, steady)).toBeNull()
    expect(differenceOfMeans({ customers: 1, mean: 3, deviation: 0 }, { ...steady, deviation: 1 })).toBeNull()
    expect(differenceOfMeans(steady, { ...steady, deviation: 1 })).not.toBeNull()
  })
})
