import { expect, it } from 'vitest'
import { spreadFlatMap } from '../../src/charts/spread-flat-map.ts'

const line = Array.from({ length: 200 }, (_, x) => ({ x, y: 0, segment: 0 }))

it('spreads a line over the height, every point at its place on the axis', () => {
  const spread = spreadFlatMap(line)
  expect(spread.map(({ x }) => x)).toEqual(line.map(({ x }) => x))
  expect(new Set(spread.map(({ y }) => y)).size).toBe(200)
  expect(Math.max(...spread.map(({ y }) => Math.abs(y)))).toBeLessThan(0.86)
  const up = spread.filter(({ y }) => y > 0).length
  expect(Math.abs(up - 100)).toBeLessThan(5)
})

it('leaves points of two axes, and none, alone', () => {
  const plane = [...line, { x: 1, y: 1, segment: 0 }]
  expect(spreadFlatMap(plane)).toBe(plane)
  expect(spreadFlatMap([])).toEqual([])
})
