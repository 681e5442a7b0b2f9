import { expect, it } from 'vitest'
import { numberClusters } from '../../src/kmeans/number-clusters.ts'

it('orders clusters by first coordinate, then the next, and renumbers the labels', () => {
  const centroids = Float64Array.of(5, 9, -1, 0, 5, 2)
  const labels = Int32Array.of(0, 1, 2, 2, -1)
  numberClusters(centroids, 2, labels)
  expect([...centroids]).toEqual([-1, 0, 5, 2, 5, 9])
  expect([...labels]).toEqual([2, 0, 1, 1, -1])
})
