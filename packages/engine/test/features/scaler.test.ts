import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitScaler, matrixFromRows, matrixToRows, scale, unscale } from '../../src/index.ts'
import golden from '../golden/pca.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'

describe('fitScaler', () => {
  it('learns mean and deviation by hand', () => {
    const scaler = fitScaler(
      matrixFromRows([
        [1, 5],
        [3, 5],
      ]),
    )
    expect(scaler).toEqual({ means: [2, 5], deviations: [1, 0] })
  })

  it('sees that a column is constant even where its mean would round', () => {
    const scaler = fitScaler(matrixFromRows(new Array(10).fill([0.1])))
    expect(scaler).toEqual({ means: [0.1], deviations: [0] })
  })

  it('keeps digits far from zero', () => {
    const scaler = fitScaler(matrixFromRows([[1e9 + 1], [1e9 + 2], [1e9 + 3]]))
    expect(scaler.deviations[0]).toBeCloseTo(Math.sqrt(2 / 3), 12)
  })

  it('equals the StandardScaler of scikit-learn on iris', () => {
    const raw = matrixFromRows(golden.raw)
    const scaler = fitScaler(raw)
    scaler.means.forEach((mean, col) => {
      expect(mean).toBeCloseTo(golden.means[col] as number, 12)
      expect(scaler.deviations[col]).toBeCloseTo(golden.deviations[col] as number, 12)
    })
    expect(matrixToRows(scale(scaler, raw)).flat()).toEqual(
      golden.standard.flat().map((value) => expect.closeTo(value, 11)),
    )
  })

  it('refuses a table without rows', () => {
    refusal('NO_ROWS', () => fitScaler(matrixFromRows([], 2)))
  })
})

describe('scale', () => {
  it('makes a constant column 0, and unscale brings the constant back', () => {
    const scaler = fitScaler(matrixFromRows([[5], [5]]))
    expect([...scale(scaler, matrixFromRows([[5], [99]])).values]).toEqual([0, 0])
    expect([...unscale(scaler, matrixFromRows([[0]])).values]).toEqual([5])
  })

  it('refuses another number of columns', () => {
    refusal('SHAPE_MISMATCH', () => scale({ means: [0], deviations: [1] }, matrixFromRows([[1, 2]])))
  })

  it('is undone by unscale', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (rows) => {
        const matrix = matrixFromRows(rows)
        const scaler = fitScaler(matrix)
        const back = unscale(scaler, scale(scaler, matrix))
        back.values.forEach((cell, index) => {
          const mean = scaler.means[index % 2] as number
          // Rounding is relative to the larger of value and mean; a spread below 1e-150 counts as none.
          expect(Math.abs(cell - (matrix.values[index] as number))).toBeLessThanOrEqual(
            Math.max(1e-150, 1e-11 * Math.abs(cell), 1e-11 * Math.abs(mean)),
          )
        })
      }),
    )
  })
})
