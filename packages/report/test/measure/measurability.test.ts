import { expect, it } from 'vitest'
import { measurability } from '../../src/measure/measurability.ts'

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
