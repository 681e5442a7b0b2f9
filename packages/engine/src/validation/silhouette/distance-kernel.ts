import type { SilhouetteLayout } from './silhouette-layout.ts'

/** Rows whose distances are summed together. */
export const TILE = 64

/** Sums of Euclidean distances between the rows of a tile and the points of a layout, in the memory of the kernel. */
export interface DistanceKernel {
  /** Coordinates of the rows, row after row. */
  readonly tile: Float64Array
  readonly tileWeights: Float64Array
  readonly tileSums: Float64Array
  /** One per slot. */
  readonly columnSums: Float64Array
  /**
   * Adds to each of the first `count` tile sums the distances of that row to the slots [from, to), times their weights;
   * with `across`, also to the sum of each slot its distances to the rows, times theirs.
   *
   * @param from, to multiples of 4.
   */
  readonly add: (count: number, from: number, to: number, across: boolean) => void
}

/** Makes the points of some slots the rows of the tile, and its sums 0. */
export function loadTile(kernel: DistanceKernel, layout: SilhouetteLayout, slots: Uint32Array): void {
  const { cols, columns, weights } = layout
  for (let row = 0; row < slots.length; row++) {
    for (let col = 0; col < cols; col++) {
      kernel.tile[row * cols + col] = columns[col * layout.slots + slots[row]]
    }
    kernel.tileWeights[row] = weights[slots[row]]
  }
}
