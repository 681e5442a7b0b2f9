import { DISTANCES_WASM } from '../../wasm/distances-wasm.ts'
import { instantiateWasm } from '../../wasm/instantiate-wasm.ts'
import { type DistanceKernel, TILE } from './distance-kernel.ts'
import type { SilhouetteLayout } from './silhouette-layout.ts'

interface DistancesExports {
  readonly addDistances: (...args: number[]) => void
}

/** The distance kernel in WebAssembly on a copy of the layout, or null where there is none. See assembly/distances.ts. */
export function simdDistances({ cols, slots, columns, weights }: SilhouetteLayout): DistanceKernel | null {
  const lengths = [columns.length, slots, slots, TILE * cols, TILE, TILE]
  const bytes = 8 * lengths.reduce((total, length) => total + length, 0)
  const instance = instantiateWasm<DistancesExports>(DISTANCES_WASM, bytes)
  if (instance === null) return null
  let place = 0
  const [points, ownWeights, columnSums, tile, tileWeights, tileSums] = lengths.map((length) => {
    const array = new Float64Array(instance.memory, place, length)
    place += 8 * length
    return array
  }) as Float64Array[] & { length: 6 } // one per length
  points.set(columns)
  ownWeights.set(weights)
  const { addDistances } = instance.exports
  return {
    tile,
    tileWeights,
    tileSums,
    columnSums,
    add: (count, from, to, across) =>
      addDistances(
        points.byteOffset,
        ownWeights.byteOffset,
        across ? columnSums.byteOffset : 0,
        slots,
        cols,
        tile.byteOffset,
        tileWeights.byteOffset,
        tileSums.byteOffset,
        count,
        from,
        to,
      ),
  }
}
