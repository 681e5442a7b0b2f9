import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchClusters, matrixFromRows } from '../../src/index.ts'
import large from '../golden/features/matching.json' with { type: 'json' }
import golden from '../golden/matching.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'

const totalOf = (costs: readonly (readonly number[])[], columns: ArrayLike<number>) =>
  costs.reduce((total, line, row) => total + (line[columns[row] ?? -1] ?? Number.NaN), 0)

function bestByTrying(costs: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const line = costs[taken.length]
  if (!line) return totalOf(costs, taken)
  const free = [...line.keys()].filter((col) => !taken.includes(col))
  return Math.min(...free.map((col) => bestByTrying(costs, [...taken, col])))
}

describe('matchClusters', () => {
  it('gives up a cheap cell for a cheaper whole', () => {
    expect([
      ...matchClusters(
        matrixFromRows([
          [1, 2],
          [1, 9],
        ]),
      ),
    ]).toEqual([1, 0])
  })

  it('matches nothing to nothing', () => {
    expect([...matchClusters(matrixFromRows([], 3))]).toEqual([])
  })

  it.each([...golden, ...large].map(({ costs, total }) => ({ rows: costs.length, costs, total })))(
    'reaches the total of scipy.optimize.linear_sum_assignment, one to one (case %#, $rows rows)',
    ({ rows, costs, total }) => {
      const columns = matchClusters(matrixFromRows(costs))
      expect(new Set(columns).size).toBe(rows)
      expect(totalOf(costs, columns)).toBeCloseTo(total, 12)
    },
  )

  it('refuses more rows than columns, and costs that are no numbers', () => {
    refusal('SHAPE_MISMATCH', () => matchClusters(matrixFromRows([[1], [2]])))
    refusal('INVALID_VALUE', () => matchClusters({ rows: 1, cols: 1, values: Float64Array.of(Number.NaN) }))
  })

  it('is as cheap as the best of all matchings, and one to one', () => {
    const line = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (costs) => {
        const columns = matchClusters(matrixFromRows(costs))
        expect(new Set(columns).size).toBe(costs.length)
        expect(totalOf(costs, columns)).toBe(bestByTrying(costs))
      }),
    )
  })
})
