import { describe, expect, it } from 'vitest'
import { matrixFromRows, matrixToRows } from '../../src/index.ts'
import { distinctRows } from '../../src/kmeans/distinct-rows.ts'

describe('distinctRows', () => {
  it('merges equal rows and remembers which went where', () => {
    const rows = matrixFromRows([
      [2, 1],
      [1, 9],
      [2, 1],
      [1, 3],
    ])
    const { points, weights, pointOfRow } = distinctRows(rows)
    expect(matrixToRows(points)).toEqual([
      [2, 1],
      [1, 3],
      [1, 9],
    ])
    expect([...weights]).toEqual([2, 1, 1])
    expect([...pointOfRow]).toEqual([0, 2, 0, 1])
  })

  it('adds the weights of copies the same way in any order', () => {
    const fractions = [0.1, 0.2, 0.3, 1e9]
    const rows = matrixFromRows(fractions.map(() => [7]))
    const one = distinctRows(rows, Float64Array.from(fractions)).weights
    const other = distinctRows(rows, Float64Array.from(fractions.toReversed())).weights
    expect(other).toEqual(one)
  })

  it('has nothing to merge without rows', () => {
    expect(distinctRows(matrixFromRows([], 2)).points).toMatchObject({ rows: 0, cols: 2 })
  })
})
