import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calinskiHarabasz, matrixFromRows } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'
import { labelledRows } from '../../support/labelled-rows.ts'
import { expectRelative } from '../../support/relative.ts'

describe('calinskiHarabasz', () => {
  it('can be checked by hand', () => {
    // Between: 4 rows 5 away from the mean, 100 over 1; within: 4 over 2.
    expect(calinskiHarabasz(matrixFromRows([[0], [2], [10], [12]]), [0, 0, 1, 1])).toBe(50)
  })

  it.each(golden.separation)(
    'equals scikit-learn, and the definition far from the origin: $name',
    (given) => {
      expectRelative(
        calinskiHarabasz(matrixFromRows(given.points), given.labels),
        given.calinskiHarabasz,
        1e-12,
      )
    },
  )

  it('is 0 for clusters with one centre and Infinity for clusters that are points', () => {
    expect(calinskiHarabasz(matrixFromRows([[0], [4], [1], [3]]), [0, 0, 1, 1])).toBe(0)
    expect(calinskiHarabasz(matrixFromRows([[0], [0], [7]]), [0, 0, 1])).toBe(Infinity)
  })

  it('is refused where it is undefined', () => {
    const rows = matrixFromRows([[0], [1], [2]])
    expect(refusal('INDEX_UNDEFINED', () => calinskiHarabasz(rows, [0, 0, 0]))).toContain('got 1')
    refusal('INDEX_UNDEFINED', () => calinskiHarabasz(rows, [0, 1, 2]))
    refusal('ZERO_VARIANCE', () => calinskiHarabasz(matrixFromRows([[5], [5], [5]]), [0, 1, 1]))
    refusal('NO_ROWS', () => calinskiHarabasz(matrixFromRows([], 1), []))
    refusal('SHAPE_MISMATCH', () => calinskiHarabasz(rows, [0, 1]))
  })

  it('does not depend on row order, and neither on scale nor on place', () => {
    fc.assert(
      fc.property(labelledRows, fc.integer({ min: -1000, max: 1000 }), ({ points, labels }, shift) => {
        const value = attempt(points, labels)
        expect(attempt(points.toReversed(), labels.toReversed())).toBe(value)
        const moved = points.map((point) => point.map((x) => 4 * (x + shift)))
        const there = attempt(moved, labels)
        if (typeof value === 'number' && typeof there === 'number') expectRelative(there, value, 1e-9)
        else expect(there).toBe(value)
      }),
    )
  })
})

function attempt(points: number[][], labels: number[]): number | string {
  try {
    return calinskiHarabasz(matrixFromRows(points), labels)
  } catch (error) {
    return String(error)
  }
}
