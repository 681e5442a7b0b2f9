import { describe, expect, it } from 'vitest'
import { createRandom, fitPca, matrixFromRows, matrixToRows, project } from '../../../src/index.ts'
import { gapReference } from '../../../src/validation/resampling/gap-reference.ts'

const line = Array.from({ length: 50 }, (_, row) => [row / 10, row / 5 + (row % 2) / 10])

describe('gapReference', () => {
  it('draws in the box of the columns, its edges within reach', () => {
    const drawn = matrixToRows(gapReference(matrixFromRows(line), 'uniform')(createRandom(1)))
    expect(drawn).toHaveLength(50)
    for (const [x = Number.NaN, y = Number.NaN] of drawn) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(4.9)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(9.9)
    }
    // Uniform, not along the line: some draw is far from it.
    expect(drawn.some(([x = 0, y = 0]) => Math.abs(y - 2 * x) > 3)).toBe(true)
  })

  it('draws in the box of the axes: along a long cloud when that is its shape', () => {
    const rows = matrixFromRows(line)
    const pca = fitPca(rows)
    const [low, high] = range(matrixToRows(project(pca, rows)).map(([, across = 0]) => across))
    const drawn = gapReference(rows, 'pca')(createRandom(1))
    const across = matrixToRows(project(pca, drawn)).map(([, value = Number.NaN]) => value)
    expect(Math.min(...across)).toBeGreaterThanOrEqual(low - 1e-9)
    expect(Math.max(...across)).toBeLessThanOrEqual(high + 1e-9)
  })

  it('keeps a constant column constant', () => {
    const drawn = gapReference(
      matrixFromRows([
        [1, 7],
        [2, 7],
      ]),
      'uniform',
    )(createRandom(3))
    expect(matrixToRows(drawn).map(([, constant]) => constant)).toEqual([7, 7])
  })
})

function range(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
