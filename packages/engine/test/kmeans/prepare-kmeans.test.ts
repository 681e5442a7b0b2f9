import { afterEach, describe, expect, it, vi } from 'vitest'
import { fitKMeans } from '../../src/index.ts'
import { prepareKMeans } from '../../src/kmeans/prepare-kmeans.ts'

const table = (rows: number, cols: number) => ({
  rows,
  cols,
  values: Float64Array.from({ length: rows * cols }, (_, cell) => Math.sin(cell)),
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

describe('the kernel', () => {
  it('is vectors, in few columns and in many', () => {
    expect(prepareKMeans(table(100, 1), undefined, 'auto').kernel).toBe('simd')
    expect(prepareKMeans(table(100, 12), undefined, 'auto').kernel).toBe('simd')
  })

  it('is plain for rows without columns', () => {
    const none = { rows: 3, cols: 0, values: new Float64Array() }
    expect(prepareKMeans(none, undefined, 'auto').kernel).toBe('plain')
    expect(prepareKMeans(none, undefined, 'simd').kernel).toBe('plain')
  })

  it.each([
    [3, 'kd-tree'],
    [6, 'plain'],
  ] as const)('does without WebAssembly in %i columns, with the same result', async (cols, kernel) => {
    const { kernel: ran, ...fit } = fitKMeans(table(400, cols), { k: 5, seed: 3 })
    expect(ran).toBe('simd')
    vi.stubGlobal('WebAssembly', undefined)
    vi.resetModules()
    const without = await import('../../src/index.ts')
    const asked = without.fitKMeans(table(400, cols), { k: 5, seed: 3, kernel: 'simd' })
    expect(asked).toEqual({ ...fit, kernel: 'plain' })
    expect(without.fitKMeans(table(400, cols), { k: 5, seed: 3 })).toEqual({ ...fit, kernel })
  })
})
