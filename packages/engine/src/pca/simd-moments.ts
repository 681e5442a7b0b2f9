import { instantiateWasm } from '../wasm/instantiate-wasm.ts'
import { MOMENTS_WASM } from '../wasm/moments-wasm.ts'
import { BLOCK, type MomentsKernel } from './moments-kernel.ts'

interface MomentsExports {
  readonly blockMoments: (...args: number[]) => void
}

/** The moments kernel in WebAssembly, or null where there is none. See assembly/moments.ts. */
export function simdMoments(cols: number): MomentsKernel | null {
  const lengths = [BLOCK * cols, BLOCK * cols, cols, cols, cols * cols]
  const bytes = 8 * lengths.reduce((total, length) => total + length, 0)
  const instance = instantiateWasm<MomentsExports>(MOMENTS_WASM, bytes)
  if (instance === null) return null
  let place = 0
  const [rows, columns, origin, means, products] = lengths.map((length) => {
    const array = new Float64Array(instance.memory, place, length)
    place += 8 * length
    return array
  }) as Float64Array[] & { length: 5 } // one per length
  const { blockMoments } = instance.exports
  return {
    rows,
    origin,
    means,
    products,
    run: (count) =>
      blockMoments(
        rows.byteOffset,
        count,
        cols,
        origin.byteOffset,
        columns.byteOffset,
        BLOCK,
        means.byteOffset,
        products.byteOffset,
      ),
  }
}
