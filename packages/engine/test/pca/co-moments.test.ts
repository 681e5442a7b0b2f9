import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, type Matrix } from '../../src/index.ts'
import { coMoments } from '../../src/pca/co-moments.ts'
import { plainMoments } from '../../src/pca/plain-moments.ts'
import { simdMoments } from '../../src/pca/simd-moments.ts'

function table(rows: number, cols: number, offset: number): Matrix {
  const random = createRandom(rows, cols)
  return { rows, cols, values: Float64Array.from({ length: rows * cols }, () => offset + random()) }
}

describe('coMoments', () => {
  it('can be checked by hand', () => {
    const { means, products } = coMoments({ rows: 3, cols: 2, values: Float64Array.of(1, 10, 2, 30, 6, 20) })
    expect([...means]).toEqual([3, 20])
    // Deviations -2, -1, 3 and -10, 10, 0; the upper triangle is not used.
    expect([products[0], products[2], products[3]]).toEqual([14, 10, 200])
  })

  it('gives the same bits in WebAssembly and in TypeScript, whatever the shape', () => {
    const shape = fc.tuple(fc.integer({ min: 1, max: 1200 }), fc.integer({ min: 1, max: 7 }))
    fc.assert(
      fc.property(shape, ([rows, cols]) => {
        const matrix = table(rows, cols, 1e6)
        const simd = simdMoments(cols)
        if (simd === null) throw new Error('this platform has no WebAssembly vectors')
        const one = coMoments(matrix, simd)
        const other = coMoments(matrix, plainMoments(cols))
        expect(one.means).toEqual(other.means)
        for (let a = 0; a < cols; a++) {
          const line = [a * cols, a * cols + a + 1] as const
          expect(one.products.slice(...line)).toEqual(other.products.slice(...line))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('gives exactly 0 for constant columns, and means of nothing for no row', () => {
    const constant = coMoments({ rows: 1100, cols: 2, values: new Float64Array(2200).fill(0.1) })
    expect([...constant.means]).toEqual([0.1, 0.1])
    expect([constant.products[0], constant.products[2], constant.products[3]]).toEqual([0, 0, 0])
    expect([...coMoments(table(0, 2, 0)).means]).toEqual([0, 0])
  })
})
