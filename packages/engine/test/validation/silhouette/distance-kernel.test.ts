import { describe, expect, it } from 'vitest'
import { loadTile, TILE } from '../../../src/validation/silhouette/distance-kernel.ts'
import { plainDistances } from '../../../src/validation/silhouette/plain-distances.ts'
import { silhouetteLayout } from '../../../src/validation/silhouette/silhouette-layout.ts'
import { simdDistances } from '../../../src/validation/silhouette/simd-distances.ts'
import { labelledClouds } from '../../support/labelled-clouds.ts'

describe('distance kernels', () => {
  it.each([1, 2, 3, 10])('give the same bits in WebAssembly and in TypeScript (%i columns)', (cols) => {
    const { points, labels } = labelledClouds(cols, 900, cols, 3)
    const { layout } = silhouetteLayout('test', points, labels)
    const plain = plainDistances(layout)
    const simd = simdDistances(layout)
    if (simd === null) throw new Error('this platform has no WebAssembly vectors')
    const tile = Uint32Array.from({ length: TILE - 5 }, (_, row) => 3 * row)
    for (const kernel of [plain, simd]) {
      loadTile(kernel, layout, tile)
      kernel.add(tile.length, 0, layout.starts[1] ?? 0, true)
      kernel.add(tile.length, 8, layout.slots, false)
      kernel.add(3, 4, 4, true)
    }
    expect(simd.tileSums).toEqual(plain.tileSums)
    expect(simd.columnSums).toEqual(plain.columnSums)
    expect(plain.tileSums.slice(0, tile.length).every((sum) => sum > 0)).toBe(true)
  })

  it('sum distances times weights', () => {
    const points = { rows: 4, cols: 2, values: Float64Array.of(0, 0, 0, 0, 3, 4, 6, 8) }
    const { layout } = silhouetteLayout('test', points, [1, 1, 1, 2])
    const kernel = plainDistances(layout)
    loadTile(kernel, layout, Uint32Array.of(0))
    kernel.add(1, 0, 4, true)
    // The range 8 is scaled to 1: distances 0 and 5/8; the row stands for two.
    expect(kernel.tileSums[0]).toBe(5 / 8)
    expect([...kernel.columnSums.slice(0, 2)]).toEqual([0, 10 / 8])
  })
})
