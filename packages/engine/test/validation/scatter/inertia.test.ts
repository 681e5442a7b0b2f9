import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitKMeans, inertia, matrixFromRows } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'
import { labelledRows } from '../../support/labelled-rows.ts'
import { expectRelative } from '../../support/relative.ts'

describe('inertia', () => {
  it('can be checked by hand', () => {
    expect(inertia(matrixFromRows([[1], [3], [9]]), [0, 0, 1])).toBe(2)
  })

  it.each(golden.separation)('is right to 1e-12, also far from the origin: $name', (given) => {
    expectRelative(inertia(matrixFromRows(given.points), given.labels), given.inertia, 1e-12)
  })

  it('is what K-Means reports for its own labels', () => {
    const rows = matrixFromRows(golden.separation[0]?.points ?? [])
    const fit = fitKMeans(rows, { k: 3, seed: 1 })
    expectRelative(inertia(rows, fit.labels), fit.inertia, 1e-12)
  })

  it('is 0 for one row, for equal rows and for one cluster a row', () => {
    expect(inertia(matrixFromRows([[7, 1]]), [3])).toBe(0)
    expect(inertia(matrixFromRows([[0.1], [0.1], [0.1]]), [0, 0, 0])).toBe(0)
    expect(inertia(matrixFromRows([[1], [2], [4]]), [0, 1, 2])).toBe(0)
  })

  it('refuses nothing, and labels that do not fit', () => {
    refusal('NO_ROWS', () => inertia(matrixFromRows([], 2), []))
    refusal('SHAPE_MISMATCH', () => inertia(matrixFromRows([[1], [2]]), [0]))
  })

  it('does not depend on row order or label names, and never grows when a cluster is cut', () => {
    fc.assert(
      fc.property(labelledRows, ({ points, labels }) => {
        const value = inertia(matrixFromRows(points), labels)
        expect(inertia(matrixFromRows(points.toReversed()), labels.toReversed())).toBe(value)
        const renamed = labels.map((label) => 9 - label)
        expect(inertia(matrixFromRows(points), renamed)).toBeCloseTo(value, 9)
        const cut = labels.map((label, row) => (row % 2 === 0 ? label : label + 10))
        expect(inertia(matrixFromRows(points), cut)).toBeLessThanOrEqual(value * (1 + 1e-12))
      }),
    )
  })
})
