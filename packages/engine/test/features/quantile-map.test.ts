import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitQuantileMap, interpolate } from '../../src/features/quantile-map.ts'
import { midRankPositions } from '../../src/statistics/mid-rank-positions.ts'

describe('fitQuantileMap', () => {
  it('gives ties one corner, at their mid-rank', () => {
    expect(fitQuantileMap(Float64Array.of(20, 10, 40, 20))).toEqual({
      values: [10, 20, 40],
      positions: [0.125, 0.5, 0.875],
    })
  })

  it('keeps at most 1,000 corners, both ends among them, and is then right to 0.001', () => {
    const column = Float64Array.from({ length: 5000 }, (_, row) => ((row * 2477) % 5003) ** 2)
    const { values, positions } = fitQuantileMap(column)
    expect(values.length).toBeLessThanOrEqual(1000)
    expect(values.length).toBeGreaterThan(990)
    expect([values[0], values[values.length - 1]]).toEqual([
      column.reduce((a, b) => Math.min(a, b)),
      column.reduce((a, b) => Math.max(a, b)),
    ])
    const exact = midRankPositions(column)
    column.forEach((value, row) => {
      expect(Math.abs(interpolate(values, positions, value) - (exact[row] as number))).toBeLessThan(
        0.001 + 1e-12,
      )
    })
  })

  it('ascends strictly both ways, so that it can be inverted', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (column) => {
        const { values, positions } = fitQuantileMap(Float64Array.from(column))
        for (const side of [values, positions]) {
          expect(side.every((value, index) => index === 0 || value > (side[index - 1] as number))).toBe(true)
        }
      }),
    )
  })
})

describe('interpolate', () => {
  it('draws straight lines and stays level outside', () => {
    const at = (x: number) => interpolate([0, 10, 20], [1, 2, 6], x)
    expect([-5, 0, 5, 10, 15, 20, 99].map(at)).toEqual([1, 1, 1.5, 2, 4, 6, 6])
  })
})
