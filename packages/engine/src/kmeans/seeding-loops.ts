import { BLOCK_ROWS, CHUNK_ROWS, type PointBlocks } from './point-blocks.ts'

/** The two passes of k-means++ over all points. */
export interface SeedingLoops {
  /** The potential that would remain with each of some points as a further centre. */
  potentialsWith(candidates: readonly number[]): readonly number[]
  /** Takes a point as a centre: lowers `squared`, `farthest` and `potentials`. */
  settle(centre: number): void
}

/** The passes in vector instructions, or in plain numbers with the same operations in the same order. */
export function seedingLoops(blocks: PointBlocks, cols: number): SeedingLoops {
  const { vectors, centroids, totals } = blocks
  const places = [blocks.floats, blocks.weights, blocks.squared, blocks.boxes, blocks.farthest]
  const [floats, weights, squared, boxes, farthest] = places.map((array) => array.byteOffset) as Five
  const pass = (points: readonly number[], keep: boolean): readonly number[] => {
    if (!vectors) return points.map((point) => remaining(blocks, cols, point, keep))
    points.forEach((point, candidate) => {
      const from = cellOf(point, cols)
      for (let col = 0; col < cols; col++)
        centroids[candidate * cols + col] = blocks.floats[from + col * BLOCK_ROWS]
    })
    vectors.settle(
      floats,
      weights,
      squared,
      boxes,
      farthest,
      blocks.potentials.byteOffset,
      centroids.byteOffset,
      points.length,
      cols,
      blocks.blocks,
      keep,
      totals.byteOffset,
    )
    return [...totals.subarray(0, points.length)]
  }
  return {
    potentialsWith: (candidates) => pass(candidates, false),
    settle: (centre) => {
      pass([centre], true)
    },
  }
}

type Five = [number, number, number, number, number]

function cellOf(point: number, cols: number): number {
  const lane = point % BLOCK_ROWS
  return (point - lane) * cols + lane
}

/** What `settle` of `assembly/kmeans.ts` computes, chunk by chunk; skipping some of them only saves time. */
function remaining(blocks: PointBlocks, cols: number, centre: number, keep: boolean): number {
  const { floats, weights, squared, farthest, potentials } = blocks
  const from = cellOf(centre, cols)
  let total = 0
  for (let chunk = 0; chunk < potentials.length; chunk++) {
    let [even, odd, most] = [0, 0, 0]
    const end = Math.min(squared.length, (chunk + 1) * CHUNK_ROWS)
    for (let point = chunk * CHUNK_ROWS; point < end; point++) {
      const at = cellOf(point, cols)
      let distance = 0
      for (let cell = 0; cell < cols * BLOCK_ROWS; cell += BLOCK_ROWS) {
        const difference = Math.fround(floats[at + cell] - floats[from + cell])
        distance = Math.fround(distance + Math.fround(difference * difference))
      }
      const least = Math.min(squared[point], distance)
      if (keep) squared[point] = least
      most = Math.max(most, least)
      const potential = Math.fround(weights[point] * least)
      if (point % 2 === 0) even += potential
      else odd += potential
    }
    total += even + odd
    if (!keep) continue
    farthest[chunk] = most
    potentials[chunk] = even + odd
  }
  return total
}
