import { expect, it } from 'vitest'
import { prize } from '../../src/measure/prize.ts'

const medians = { recencyDays: 30, frequency: 2, monetary: 300 }
const rate = (events: number, scope: 'segment' | 'shop' = 'segment'): Parameters<typeof prize>[0] => ({
  value: events / 1000,
  events,
  customers: 1000,
  scope,
})

it('is a fifth of the orders of a month at a typical order, by hand', () => {
  // 50 of 1,000 order; of 1,200 that is 60, a fifth more is 12, at 300 / 2 each.
  const result = prize(rate(50), 1200, medians)
  expect(result?.orders).toBeCloseTo(12, 10)
  expect(result?.money).toBeCloseTo(1800, 8)
})

it('is not known from few orders, from the rate of the shop, or for less than half an order', () => {
  expect(prize(rate(9), 1200, medians)).toBeNull()
  expect(prize(rate(50, 'shop'), 1200, medians)).toBeNull()
  expect(prize(rate(50), 40, medians)).toBeNull()
  expect(prize(null, 1200, medians)).toBeNull()
})
