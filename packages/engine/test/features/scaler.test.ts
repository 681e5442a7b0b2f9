import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  centersAndSpreads,
  fitScaler,
  matrixFromRows,
  matrixToRows,
  type ScalerKind,
  scale,
  unscale,
} from '../../src/index.ts'
import scalers from '../golden/features/scalers.json' with { type: 'json' }
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
    expect(centersAndSpreads(scaler).spreads[0]).toBeCloseTo(Math.sqrt(2 / 3), 12)
  })

  it('equals the StandardScaler of scikit-learn on iris', () => {
    const raw = matrixFromRows(golden.raw)
    const scaler = fitScaler(raw)
    expect(scaler).toEqual({
      means: golden.means.map((mean) => expect.closeTo(mean, 12)),
      deviations: golden.deviations.map((deviation) => expect.closeTo(deviation, 12)),
    })
    expect(matrixToRows(scale(scaler, raw)).flat()).toEqual(
      golden.standard.flat().map((value) => expect.closeTo(value, 11)),
    )
  })

  it('refuses a table without rows', () => {
    refusal('NO_ROWS', () => fitScaler(matrixFromRows([], 2)))
    refusal('NO_ROWS', () => fitScaler(matrixFromRows([], 2), 'robust'))
    refusal('NO_ROWS', () => fitScaler(matrixFromRows([], 2), 'minMax'))
  })

  it('refuses a kind that does not exist', () => {
    refusal('INVALID_ARGUMENT', () => fitScaler(matrixFromRows([[1], [2]]), 'maxAbs' as 'minMax'))
  })
})

describe('fitScaler, robust', () => {
  it('learns median and interquartile range by hand', () => {
    const scaler = fitScaler(matrixFromRows([[1], [2], [3], [4], [900]]), 'robust')
    expect(scaler).toEqual({ kind: 'robust', medians: [3], ranges: [2] })
    expect([...scale(scaler, matrixFromRows([[3], [5], [900]])).values]).toEqual([0, 1, 448.5])
  })

  it('equals the RobustScaler of scikit-learn', () => {
    const { medians, ranges, scaled } = scalers.robust
    const scaler = fitScaler(matrixFromRows(scalers.matrix), 'robust')
    expect(scaler).toEqual({
      kind: 'robust',
      medians: medians.map((median) => expect.closeTo(median, 12)),
      ranges: ranges.map((range) => expect.closeTo(range, 12)),
    })
    expect(matrixToRows(scale(scaler, matrixFromRows(scalers.matrix))).flat()).toEqual(
      scaled.flat().map((value) => expect.closeTo(value, 11)),
    )
  })

  it('has no range where the middle half is one value, and then maps to 0', () => {
    const scaler = fitScaler(matrixFromRows([[1], [1], [1], [1], [9]]), 'robust')
    expect(scaler).toEqual({ kind: 'robust', medians: [1], ranges: [0] })
    expect([...scale(scaler, matrixFromRows([[9]])).values]).toEqual([0])
  })
})

describe('fitScaler, minMax', () => {
  it('equals the MinMaxScaler of scikit-learn', () => {
    const { minima, ranges, scaled } = scalers.minMax
    const scaler = fitScaler(matrixFromRows(scalers.matrix), 'minMax')
    expect(scaler).toEqual({
      kind: 'minMax',
      minima,
      ranges: ranges.map((range) => expect.closeTo(range, 12)),
    })
    expect(matrixToRows(scale(scaler, matrixFromRows(scalers.matrix))).flat()).toEqual(
      scaled.flat().map((value) => expect.closeTo(value, 12)),
    )
  })

  it('lets later values lie outside 0 and 1', () => {
    const scaler = fitScaler(matrixFromRows([[10], [20]]), 'minMax')
    expect([...scale(scaler, matrixFromRows([[5], [15], [40]])).values]).toEqual([-0.5, 0.5, 3])
  })
})

describe('scale', () => {
  it.each<ScalerKind>(['zScore', 'robust', 'minMax'])(
    'makes a constant column 0, and unscale brings the constant back (%s)',
    (kind) => {
      for (const constant of [5, 0, -3, 1e90]) {
        const scaler = fitScaler(matrixFromRows([[constant], [constant]]), kind)
        expect([...scale(scaler, matrixFromRows([[constant], [99]])).values]).toEqual([0, 0])
        expect([...unscale(scaler, matrixFromRows([[0]])).values]).toEqual([constant])
      }
    },
  )

  it('refuses another number of columns', () => {
    refusal('SHAPE_MISMATCH', () => scale({ means: [0], deviations: [1] }, matrixFromRows([[1, 2]])))
  })

  it('is undone by unscale, whatever the kind, unless there is no spread', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const kind = fc.constantFrom<ScalerKind[]>('zScore', 'robust', 'minMax')
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), kind, (rows, chosen) => {
        const matrix = matrixFromRows(rows)
        const scaler = JSON.parse(JSON.stringify(fitScaler(matrix, chosen)))
        const { centers, spreads } = centersAndSpreads(scaler)
        const scaled = scale(scaler, matrix)
        unscale(scaler, scaled).values.forEach((cell, index) => {
          const center = centers[index % 2] as number
          if (spreads[index % 2] === 0) {
            expect([scaled.values[index], cell]).toEqual([0, center])
            return
          }
          // Rounding is relative to the larger of value and center.
          const size = Math.max(Math.abs(cell), Math.abs(center), Math.abs(matrix.values[index] as number))
          expect(Math.abs(cell - (matrix.values[index] as number))).toBeLessThanOrEqual(
            Math.max(1e-150, 1e-11 * size),
          )
        })
      }),
    )
  })
})
