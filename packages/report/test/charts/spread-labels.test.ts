import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Place, spreadLabels } from '../../src/charts/spread-labels.ts'

const box = { x: 400, y: 220 }
const closest = (places: readonly Place[]): number =>
  Math.min(
    ...places.flatMap((one, index) =>
      places.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    ),
  )

it('leaves labels where they are as long as none touches another', () => {
  const places = [
    { x: 20, y: 20 },
    { x: 60, y: 20 },
  ]
  expect(spreadLabels(places, 22, box)).toEqual(places)
})

it('parts labels on one and the same spot, on both sides of it', () => {
  const spread = spreadLabels(
    Array.from({ length: 6 }, () => ({ x: 200, y: 100 })),
    22,
    box,
  )
  expect(closest(spread)).toBeGreaterThanOrEqual(22 - 0.01)
  expect(Math.min(...spread.map(({ x }) => x))).toBeLessThan(200)
  expect(Math.max(...spread.map(({ x }) => x))).toBeGreaterThan(200)
})

it('keeps up to twelve labels apart and inside the box, wherever they stand', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 220 }) })
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 12 }), (places) => {
      const spread = spreadLabels(places, 22, box)
      expect(closest(spread)).toBeGreaterThan(20)
      for (const { x, y } of spread) {
        expect(Math.abs(x - 200)).toBeLessThanOrEqual(189)
        expect(Math.abs(y - 110)).toBeLessThanOrEqual(99)
      }
      expect(spreadLabels(places, 22, box)).toEqual(spread)
    }),
  )
})

it('gives nothing for nothing', () => {
  expect(spreadLabels([], 22, box)).toEqual([])
})
