import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterJaccard } from '../../../src/index.ts'
import { refusal } from '../../support/engine-error.ts'
import { labelPairs } from '../../support/labelled-rows.ts'

describe('clusterJaccard', () => {
  it('can be checked by hand', () => {
    expect(clusterJaccard([0, 0, 0, 1], [5, 5, 6, 6])).toEqual([
      { cluster: 0, match: 5, jaccard: 2 / 3 },
      { cluster: 1, match: 6, jaccard: 1 / 2 },
    ])
  })

  it('gives several clusters the same match, and the lower label in a tie', () => {
    expect(clusterJaccard([1, 2], [8, 8])).toEqual([
      { cluster: 1, match: 8, jaccard: 0.5 },
      { cluster: 2, match: 8, jaccard: 0.5 },
    ])
    expect(clusterJaccard([0, 0], [9, 4])).toEqual([{ cluster: 0, match: 4, jaccard: 0.5 }])
  })

  it('refuses nothing, and labellings of different items', () => {
    refusal('NO_ROWS', () => clusterJaccard([], []))
    refusal('SHAPE_MISMATCH', () => clusterJaccard([1], [1, 2]))
  })

  it('equals the definition on sets', () => {
    fc.assert(
      fc.property(labelPairs, ({ first, second }) => {
        const rowsOf = (labels: number[], label: number) =>
          new Set(labels.keys().filter((row) => labels[row] === label))
        for (const { cluster, match, jaccard } of clusterJaccard(first, second)) {
          const own = rowsOf(first, cluster)
          const similarity = (label: number) => {
            const other = rowsOf(second, label)
            return own.intersection(other).size / own.union(other).size
          }
          expect(jaccard).toBe(similarity(match))
          expect(jaccard).toBe(Math.max(...second.map(similarity)))
        }
      }),
    )
  })
})
