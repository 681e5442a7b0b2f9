import { expect, it } from 'vitest'
import { measurability, measurabilityOf, verdict } from '../../src/measure/measurability.ts'

it('has enough customers from twice the number per arm', () => {
  expect(measurability(0.1, 2 * 3841)?.enough).toBe(true)
  expect(measurability(0.1, 2 * 3841 - 1)?.enough).toBe(false)
})

it('names the smallest rate that half the group can show', () => {
  const result = measurability(0.1, 2 * 3841)
  expect(result?.detectable).toBeCloseTo(0.12, 4)
})

it('is undefined without orders, and where the target passes certainty', () => {
  expect(measurability(0, 1000)).toBeNull()
  expect(measurability(0.9, 1000)).toBeNull()
})

// From the same formula with scipy.stats.norm.ppf, over the share who order at least once in so many months.
it.each([
  [0.0035, 26_324, 10],
  [0.05, 4000, 5],
  [0.0448, 576, null],
  [0.1, 7682, 1],
  [0.1, 7681, 2],
])('at a rate of %f a test of %d customers takes %s months', (base, customers, months) => {
  expect(measurability(base, customers)?.months).toBe(months)
})

it('advises pooling where the group alone takes several months, and none beyond a year', () => {
  expect(verdict(measurability(0.05, 4000), false)).toBe('pooled')
  expect(verdict(measurability(0.0448, 576), false)).toBe('untestable')
})

it('calls no rise above threefold something that could be shown', () => {
  expect(measurability(0.002, 490)?.detectable).toBeNull()
})

it('multiplies nothing out from fewer than ten events', () => {
  const rate = (events: number): Parameters<typeof measurabilityOf>[0] => ({
    value: events / 100,
    events,
    customers: 100,
    scope: 'segment',
  })
  expect(measurabilityOf(rate(9), 100)).toBeNull()
  expect(measurabilityOf(rate(10), 100)).toEqual(measurability(0.1, 100))
  expect(measurabilityOf(null, 100)).toBeNull()
})

it('advises pooling only where the groups joined are enough', () => {
  const small = measurability(0.1, 100)
  const large = measurability(0.1, 10_000)
  expect(verdict(large, true)).toBe('testable')
  expect(verdict(large, false)).toBe('testable')
  expect(verdict(small, true)).toBe('pooled')
  expect(verdict(null, true)).toBe('pooled')
  expect(verdict(small, false)).toBe('untestable')
})
