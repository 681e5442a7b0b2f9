import { describe, expect, it } from 'vitest'
import { createRandom, type Matrix, matrixFromRows, sampledSilhouette, silhouette } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'

/** Two overlapping clouds and a cluster of five rows. */
function clouds(): { points: Matrix; labels: number[] } {
  const random = createRandom(11)
  const labels = Array.from({ length: 1205 }, (_, row) => (row < 700 ? 0 : row < 1200 ? 1 : 2))
  const rows = labels.map((label) => [label * 1.5 + random() + random(), random() + random()])
  return { points: matrixFromRows(rows), labels }
}

describe('sampledSilhouette', () => {
  const { points, labels } = clouds()
  const exact = silhouette(points, labels).value

  it('covers the exact value in about 95 of 100 samples', () => {
    let covered = 0
    for (let seed = 0; seed < 100; seed++) {
      const { low, high, sampleSize } = sampledSilhouette(points, labels, { seed, sampleSize: 150 })
      expect(sampleSize).toBeLessThan(200)
      if (low <= exact && exact <= high) covered++
    }
    // Fewer than 87 of 100 has probability below 0.001 when the coverage is 0.95.
    expect(covered).toBeGreaterThanOrEqual(87)
  })

  it('is exact, with no width, when the sample is everything', () => {
    const result = sampledSilhouette(points, labels, { seed: 1, sampleSize: 5000 })
    expect(result.value).toBeCloseTo(exact, 12)
    expect(result).toMatchObject({ low: result.value, high: result.value, sampleSize: 1205 })
  })

  it('draws the same rows whatever their order', () => {
    const order = [...labels.keys()].reverse()
    const reversed = matrixFromRows(order.map((row) => [...points.values.subarray(2 * row, 2 * row + 2)]))
    const options = { seed: 5, sampleSize: 100 }
    expect(
      sampledSilhouette(
        reversed,
        order.map((row) => labels[row] as number),
        options,
      ),
    ).toEqual(sampledSilhouette(points, labels, options))
  })

  it('refuses what the exact one refuses, and an empty sample', () => {
    refusal('SILHOUETTE_UNDEFINED', () =>
      sampledSilhouette(
        points,
        labels.map(() => 0),
        { seed: 1 },
      ),
    )
    refusal('INVALID_ARGUMENT', () => sampledSilhouette(points, labels, { seed: 1, sampleSize: 0 }))
    refusal('INVALID_ARGUMENT', () => sampledSilhouette(points, labels, { seed: 0.1 }))
  })
})
