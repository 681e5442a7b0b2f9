import { describe, expect, it } from 'vitest'
import { contingencyTable } from '../../../src/index.ts'
import { matrixToRows } from '../../../src/matrix.ts'
import golden from '../../golden/labellings.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'

describe('contingencyTable', () => {
  it('counts pairs of labels, lowest labels first', () => {
    const table = contingencyTable([9, -2, 9], [5, 5, 7])
    expect(table).toMatchObject({ first: [-2, 9], second: [5, 7] })
    expect(matrixToRows(table.counts)).toEqual([
      [1, 0],
      [1, 1],
    ])
  })

  it.each(golden)('equals scikit-learn (case %#)', ({ first, second, counts }) => {
    expect(matrixToRows(contingencyTable(first, second).counts)).toEqual(counts)
  })

  it('refuses to make a table that would not fit in memory', () => {
    const many = Array.from({ length: 5000 }, (_, item) => item)
    refusal('INVALID_ARGUMENT', () => contingencyTable(many, many))
  })
})
