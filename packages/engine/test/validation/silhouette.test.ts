import { describe, expect, it } from 'vitest'
import { matrixFromRows, silhouette, silhouetteSamples } from '../../src/index.ts'
import golden from '../golden/silhouette.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'

describe('silhouette by hand', () => {
  it('of two pairs', () => {
    // Rows 0 and 10: a = 1, b = 9.5; rows 1 and 9: a = 1, b = 8.5.
    const result = silhouette(matrixFromRows([[0], [1], [9], [10]]), [0, 0, 1, 1])
    expect(result.value).toBeCloseTo((8.5 / 9.5 + 7.5 / 8.5) / 2, 15)
    expect(result).toMatchObject({ method: 'exact', sampleSize: 4, low: result.value, high: result.value })
  })

  it('is 0 for a row alone in its cluster and for rows that coincide with another cluster', () => {
    expect([...silhouetteSamples(matrixFromRows([[0], [0], [0], [5]]), [0, 0, 1, 2])]).toEqual([0, 0, 0, 0])
  })
})

describe('silhouette', () => {
  it.each(golden)('equals scikit-learn row by row (case %#)', ({ points, labels, samples, mean }) => {
    const matrix = matrixFromRows(points)
    silhouetteSamples(matrix, labels).forEach((value, row) => {
      expect(value).toBeCloseTo(samples[row] as number, 12)
    })
    expect(silhouette(matrix, labels).value).toBeCloseTo(mean, 12)
  })

  it('does not depend on the order of the rows or on the names of the clusters', () => {
    const { points, labels } = golden[0] as (typeof golden)[number]
    const straight = silhouette(matrixFromRows(points), labels)
    const reversed = silhouette(matrixFromRows(points.toReversed()), labels.toReversed())
    expect(reversed).toEqual(straight)
    const renamed = silhouette(
      matrixFromRows(points),
      labels.map((label) => 100 + label),
    )
    expect(renamed).toEqual(straight)
  })

  it('is refused where it is undefined: one cluster, or a cluster for every row', () => {
    const points = matrixFromRows([[0], [1], [2]])
    refusal('SILHOUETTE_UNDEFINED', () => silhouette(points, [0, 0, 0]))
    refusal('SILHOUETTE_UNDEFINED', () => silhouette(points, [0, 1, 2]))
    refusal('SILHOUETTE_UNDEFINED', () => silhouette(matrixFromRows([], 1), []))
    refusal('SHAPE_MISMATCH', () => silhouette(points, [0, 1]))
  })
})
