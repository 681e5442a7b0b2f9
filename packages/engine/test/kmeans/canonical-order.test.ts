import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Matrix, matrixFromRows } from '../../src/index.ts'
import { canonicalOrder } from '../../src/kmeans/canonical-order.ts'
import { shuffled } from '../support/tables.ts'

const inOrder = (matrix: Matrix): string[] =>
  Array.from(canonicalOrder(matrix), (row) =>
    [...matrix.values.subarray(row * matrix.cols, (row + 1) * matrix.cols)].map((value) => value + 0).join(),
  )

describe('canonicalOrder', () => {
  it('goes along a Z through four quarters', () => {
    const corners = matrixFromRows([
      [9, 9],
      [0, 9],
      [9, 0],
      [0, 0],
    ])
    expect(inOrder(corners)).toEqual(['0,0', '0,9', '9,0', '9,9'])
  })

  it('depends on the rows as a set, and keeps equal rows together in ascending row number', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true, min: -1e140, max: 1e140 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 60 }), fc.integer(), (rows, seed) => {
        const matrix = matrixFromRows(rows, 3)
        const places = inOrder(matrix)
        expect(inOrder(matrixFromRows(shuffled(rows, seed), 3))).toEqual(places)
        const order = canonicalOrder(matrix)
        for (let place = 1; place < places.length; place++) {
          if (places[place] === places[place - 1]) expect(order[place]).toBeGreaterThan(order[place - 1] ?? 0)
          else expect(places.indexOf(places[place] ?? '')).toBe(place)
        }
      }),
    )
  })

  it.each([1, 2, 40])('tells many close rows in %i columns apart although one is far off', (cols) => {
    // All but one share a cell of the first keys.
    const values = Float64Array.from(
      { length: 900 * cols },
      (_, cell) => (Math.floor(cell / cols) * 37) % 900,
    )
    values[0] = 1e12
    const places = inOrder({ rows: 900, cols, values })
    expect(new Set(places).size).toBe(900)
    const backwards = values.slice()
    for (let row = 0; row < 900; row++)
      backwards.set(values.subarray((899 - row) * cols, (900 - row) * cols), row * cols)
    expect(inOrder({ rows: 900, cols, values: backwards })).toEqual(places)
  })

  it('has nothing to order without rows, without columns or without differences', () => {
    expect([...canonicalOrder({ rows: 0, cols: 2, values: new Float64Array() })]).toEqual([])
    expect([...canonicalOrder({ rows: 3, cols: 0, values: new Float64Array() })]).toEqual([0, 1, 2])
    expect([...canonicalOrder(matrixFromRows([[4], [4]]))]).toEqual([0, 1])
  })
})
