import { describe, expect, it } from 'vitest'
import { inertiaOf } from '../../src/kmeans/inertia.ts'

const table = (rows: number, cols: number, values: number[]) => ({
  rows,
  cols,
  values: Float64Array.from(values),
})

describe('inertia', () => {
  it.each([
    [1, 2 * 4 + 3 * 1],
    [2, 2 * (4 + 9) + 3 * (1 + 4)],
    [3, 2 * (4 + 9 + 16) + 3 * (1 + 4 + 9)],
    [4, 2 * (4 + 9 + 16 + 25) + 3 * (1 + 4 + 9 + 16)],
  ])('weighs squared distances to the own centroid, in %i columns', (cols, inertia) => {
    const steps = Array.from({ length: cols }, (_, col) => col)
    // One point 2, 3, … beside the second centroid, one 1, 2, … beside the first.
    const points = table(2, cols, [...steps.map((col) => 12 + col), ...steps.map((col) => -1 - col)])
    const centroids = Float64Array.from([...steps.map(() => 0), ...steps.map(() => 10)])
    const weights = Float64Array.of(2, 3)
    expect(inertiaOf({ points, weights }, Int32Array.of(1, 0), centroids)).toBe(inertia)
  })

  it('has the bits of a sum in column order in three columns too', () => {
    const flat = [0.1, 0.2, 0.3, -7.7, 1e-9, 5.5]
    const weights = Float64Array.of(0.7, 1.9)
    const labels = Int32Array.of(0, 1)
    const three = inertiaOf(
      { points: table(2, 3, flat), weights },
      labels,
      Float64Array.of(1.1, 2.3, 0.9, 3, 4, 5),
    )
    // A fourth column of zeros goes the other way and adds nothing.
    const four = table(2, 4, [...flat.slice(0, 3), 0, ...flat.slice(3), 0])
    expect(three).toBe(
      inertiaOf({ points: four, weights }, labels, Float64Array.of(1.1, 2.3, 0.9, 0, 3, 4, 5, 0)),
    )
  })
})
