import { type DistanceKernel, TILE } from './distance-kernel.ts'
import type { SilhouetteLayout } from './silhouette-layout.ts'

/** Columns gone through for all rows of a tile before the next ones. */
const CHUNK = 256

/**
 * The readable form of assembly/distances.ts, with the same operations in the same order. Distances are taken from
 * differences of coordinates, never from products, so that points far from the origin keep their digits.
 */
export function plainDistances(layout: SilhouetteLayout): DistanceKernel {
  const { cols, slots, columns, weights } = layout
  const tile = new Float64Array(TILE * cols)
  const tileWeights = new Float64Array(TILE)
  const tileSums = new Float64Array(TILE)
  const columnSums = new Float64Array(slots)

  const distance = (row: number, slot: number): number => {
    let squared = 0
    for (let col = 0; col < cols; col++) {
      const difference = columns[col * slots + slot] - tile[row * cols + col]
      squared += difference * difference
    }
    return Math.sqrt(squared)
  }

  const add: DistanceKernel['add'] = (count, from, to, across) => {
    for (let first = from; first < to; first += CHUNK) {
      const end = Math.min(first + CHUNK, to)
      for (let row = 0; row < count; row++) {
        // As many sums as the vectors have places.
        const sums = [0, 0, 0, 0]
        for (let slot = first; slot < end; slot++) {
          const value = distance(row, slot)
          sums[(slot - first) % 4] += value * weights[slot]
          if (across) columnSums[slot] += value * tileWeights[row]
        }
        tileSums[row] += sums[0] + sums[2] + (sums[1] + sums[3])
      }
    }
  }
  return { tile, tileWeights, tileSums, columnSums, add }
}
