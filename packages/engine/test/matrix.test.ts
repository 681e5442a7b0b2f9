import { describe, expect, it } from 'vitest'
import { matrixFromRows, matrixToRows } from '../src/index.ts'
import { refusal } from './support/engine-error.ts'

describe('matrixFromRows', () => {
  it('lays rows out one after the other', () => {
    const matrix = matrixFromRows([
      [1, 2],
      [3, 4],
    ])
    expect([...matrix.values]).toEqual([1, 2, 3, 4])
    expect(matrixToRows(matrix)).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('keeps a width without rows', () => {
    expect(matrixFromRows([], 3)).toMatchObject({ rows: 0, cols: 3 })
  })

  it('refuses a shape that cannot be counted', () => {
    const values = new Float64Array(2)
    refusal('SHAPE_MISMATCH', () => matrixToRows({ rows: 0.5, cols: 4, values }))
    refusal('SHAPE_MISMATCH', () => matrixToRows({ rows: -1, cols: -2, values }))
    refusal('SHAPE_MISMATCH', () => matrixToRows({ rows: Number.NaN, cols: 1, values }))
  })

  it('refuses ragged rows and says which', () => {
    expect(refusal('SHAPE_MISMATCH', () => matrixFromRows([[1, 2], [3]]))).toContain('row 1 has 1')
  })

  it.each([Number.NaN, Infinity, -Infinity])('refuses %s and says where', (bad) => {
    const message = refusal('INVALID_VALUE', () =>
      matrixFromRows([
        [1, 2],
        [3, bad],
      ]),
    )
    expect(message).toContain('row 1 column 1')
  })
})
