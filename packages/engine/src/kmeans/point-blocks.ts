import type { Matrix } from '../matrix.ts'
import { instantiateWasm, isWasmSupported } from '../wasm/instantiate-wasm.ts'
import { KMEANS_WASM } from '../wasm/kmeans-wasm.ts'
import type { PreparedKMeans } from './prepare-kmeans.ts'

/** What `assembly/kmeans.ts` exports; every argument up to `cols` is a place in memory. */
export interface KMeansVectors {
  nearest(
    points: number,
    norms: number,
    terms: number,
    labels: number,
    boxes: number,
    centroids: number,
    cols: number,
    clusters: number,
    firstBlock: number,
    endBlock: number,
    slope: number,
    constant: number,
    filtered: boolean,
    scratch: number,
    sums: number,
    owners: number,
    chunkSums: number,
    rows: number,
    reports: number,
  ): number
  sumChunks(terms: number, sums: number, cols: number, rows: number, chunkSums: number): void
  move(
    row: number,
    label: number,
    terms: number,
    labels: number,
    cols: number,
    clusters: number,
    sums: number,
  ): void
  settle(
    points: number,
    weights: number,
    squared: number,
    boxes: number,
    farthest: number,
    potentials: number,
    candidates: number,
    count: number,
    cols: number,
    blocks: number,
    keep: boolean,
    totals: number,
  ): void
}

/**
 * Points as 32-bit floats, after subtracting the centres and multiplying by a power of two, in blocks of 8 rows: cell
 * (row, col) is `floats[(row - row % 8) * cols + 8 * col + row % 8]`. The last block is filled up with copies of the
 * last point of weight 0. Eight blocks, neighbours in canonical order and so in space, are a chunk and have a box. All
 * arrays lie in one memory, that of a running module where the platform has vector instructions.
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
  /** Per chunk the least coordinates, the largest, and the length of the longest vector in that box, rounded up. */
  readonly boxes: Float32Array
  /** For the kernel 'simd', else empty: per row its weighted, centred coordinates and its weight. */
  readonly terms: Float64Array
  /** Its exact sums per chunk, see `sumChunks` of `assembly/kmeans.ts`. */
  readonly chunkSums: Float64Array
  /** The grid of sums, then scratch of a run: see `move` of `assembly/kmeans.ts`. */
  readonly sums: Float64Array
  readonly labels: Int32Array
  /** Per chunk the label of all its rows, -1 where they have none yet, -2 where they may differ. */
  readonly owners: Int32Array
  /** Sum of the weights of each chunk. */
  readonly masses: Float64Array
  /** Scratch of seeding: per row the squared distance to the nearest centre. */
  readonly squared: Float32Array
  /** Scratch of seeding: per chunk the largest of `squared` and the sum of potentials; per candidate its total. */
  readonly farthest: Float32Array
  readonly potentials: Float64Array
  readonly totals: Float64Array
  /** Scratch of the assignment step. */
  readonly reports: Int32Array
  readonly centroids: Float32Array
  readonly scratch: Float32Array
}

/** Rows in a block. */
export const BLOCK_ROWS = 8
/** Rows in a chunk. */
export const CHUNK_ROWS = 64
/** Blocks worked on by one call: as many as there is room for reports. */
export const BATCH_BLOCKS = 64

const ROUND_UP = 1 + 2 ** -20

// Points are copied once in each thread and serve every run on them.
const known = new WeakMap<Matrix, PointBlocks>()

/** Whether vector instructions can be had for these points: a module addresses 4 GiB. */
export function canUseVectors({ rows, cols }: Matrix): boolean {
  return cols > 0 && (rows + CHUNK_ROWS) * (13 * cols + 32) < 2 ** 31 && isWasmSupported(KMEANS_WASM)
}

/** The blocks of prepared points, with room for `clusters` centroids. */
export function pointBlocks(data: PreparedKMeans, clusters: number): PointBlocks {
  const made = known.get(data.points)
  if (made && made.clusters >= clusters) return made
  const blocks = makeBlocks(data, Math.max(clusters, 16))
  known.set(data.points, blocks)
  return blocks
}

function makeBlocks({ points, weights, grid, kernel }: PreparedKMeans, clusters: number): PointBlocks {
  const { rows, cols, values } = points
  const blocks = Math.ceil(rows / BLOCK_ROWS)
  const slots = blocks * BLOCK_ROWS
  const chunks = Math.ceil(rows / CHUNK_ROWS)
  const bytesOf = {
    potentials: 8 * chunks,
    totals: 8 * clusters,
    masses: 8 * chunks,
    terms: kernel === 'simd' ? 8 * rows * (cols + 1) : 0,
    chunkSums: kernel === 'simd' ? 16 * chunks * (cols + 1) : 0,
    sums: 8 * ((2 + 2 * clusters) * (cols + 1) + clusters),
    floats: 4 * slots * cols,
    norms: 4 * slots,
    weights: 4 * slots,
    boxes: 4 * chunks * (2 * cols + 1),
    squared: 4 * slots,
    farthest: 4 * chunks,
    labels: 4 * slots,
    owners: 4 * chunks,
    reports: 8 * BATCH_BLOCKS * BLOCK_ROWS,
    centroids: 4 * (clusters + 3) * (cols + 1),
    scratch: 4 * (clusters + 3) * (cols + 3),
  }
  const bytes = Object.values(bytesOf).reduce((sum, length) => sum + length, 0)
  const wasm = canUseVectors(points) ? instantiateWasm<KMeansVectors>(KMEANS_WASM, bytes) : null
  const memory = wasm?.memory ?? new ArrayBuffer(bytes)
  let used = 0
  const take = (length: number): number => {
    used += length
    return used - length
  }
  const doubles = (length: number): Float64Array => new Float64Array(memory, take(length), length / 8)
  const singles = (length: number): Float32Array => new Float32Array(memory, take(length), length / 4)
  const integers = (length: number): Int32Array => new Int32Array(memory, take(length), length / 4)
  // Doubles come first, for their alignment.
  const made = {
    vectors: wasm?.exports ?? null,
    blocks,
    clusters,
    scale: scaleOf(points, grid.centres),
    potentials: doubles(bytesOf.potentials),
    totals: doubles(bytesOf.totals),
    masses: doubles(bytesOf.masses),
    terms: doubles(bytesOf.terms),
    chunkSums: doubles(bytesOf.chunkSums),
    sums: doubles(bytesOf.sums),
    floats: singles(bytesOf.floats),
    norms: singles(bytesOf.norms),
    weights: singles(bytesOf.weights),
    boxes: singles(bytesOf.boxes),
    squared: singles(bytesOf.squared),
    farthest: singles(bytesOf.farthest),
    labels: integers(bytesOf.labels),
    owners: integers(bytesOf.owners),
    reports: integers(bytesOf.reports),
    centroids: singles(bytesOf.centroids),
    scratch: singles(bytesOf.scratch),
  }
  const { floats, norms, masses, terms, sums, chunkSums, scale } = made
  const { centres } = grid
  made.weights.set(weights)
  for (let row = 0; row < rows; row++) masses[Math.floor(row / CHUNK_ROWS)] += made.weights[row]
  let longest = 0
  for (let slot = 0; slot < slots; slot++) {
    const row = Math.min(slot, rows - 1)
    const block = (slot - (slot % BLOCK_ROWS)) * cols + (slot % BLOCK_ROWS)
    let squared = 0
    for (let col = 0; col < cols; col++) {
      const value = (values[row * cols + col] - centres[col]) * scale
      floats[block + col * BLOCK_ROWS] = value
      squared += value * value
    }
    const norm = Math.sqrt(squared)
    if (norm > longest) longest = norm
    // Rounded up, for it is part of a bound.
    norms[slot] = norm * ROUND_UP
  }
  for (let point = 0, at = 0; at < terms.length; point++) {
    const weight = weights[point]
    for (let col = 0; col < cols; col++) terms[at++] = weight * (values[point * cols + col] - centres[col])
    terms[at++] = weight
  }
  sums.set(grid.coarse)
  sums.set(grid.fine, cols + 1)
  if (kernel === 'simd') {
    made.vectors?.sumChunks(terms.byteOffset, sums.byteOffset, cols, rows, chunkSums.byteOffset)
  }
  for (let chunk = 0; chunk < chunks; chunk++) measureBox(made, cols, chunk)
  return { ...made, longest }
}

/** Writes the box of a chunk. */
function measureBox(
  { floats, boxes }: Pick<PointBlocks, 'floats' | 'boxes'>,
  cols: number,
  chunk: number,
): void {
  const box = chunk * (2 * cols + 1)
  const begin = chunk * CHUNK_ROWS * cols
  const end = Math.min(floats.length, begin + CHUNK_ROWS * cols)
  let squared = 0
  for (let col = 0; col < cols; col++) {
    let [low, high] = [Infinity, -Infinity]
    for (let at = begin + col * BLOCK_ROWS; at < end; at += cols * BLOCK_ROWS) {
      for (let lane = 0; lane < BLOCK_ROWS; lane++) {
        const value = floats[at + lane]
        if (value < low) low = value
        if (value > high) high = value
      }
    }
    boxes[box + col] = low
    boxes[box + cols + col] = high
    squared += Math.max(-low, high) ** 2
  }
  boxes[box + 2 * cols] = Math.sqrt(squared) * ROUND_UP
}

/** A power of two that brings every coordinate into -1 to 1. */
function scaleOf({ cols, values }: Matrix, centres: Float64Array): number {
  let largest = 0
  for (let at = 0, col = 0; at < values.length; at++, col = col + 1 === cols ? 0 : col + 1) {
    largest = Math.max(largest, Math.abs(values[at] - centres[col]))
  }
  return largest === 0 ? 1 : 2 ** Math.min(1000, -Math.ceil(Math.log2(largest)))
}
