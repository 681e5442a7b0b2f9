import { describe, expect, it } from 'vitest'
import { type ArmOutcome, armOutcome, compareArms } from '../../src/index.ts'

/** An arm in which so many of the customers ordered once, for an amount that varies a little. */
function arm(customers: number, buyers: number, amount = 50): ArmOutcome {
  const orders = Array.from({ length: customers }, (_, place) => (place < buyers ? 1 : 0))
  return armOutcome(
    orders,
    orders.map((count, place) => count * (amount + (place % 5))),
  )
}

const verdictOf = (treated: ArmOutcome, control: ArmOutcome, metric: 'ordered' | 'revenue' = 'ordered') => {
  const { verdict, reason } = compareArms(treated, control, metric)
  return reason === null ? verdict : `${verdict}: ${reason}`
}

describe('compareArms', () => {
  it.each([
    ['better', arm(2000, 160), arm(2000, 100)],
    ['worse', arm(2000, 100), arm(2000, 160)],
    ['no-difference-shown', arm(2000, 103), arm(2000, 100)],
    ['not-measurable: few-events', arm(2000, 160), arm(200, 9)],
    ['not-measurable: few-events', arm(90, 9), arm(2000, 160)],
    ['not-measurable: empty-arm', arm(0, 0), arm(2000, 100)],
    ['not-measurable: empty-arm', arm(2000, 100), arm(0, 0)],
  ])('says %s', (expected, treated, control) => {
    expect(verdictOf(treated, control)).toBe(expected)
  })

  it('says better as soon as ten ordered in the smaller arm and the interval is above 0', () => {
    expect(verdictOf(arm(2000, 300), arm(200, 10))).toBe('better')
  })

  it('is not measurable by revenue where one large order decides', () => {
    const orders = Array.from({ length: 400 }, (_, place) => (place < 20 ? 1 : 0))
    const with1000 = orders.map((count, place) => (place === 0 ? 100_000 : count * 10))
    const large = armOutcome(orders, with1000)
    expect(verdictOf(large, arm(400, 20, 10), 'revenue')).toBe('not-measurable: wide-interval')
    expect(verdictOf(large, arm(400, 20, 10), 'ordered')).toBe('no-difference-shown')
  })

  it('judges by the metric chosen in advance alone', () => {
    const [many, few] = [arm(4000, 400, 10), arm(4000, 300, 100)]
    expect(verdictOf(many, few, 'ordered')).toBe('better')
    expect(verdictOf(many, few, 'revenue')).toBe('worse')
  })

  it('brings a difference per customer to the whole arm, ends included', () => {
    const { rate, incrementalBuyers, revenue, incrementalRevenue } = compareArms(
      arm(3000, 240),
      arm(1000, 50),
      'ordered',
    )
    expect(rate?.value).toBeCloseTo(0.03, 12)
    expect(incrementalBuyers?.value).toBeCloseTo(90, 9)
    expect(incrementalBuyers?.low).toBe((rate?.low ?? 0) * 3000)
    expect(incrementalRevenue?.high).toBe((revenue?.high ?? 0) * 3000)
  })

  it('knows no revenue interval of an arm of one customer, and no rate of none', () => {
    expect(compareArms(arm(1, 1), arm(500, 50), 'revenue')).toMatchObject({
      revenue: null,
      incrementalRevenue: null,
    })
    expect(compareArms(arm(0, 0), arm(500, 50), 'ordered')).toMatchObject({
      rate: null,
      incrementalBuyers: null,
    })
  })
})
