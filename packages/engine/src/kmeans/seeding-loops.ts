import { BLOCK_ROWS, CHUNK_BLOCKS, type PointBlocks } from './point-blocks.ts'

/** The two passes of k-means++ over all points. */
export interface SeedingLoops {
  /** The potential that would remain with each of at most four points as a further centre. */
  potentialsWith(candidates: readonly number[]): readonly number[]
  /** Takes a point as a centre; returns the potential that remains in each chunk. */
  settle(centre: number): Float64Array
}

/** The passes in vector instructions, or in plain numbers with the same operations in the same order. */
export function seedingLoops(blocks: PointBlocks, cols: number): SeedingLoops {
  const { vectors, centroids, sums } = blocks
  const chunks = Math.ceil(blocks.blocks / CHUNK_BLOCKS)
  const places = [blocks.floats, blocks.weights, blocks.squared, centroids].map((array) => array.byteOffset)
  const [floats, weights, squared, centres] = places as [number, number, number, number]
  return {
    potentialsWith: (candidates) => {
      if (!vectors) return candidates.map((point) => remaining(blocks, cols, point, 0, blocks.blocks, false))
      for (let lane = 0; lane < 4; lane++) copyPoint(blocks, cols, candidates[lane] ?? candidates[0], lane, 4)
      vectors.trial(floats, weights, squared, centres, cols, 0, blocks.blocks, sums.byteOffset)
      return candidates.map((_, lane) => sums[2 * lane] + sums[2 * lane + 1])
    },
    settle: (centre) => {
      const potentials = new Float64Array(chunks)
      if (vectors) copyPoint(blocks, cols, centre, 0, 1)
      for (let chunk = 0; chunk < chunks; chunk++) {
        const first = chunk * CHUNK_BLOCKS
        const end = Math.min(blocks.blocks, first + CHUNK_BLOCKS)
        if (vectors) vectors.settle(floats, weights, squared, centres, cols, first, end, sums.byteOffset)
        potentials[chunk] = vectors ? sums[0] + sums[1] : remaining(blocks, cols, centre, first, end, true)
      }
      return potentials
    },
  }
}

function copyPoint(
  { floats, centroids }: PointBlocks,
  cols: number,
  point: number,
  lane: number,
  lanes: number,
): void {
  const from = cellOf(point, cols)
  for (let col = 0; col < cols; col++) centroids[col * lanes + lane] = floats[from + col * BLOCK_ROWS]
}

function cellOf(point: number, cols: number): number {
  const lane = point % BLOCK_ROWS
  return (point - lane) * cols + lane
}

/** The weighted sum of squared distances with one more centre, as `assembly/kmeans.ts` computes it. */
function remaining(
  { floats, weights, squared }: PointBlocks,
  cols: number,
  centre: number,
  firstBlock: number,
  endBlock: number,
  keep: boolean,
): number {
  const from = cellOf(centre, cols)
  let [even, odd] = [0, 0]
  for (let point = firstBlock * BLOCK_ROWS; point < endBlock * BLOCK_ROWS; point++) {
    const at = cellOf(point, cols)
    let distance = 0
    for (let cell = 0; cell < cols * BLOCK_ROWS; cell += BLOCK_ROWS) {
      const difference = Math.fround(floats[at + cell] - floats[from + cell])
      distance = Math.fround(distance + Math.fround(difference * difference))
    }
    const least = Math.min(squared[point], distance)
    if (keep) squared[point] = least
    const potential = Math.fround(weights[point] * least)
    if (point % 2 === 0) even += potential
    else odd += potential
  }
  return even + odd
}
