import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daviesBouldin, matrixFromRows } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'
import { expectRelative } from '../../support/relative.ts'

describe('daviesBouldin', () => {
  it('can be checked by hand', () => {
    // Spreads 1 and 1, centroids 10 apart.
    expect(daviesBouldin(matrixFromRows([[0], [2], [10], [12]]), [0, 0, 1, 1])).toBe(0.2)
  })

  it.each(golden.separation)(
    'equals scikit-learn, and the definition far from the origin: $name',
    (given) => {
      expectRelative(daviesBouldin(matrixFromRows(given.points), given.labels), given.daviesBouldin, 1e-12)
    },
  )

  it('is 0 for clusters that are different points and Infinity for clusters around one centre', () => {
    expect(daviesBouldin(matrixFromRows([[0], [0], [7]]), [0, 0, 1])).toBe(0)
    expect(daviesBouldin(matrixFromRows([[0], [4], [1], [3]]), [0, 0, 1, 1])).toBe(Infinity)
  })

  it('is refused where it is undefined', () => {
    const rows = matrixFromRows([[0], [1], [2]])
    refusal('INDEX_UNDEFINED', () => daviesBouldin(rows, [0, 0, 0]))
    refusal('INDEX_UNDEFINED', () => daviesBouldin(rows, [0, 1, 2]))
    const samePoint = refusal('INDEX_UNDEFINED', () =>
      daviesBouldin(matrixFromRows([[5], [5], [5]]), [0, 1, 1]),
    )
    expect(samePoint).toContain('one label')
    refusal('NO_ROWS', () => daviesBouldin(matrixFromRows([], 1), []))
    refusal('SHAPE_MISMATCH', () => daviesBouldin(rows, [0, 1]))
  })

  it('does not depend on row order, scale or place', () => {
    const cell = fc.integer({ min: -50, max: 50 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 5, maxLength: 30 }),
        fc.integer({ min: -1000, max: 1000 }),
        (points, shift) => {
          // Two clusters 1000 apart: never one centre.
          const labels = points.map((_, row) => row % 2)
          const apart = points.map(([x, y], row) => [x + 1000 * (row % 2), y])
          const value = daviesBouldin(matrixFromRows(apart), labels)
          expect(daviesBouldin(matrixFromRows(apart.toReversed()), labels.toReversed())).toBe(value)
          const moved = apart.map((point) => point.map((x) => 4 * (x + shift)))
          expect(daviesBouldin(matrixFromRows(moved), labels)).toBeCloseTo(value, 12)
        },
      ),
    )
  })
})
