import { expect, it } from 'vitest'
import { numberClusters, renumberLabels } from '../../src/kmeans/number-clusters.ts'

it('orders clusters by first coordinate, then the next, and tells their new numbers', () => {
  const centroids = Float64Array.of(5, 9, -1, 0, 5, 2)
  const numberOf = numberClusters(centroids, 2)
  expect([...centroids]).toEqual([-1, 0, 5, 2, 5, 9])
  expect([...(numberOf ?? [])]).toEqual([2, 0, 1])
  expect(numberClusters(centroids, 2)).toBeNull()
})

it('renames labels, but not those that are not assigned yet', () => {
  const labels = Int32Array.of(0, 1, 2, 2, -1)
  renumberLabels(labels, Int32Array.of(2, 0, 1))
  expect([...labels]).toEqual([2, 0, 1, 1, -1])
})
