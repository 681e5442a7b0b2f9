import { expect, it } from 'vitest'
import { mapFrame } from '../../src/charts/map-frame.ts'

it('leaves outliers out and counts them', () => {
  const points = Array.from({ length: 1000 }, (_, index) => ({ x: index / 1000, y: 0, segment: 0 }))
  const frame = mapFrame({ points: [...points, { x: 1e6, y: 0, segment: 0 }], centroids: [] })
  expect(frame.outside).toBe(1)
  expect(frame.x[1]).toBeLessThan(1.1)
})

it('has room around a single point and around none', () => {
  expect(mapFrame({ points: [{ x: 3, y: 3, segment: 0 }], centroids: [] }).x).toEqual([2, 4])
  expect(mapFrame({ points: [], centroids: [] }).outside).toBe(0)
})
