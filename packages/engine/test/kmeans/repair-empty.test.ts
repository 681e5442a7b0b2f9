import { describe, expect, it } from 'vitest'
import { matrixFromRows } from '../../src/index.ts'
import { repairEmpty } from '../../src/kmeans/repair-empty.ts'

describe('repairEmpty', () => {
  it('moves an empty cluster onto the farthest point, ties to the lower one', () => {
    const points = matrixFromRows([[-3], [0], [3]])
    const [centroids, labels, squared] = [
      Float64Array.of(0, 50),
      Int32Array.of(0, 0, 0),
      Float64Array.of(9, 0, 9),
    ]
    expect(repairEmpty(points, centroids, labels, squared)).toBe(1)
    expect([...labels]).toEqual([1, 0, 0])
    expect([...centroids]).toEqual([0, -3])
    expect([...squared]).toEqual([0, 0, 9])
  })

  it('never takes the only point of a cluster', () => {
    const points = matrixFromRows([[0], [1], [90]])
    const [centroids, labels, squared] = [
      Float64Array.of(0, 50, 99),
      Int32Array.of(0, 0, 1),
      Float64Array.of(0, 1, 1600),
    ]
    repairEmpty(points, centroids, labels, squared)
    expect([...labels]).toEqual([0, 2, 1])
  })

  it('changes nothing when every cluster has a point', () => {
    const labels = Int32Array.of(0, 1)
    expect(
      repairEmpty(matrixFromRows([[0], [9]]), Float64Array.of(1, 8), labels, Float64Array.of(1, 1)),
    ).toBe(0)
    expect([...labels]).toEqual([0, 1])
  })
})
