import { describe, expect, it } from 'vitest'
import { assign, fitKMeans, matrixFromRows } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'

const centroids = matrixFromRows([[0], [10]])

describe('assign', () => {
  it('gives label, distance and margin', () => {
    const { labels, distances, margins } = assign(centroids, matrixFromRows([[2], [10], [-4]]))
    expect([...labels]).toEqual([0, 1, 0])
    expect([...distances]).toEqual([2, 0, 4])
    expect([...margins]).toEqual([6, 10, 10])
  })

  it('gives a border to the lower number, with margin 0', () => {
    const { labels, margins } = assign(centroids, matrixFromRows([[5]]))
    expect([labels[0], margins[0]]).toEqual([0, 0])
  })

  it('has an infinite margin when there is no other cluster', () => {
    expect(assign(matrixFromRows([[0]]), matrixFromRows([[5]])).margins[0]).toBe(Infinity)
  })

  it('gives the rows of a fit their labels again', () => {
    const rows = matrixFromRows([
      [1, 1],
      [1, 2],
      [8, 8],
      [9, 8],
      [5, 5],
    ])
    const fit = fitKMeans(rows, { k: 2, seed: 4 })
    expect(assign(fit.centroids, rows).labels).toEqual(fit.labels)
  })

  it('refuses no centroid, other widths, and values that cannot be squared', () => {
    refusal('K_OUT_OF_RANGE', () => assign(matrixFromRows([], 1), matrixFromRows([[1]])))
    refusal('SHAPE_MISMATCH', () => assign(centroids, matrixFromRows([[1, 2]])))
    refusal('INVALID_VALUE', () => assign(centroids, { rows: 1, cols: 1, values: Float64Array.of(1e200) }))
  })
})
