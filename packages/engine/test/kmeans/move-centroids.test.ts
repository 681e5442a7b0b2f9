import { describe, expect, it } from 'vitest'
import { matrixFromRows } from '../../src/index.ts'
import { moveCentroids } from '../../src/kmeans/move-centroids.ts'

describe('moveCentroids', () => {
  it.each([1, 2, 3, 4])('moves to weighted means in %i columns and reports the way', (cols) => {
    const wide = (value: number): number[] => new Array(cols).fill(value)
    const data = {
      points: matrixFromRows([wide(0), wide(3), wide(10)]),
      weights: Float64Array.of(2, 1, 5),
      pointOfRow: new Uint32Array(),
    }
    const centroids = Float64Array.from([...wide(0), ...wide(10)])
    expect(moveCentroids(data, Int32Array.of(0, 0, 1), centroids)).toBe(cols)
    expect([...centroids]).toEqual([...wide(1), ...wide(10)])
  })
})
