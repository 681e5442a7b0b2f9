import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestCentroid } from '../../src/kmeans/nearest-centroid.ts'

/** The same assignment with zero columns added, which takes the general path. */
function padded(values: readonly number[], cols: number, width: number): Float64Array {
  const wide = new Float64Array((values.length / cols) * width)
  values.forEach((value, cell) => {
    wide[Math.floor(cell / cols) * width + (cell % cols)] = value
  })
  return wide
}

describe('nearestCentroid', () => {
  it('gives exact ties to the lower number', () => {
    const labels = new Int32Array(1).fill(-1)
    const squared = new Float64Array(1)
    expect(nearestCentroid(Float64Array.of(5), Float64Array.of(0, 10), 1, labels, squared)).toBe(1)
    expect([labels[0], squared[0]]).toEqual([0, 25])
    expect(nearestCentroid(Float64Array.of(5), Float64Array.of(0, 10), 1, labels, squared)).toBe(0)
  })

  it.each([2, 3])('gives the same bits unrolled for %i columns as in general', (cols) => {
    const cells = (count: number) =>
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
        minLength: count * cols,
        maxLength: count * cols,
      })
    fc.assert(
      fc.property(cells(6), cells(4), (points, centroids) => {
        const [labels, general] = [new Int32Array(6), new Int32Array(6)]
        const [squared, generalSquared] = [new Float64Array(6), new Float64Array(6)]
        nearestCentroid(Float64Array.from(points), Float64Array.from(centroids), cols, labels, squared)
        const wide = [padded(points, cols, 5), padded(centroids, cols, 5)] as const
        nearestCentroid(...wide, 5, general, generalSquared)
        expect(labels).toEqual(general)
        expect(squared).toEqual(generalSquared)
      }),
    )
  })
})
