import fc from 'fast-check'
import { expect, it } from 'vitest'
import { axisTicks } from '../../src/charts/axis-ticks.ts'

it('gives round steps with room above the highest value', () => {
  expect(axisTicks(7300)).toEqual([0, 2000, 4000, 6000, 8000])
  expect(axisTicks(8000)).toEqual([0, 5000, 10_000])
  expect(axisTicks(3)).toEqual([0, 1, 2, 3, 4])
  expect(axisTicks(0)).toEqual([0, 1])
})

it('reaches below zero for months that gave back more than they brought', () => {
  expect(axisTicks(-90, -290)).toEqual([-400, -300, -200, -100, 0])
  expect(axisTicks(300, -150)).toEqual([-200, 0, 200, 400])
})

it('never has the highest value at the top, nor more than six labels', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), (highest) => {
      const ticks = axisTicks(highest)
      expect(ticks.at(-1)).toBeGreaterThan(highest)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
})
