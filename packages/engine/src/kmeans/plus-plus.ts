import type { Random } from '../random.ts'
import { CHUNK_ROWS, type PointBlocks, pointBlocks } from './point-blocks.ts'
import type { PreparedKMeans } from './prepare-kmeans.ts'
import { seedingLoops } from './seeding-loops.ts'
import { squaredDistance } from './squared-distance.ts'

/**
 * Greedy k-means++ seeding (Arthur & Vassilvitskii 2007; greedy variant as in scikit-learn): the first centre is
 * drawn by weight, each further one is the best of 2 + floor(ln k) candidates drawn with probability proportional
 * to weight times squared distance to the nearest centre so far; best means least remaining potential, ties to the
 * candidate drawn first.
 *
 * Distances are taken between coordinates rounded to 32 bits, which is ample for chances, and summed in 64 bits in
 * canonical order. Once every point left is that close to a centre, the one farthest from the centres in 64 bits is
 * next.
 *
 * @returns k x d centres, all different when k is at most the number of points. O(n k d ln k), less
 *   where centres are too far from a chunk of points to matter to it.
 */
export function plusPlus(data: PreparedKMeans, k: number, random: Random): Float64Array {
  const { cols, values } = data.points
  const blocks = pointBlocks(data, k)
  const { potentialsWith, settle } = seedingLoops(blocks, cols)
  const { weights, masses, squared, farthest, potentials } = blocks
  const centres = new Float64Array(k * cols)
  const candidates = 2 + Math.floor(Math.log(k))

  squared.fill(Infinity)
  farthest.fill(Infinity)
  let point = drawPoint(weights, null, masses, random() * sumOf(masses))
  for (let cluster = 0; ; cluster++) {
    centres.set(values.subarray(point * cols, (point + 1) * cols), cluster * cols)
    if (cluster + 1 === k) return centres
    settle(point)
    const total = sumOf(potentials)
    const drawn = Array.from({ length: candidates }, () =>
      drawPoint(weights, squared, potentials, random() * total),
    )
    let least = Infinity
    potentialsWith(drawn).forEach((left, candidate) => {
      if (left >= least) return
      least = left
      point = drawn[candidate]
    })
    if (total === 0) {
      point = farthestPoint(data, centres.subarray(0, (cluster + 1) * cols))
    }
  }
}

function sumOf(numbers: Float64Array): number {
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += numbers[at]
  return sum
}

/** The point where the running sum of potentials passes `target`; never one of potential 0. */
function drawPoint(
  weights: PointBlocks['weights'],
  squared: PointBlocks['squared'] | null,
  potentials: Float64Array,
  target: number,
): number {
  let running = 0
  let last = 0
  for (let chunk = 0; chunk < potentials.length; chunk++) {
    if (potentials[chunk] === 0) continue
    if (running + potentials[chunk] <= target && chunk < potentials.length - 1) {
      running += potentials[chunk]
      continue
    }
    const end = Math.min(weights.length, (chunk + 1) * CHUNK_ROWS)
    for (let point = chunk * CHUNK_ROWS; point < end; point++) {
      const potential = squared === null ? weights[point] : Math.fround(weights[point] * squared[point])
      if (potential === 0) continue
      running += potential
      last = point
      if (running > target) return point
    }
  }
  return last
}

function farthestPoint({ points }: PreparedKMeans, centres: Float64Array): number {
  const { rows, cols, values } = points
  let farthest = 0
  let most = -1
  for (let point = 0; point < rows; point++) {
    let least = Infinity
    for (let at = 0; at < centres.length; at += cols) {
      least = Math.min(least, squaredDistance(values, point * cols, centres, at, cols))
    }
    if (least <= most) continue
    most = least
    farthest = point
  }
  return farthest
}
