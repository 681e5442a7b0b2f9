import { describe, expect, it } from 'vitest'
import { armOutcome } from '../../src/index.ts'
import golden from '../golden/experiments/means.json' with { type: 'json' }

describe('armOutcome', () => {
  it.each(golden)('has the deviation that numpy has', (arms) => {
    const { revenueDeviation } = armOutcome(arms.treatedOrders, arms.treatedRevenue)
    expect(revenueDeviation).toBeCloseTo(arms.treatedDeviation, 9)
  })

  it('counts those who ordered, their orders and their money, refunds included', () => {
    expect(armOutcome([0, 1, 2, 0], [0, 30, -10, 0])).toMatchObject({
      customers: 4,
      buyers: 2,
      orders: 3,
      revenue: 20,
    })
  })

  it('adds a million amounts up to the cent', () => {
    const amounts = new Float64Array(1_000_000).fill(0.1)
    expect(armOutcome(new Uint8Array(1_000_000), amounts).revenue).toBe(100_000)
  })
})
