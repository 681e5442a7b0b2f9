import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixFromRows } from '../../src/index.ts'
import { addPoint, clusterMeans, emptySums, movePoint } from '../../src/kmeans/cluster-sums.ts'
import { distinctRows } from '../../src/kmeans/distinct-rows.ts'
import { sumGrid } from '../../src/kmeans/sum-grid.ts'
import { shuffled } from '../support/tables.ts'

function summable(values: readonly number[], weights?: readonly number[]) {
  const distinct = distinctRows(
    matrixFromRows(values.map((value) => [value])),
    weights && Float64Array.from(weights),
  )
  return { ...distinct, grid: sumGrid(distinct) }
}

describe('exact sums', () => {
  it('gives weighted means', () => {
    const data = summable([1, 2, 9], [1, 3, 5])
    const sums = emptySums(2, 1)
    addPoint(sums, data, 0, 0)
    addPoint(sums, data, 1, 0)
    addPoint(sums, data, 2, 1)
    expect([...clusterMeans(sums, data.grid)]).toEqual([1.75, 9])
    expect([...sums.counts]).toEqual([2, 1])
  })

  it('does not depend on the order, and forgets what is taken out again', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 2, maxLength: 80 }), fc.integer(), (values, seed) => {
        const data = summable(
          values,
          values.map((_, row) => 0.1 + row / 3),
        )
        const points = [...data.weights.keys()]
        const [one, other] = [emptySums(2, 1), emptySums(2, 1)]
        for (const point of points) addPoint(one, data, point, 1)
        for (const point of shuffled(points, seed)) addPoint(other, data, point, point % 2)
        for (const point of points) if (point % 2 === 0) movePoint(other, data, point, 0, 1)
        expect(other).toEqual(one)
      }),
    )
  })

  it('keeps the mean of small values beside a huge one', () => {
    const data = summable([1e9, 0.001, 0.002, 0.006])
    const sums = emptySums(1, 1)
    for (const point of [0, 1, 2]) addPoint(sums, data, point, 0)
    expect(clusterMeans(sums, data.grid)[0]).toBeCloseTo(0.003, 7)
  })
})
