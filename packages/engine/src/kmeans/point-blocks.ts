import type { Matrix } from '../matrix.ts'
import { instantiateWasm, isWasmSupported } from '../wasm/instantiate-wasm.ts'
import { KMEANS_WASM } from '../wasm/kmeans-wasm.ts'
import type { SummablePoints } from './cluster-sums.ts'

/** What `assembly/kmeans.ts` exports; every argument up to `cols` is a place in memory. */
export interface KMeansVectors {
  nearest(
    points: number,
    norms: number,
    labels: number,
    centroids: number,
    cols: number,
    quads: number,
    pairs: number,
    firstBlock: number,
    endBlock: number,
    slope: number,
    constant: number,
    reports: number,
  ): number
  trial: SeedingLoop
  settle: SeedingLoop
}

type SeedingLoop = (
  points: number,
  weights: number,
  squared: number,
  centres: number,
  cols: number,
  firstBlock: number,
  endBlock: number,
  sums: number,
) => void

/**
 * Points as 32-bit floats, after subtracting the centres and multiplying by a power of two, in blocks of 8 rows: cell
 * (row, col) is `floats[(row - row % 8) * cols + 8 * col + row % 8]`. The last block is filled up with points of
 * weight 0. All arrays lie in one memory, that of a running module where the platform has vector instructions.
 */
export interface PointBlocks {
  readonly vectors: KMeansVectors | null
  readonly blocks: number
  /** Centroids that there is room for. */
  readonly clusters: number
  readonly scale: number
  /** Largest length of a point. */
  readonly longest: number
  readonly floats: Float32Array
  /** Per row its length, rounded up. */
  readonly norms: Float32Array
  readonly weights: Float32Array
  /** Scratch of a run. */
  readonly labels: Int32Array
  /** Scratch of seeding: per row the squared distance to the nearest centre. */
  readonly squared: Float32Array
  /** Scratch of the assignment step: pairs of row and label. */
  readonly reports: Int32Array
  readonly centroids: Float32Array
  readonly sums: Float64Array
}

/** Rows in a block. */
export const BLOCK_ROWS = 8
/** Blocks in a chunk, worked on by one call: its rows stay in the nearest cache. */
export const CHUNK_BLOCKS = 64

// Points are copied once in each thread and serve every run on them.
const known = new WeakMap<Matrix, PointBlocks>()

/** Whether vector instructions can be had for these points: a module addresses 4 GiB. */
export function canUseVectors({ rows, cols }: Matrix): boolean {
  return cols > 0 && 4 * (rows + BLOCK_ROWS) * (cols + 4) < 2 ** 31 && isWasmSupported(KMEANS_WASM)
}

/** The blocks of prepared points, with room for `clusters` centroids. */
export function pointBlocks(data: SummablePoints, clusters: number): PointBlocks {
  const made = known.get(data.points)
  if (made && made.clusters >= clusters) return made
  const blocks = makeBlocks(data, Math.max(clusters, 16))
  known.set(data.points, blocks)
  return blocks
}

function makeBlocks({ points, weights, grid }: SummablePoints, clusters: number): PointBlocks {
  const { rows, cols, values } = points
  const blocks = Math.ceil(rows / BLOCK_ROWS)
  const slots = blocks * BLOCK_ROWS
  const reports = 2 * CHUNK_BLOCKS * BLOCK_ROWS
  const places = (clusters + 4) * (cols + 1)
  const bytes = 64 + 4 * (slots * (cols + 4) + reports + places)
  const wasm = canUseVectors(points) ? instantiateWasm<KMeansVectors>(KMEANS_WASM, bytes) : null
  const memory = wasm?.memory ?? new ArrayBuffer(bytes)
  let used = 64
  const take = (length: number): number => {
    used += 4 * length
    return used - 4 * length
  }
  const made = {
    vectors: wasm?.exports ?? null,
    blocks,
    clusters,
    ...scaleOf(points, grid.centres),
    sums: new Float64Array(memory, 0, 8),
    floats: new Float32Array(memory, take(slots * cols), slots * cols),
    norms: new Float32Array(memory, take(slots), slots),
    weights: new Float32Array(memory, take(slots), slots),
    squared: new Float32Array(memory, take(slots), slots),
    labels: new Int32Array(memory, take(slots), slots),
    reports: new Int32Array(memory, take(reports), reports),
    centroids: new Float32Array(memory, take(places), places),
  }
  made.weights.set(weights)
  for (let row = 0; row < rows; row++) {
    const block = (row - (row % BLOCK_ROWS)) * cols + (row % BLOCK_ROWS)
    let squared = 0
    for (let col = 0; col < cols; col++) {
      const value = (values[row * cols + col] - grid.centres[col]) * made.scale
      made.floats[block + col * BLOCK_ROWS] = value
      squared += value * value
    }
    const norm = Math.sqrt(squared)
    made.longest = Math.max(made.longest, norm)
    // Rounded up, for it is part of a bound.
    made.norms[row] = norm * (1 + 2 ** -20)
  }
  return made
}

/** A power of two that brings every coordinate into -1 to 1. */
function scaleOf({ cols, values }: Matrix, centres: Float64Array): { scale: number; longest: number } {
  let largest = 0
  for (let at = 0, col = 0; at < values.length; at++, col = col + 1 === cols ? 0 : col + 1) {
    largest = Math.max(largest, Math.abs(values[at] - centres[col]))
  }
  return { scale: largest === 0 ? 1 : 2 ** Math.min(1000, -Math.ceil(Math.log2(largest))), longest: 0 }
}
