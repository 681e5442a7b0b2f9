import { describe, expect, it } from 'vitest'
import {
  createRandom,
  type Matrix,
  matrixFromRows,
  sampledSilhouette,
  silhouette,
} from '../../../src/index.ts'
import { refusal } from '../../support/engine-error.ts'

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

  it('covers the exact value of each cluster as well, and takes a tiny cluster whole', () => {
    const { clusters } = silhouette(points, labels)
    const covered = [0, 0]
    for (let seed = 0; seed < 100; seed++) {
      const sample = sampledSilhouette(points, labels, { seed, sampleSize: 150 })
      expect(sample.clusters[2]).toEqual({
        ...clusters[2],
        value: expect.closeTo(clusters[2]?.value ?? 0, 12),
        low: expect.closeTo(clusters[2]?.value ?? 0, 12),
        high: expect.closeTo(clusters[2]?.value ?? 0, 12),
      })
      for (const cluster of [0, 1]) {
        const { low = 1, high = -1 } = sample.clusters[cluster] ?? {}
        const { value = 0 } = clusters[cluster] ?? {}
        if (low <= value && value <= high) covered[cluster] = (covered[cluster] ?? 0) + 1
      }
    }
    for (const count of covered) expect(count).toBeGreaterThanOrEqual(87)
  })

  it('draws each of many equal rows with the same chance', () => {
    // Two places in each cluster, one of 900 rows and one of 100: the mean is that of the rows, not of the places.
    const rows = Array.from({ length: 2000 }, (_, row) => [row % 10 === 0 ? 3 : 0, row < 1000 ? 0 : 4])
    const names = rows.map((_, row) => (row < 1000 ? 0 : 1))
    const whole = silhouette(matrixFromRows(rows), names).value
    const estimates = Array.from(
      { length: 40 },
      (_, seed) => sampledSilhouette(matrixFromRows(rows), names, { seed, sampleSize: 200 }).value,
    )
    const mean = estimates.reduce((total, value) => total + value, 0) / estimates.length
    expect(mean).toBeCloseTo(whole, 2)
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
