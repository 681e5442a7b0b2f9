import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, fitPca, matrixFromRows, matrixToRows, project, reconstruct } from '../../src/index.ts'
import golden from '../golden/pca.json' with { type: 'json' }
import prcomp from '../golden/pca-r.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'

const close = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value) => expect.closeTo(value, 10)))

describe('fitPca', () => {
  it('finds the diagonal of points on a line', () => {
    const pca = fitPca(
      matrixFromRows([
        [1, 1],
        [2, 2],
        [4, 4],
      ]),
    )
    expect(pca.components[0]).toEqual([expect.closeTo(Math.SQRT1_2, 15), expect.closeTo(Math.SQRT1_2, 15)])
    expect(pca.explainedVarianceRatio[0]).toBeCloseTo(1, 12)
  })

  it('fixes the sign by the lowest column when loadings are equal up to rounding', () => {
    // Standardised pairs always load equally on both axes; a sign that rounding decides would flip between months.
    const falling = fitPca(
      matrixFromRows([
        [1, -1.1],
        [-1, 0.9],
        [0.3, 0.2],
        [-0.3, 0],
      ]),
    )
    const mirrored = fitPca(
      matrixFromRows([
        [-1, 1.1],
        [1, -0.9],
        [-0.3, -0.2],
        [0.3, 0],
      ]),
    )
    expect(mirrored.components).toEqual(falling.components)
    for (const component of falling.components) expect(component[0]).toBeGreaterThan(0)
  })

  it.each([1e140, 1e100, 1e-100, 1e-140])('has the same axes in a unit %d times as large', (unit) => {
    const plain = fitPca(matrixFromRows(golden.standard))
    const scaled = fitPca(
      matrixFromRows(golden.standard.map((row) => row.map((value) => (value / 8) * unit))),
    )
    expect(scaled.components).toEqual(close(plain.components))
    expect(scaled.explainedVarianceRatio).toEqual(close([plain.explainedVarianceRatio])[0])
  })

  it('equals scikit-learn on standardised iris, signs included', () => {
    const pca = fitPca(matrixFromRows(golden.standard))
    expect(pca.components).toEqual(close(golden.components))
    expect(pca.explainedVariance).toEqual(close([golden.explainedVariance])[0])
    expect(pca.explainedVarianceRatio).toEqual(close([golden.explainedVarianceRatio])[0])
    expect(matrixToRows(project(pca, matrixFromRows(golden.standard)))).toEqual(close(golden.projected))
  })

  it.each(prcomp)('equals R prcomp ($name)', ({ rows, components, deviations, projected, loadings }) => {
    const matrix = matrixFromRows(rows)
    const pca = fitPca(matrix, { components: components.length })
    expect(pca.components).toEqual(close(components))
    expect(pca.explainedVariance.map(Math.sqrt)).toEqual(close([deviations])[0])
    expect(matrixToRows(project(pca, matrix))).toEqual(close(projected))
    expect(pca.loadings).toEqual(
      loadings.map((axis) => axis.map((value) => (value === null ? null : expect.closeTo(value, 10)))),
    )
  })

  it('finds the same axes however far from the origin, and whatever the first row is', () => {
    const random = createRandom(3)
    // Multiples of 2^-20, so that moving them by 2^30 rounds nothing.
    const cells = Array.from({ length: 1000 }, () => {
      const [a, b] = [Math.round(2 ** 20 * random()) / 2 ** 20, Math.round(2 ** 20 * random()) / 2 ** 20]
      return [a, a + b / 2, b]
    })
    const near = fitPca(matrixFromRows(cells))
    const far = fitPca(matrixFromRows(cells.map((row) => row.map((value) => value + 2 ** 30))))
    expect(far.explainedVariance).toEqual(close([near.explainedVariance])[0])
    expect(far.components).toEqual(close(near.components))
    const odd = [[1e9, 0, 0], ...cells]
    expect(fitPca(matrixFromRows(odd)).explainedVariance).toEqual(
      fitPca(matrixFromRows(odd.toReversed())).explainedVariance.map((value) =>
        // The largest is about 1e15, and the others are what is left beside it.
        expect.closeTo(value, value > 1 ? -2 : 6),
      ),
    )
  })

  it('gives variance 0 to axes beyond the rank, and no loadings on what does not vary', () => {
    const pca = fitPca(
      matrixFromRows([
        [1, 5, 2, 0.1],
        [2, 5, 1, 0.1],
        [4, 5, 7, 0.1],
      ]),
    )
    expect(pca.explainedVariance.slice(2)).toEqual([0, 0])
    expect(pca.loadings.slice(2)).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ])
    expect(pca.loadings[0]?.map((loading) => loading === null)).toEqual([false, true, false, true])
    const squared = [0, 2].map((col) =>
      pca.loadings.reduce((total, axis) => total + (axis[col] ?? 0) ** 2, 0),
    )
    expect(squared).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)])
  })

  it('takes ratios over the total variance also when it keeps fewer axes', () => {
    const pca = fitPca(matrixFromRows(golden.standard), { components: 1 })
    expect(pca.components).toHaveLength(1)
    expect(pca.explainedVarianceRatio).toEqual(close([golden.explainedVarianceRatio.slice(0, 1)])[0])
  })

  it('copes with a constant column among others', () => {
    const pca = fitPca(
      matrixFromRows([
        [1, 7],
        [2, 7],
      ]),
    )
    expect(pca.components[0]).toEqual([1, 0])
    expect(pca.explainedVarianceRatio).toEqual([1, 0])
  })

  it('refuses what has no variance, and axes there cannot be', () => {
    refusal('ZERO_VARIANCE', () => fitPca(matrixFromRows([[1, 2]])))
    refusal('ZERO_VARIANCE', () => fitPca(matrixFromRows([[3], [3]])))
    refusal('ZERO_VARIANCE', () => fitPca(matrixFromRows([], 2)))
    refusal('ZERO_VARIANCE', () => fitPca(matrixFromRows(Array.from({ length: 600 }, () => [0.1, 0.3]))))
    refusal('INVALID_ARGUMENT', () => fitPca(matrixFromRows([[1], [2]]), { components: 2 }))
    refusal('INVALID_ARGUMENT', () => fitPca(matrixFromRows([[1], [2]]), { components: 0 }))
  })

  it('is a rotation: all axes give the rows back, keep distances, and share all the variance', () => {
    const value = fc.integer({ min: -1000, max: 1000 })
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(rows, (cells) => {
        fc.pre(cells.some((row) => String(row) !== String(cells[0])))
        const matrix = matrixFromRows(cells)
        const pca = fitPca(matrix)
        const points = project(pca, matrix)
        expect(pca.explainedVarianceRatio.reduce((total, ratio) => total + ratio, 0)).toBeCloseTo(1, 10)
        // Values reach 1000, so 1e-9 is 1e-12 of their size.
        expect(matrixToRows(reconstruct(pca, points))).toEqual(
          cells.map((row) => row.map((cell) => expect.closeTo(cell, 9))),
        )
        const [a, b] = matrixToRows(points)
        const between = (one: readonly number[] = [], other: readonly number[] = []) =>
          Math.hypot(...one.map((cell, axis) => cell - (other[axis] ?? 0)))
        expect(between(a, b)).toBeCloseTo(between(cells[0], cells[1]), 9)
      }),
    )
  })
})
