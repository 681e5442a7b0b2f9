import type { Random } from '../random.ts'
import type { DistinctRows } from './distinct-rows.ts'

/**
 * Greedy k-means++ seeding (Arthur & Vassilvitskii 2007; greedy variant as in scikit-learn): the first centre is
 * drawn by weight, each further one is the best of 2 + floor(ln k) candidates drawn with probability proportional
 * to weight times squared distance to the nearest centre so far; best means least remaining potential, ties to the
 * candidate drawn first.
 *
 * @returns k x d centres, all different when k is at most the number of points. O(n k d ln k).
 */
export function plusPlus({ points, weights }: DistinctRows, k: number, random: Random): Float64Array {
  const { rows, cols, values } = points
  const centres = new Float64Array(k * cols)
  const candidates = 2 + Math.floor(Math.log(k))
  // Weight times squared distance to the nearest chosen centre; before there is one, the weight alone.
  let potentials = Float64Array.from(weights)
  let trial = new Float64Array(rows)
  let best = new Float64Array(rows)

  for (let cluster = 0; cluster < k; cluster++) {
    let least = Infinity
    let chosen = 0
    const total = totalOf(potentials)
    for (let candidate = 0; candidate < (cluster === 0 ? 1 : candidates); candidate++) {
      const point = drawPoint(potentials, total * random())
      const potential = potentialWith(values, cols, weights, cluster === 0 ? null : potentials, point, trial)
      if (potential < least) {
        least = potential
        chosen = point
        ;[best, trial] = [trial, best]
      }
    }
    centres.set(values.subarray(chosen * cols, (chosen + 1) * cols), cluster * cols)
    ;[potentials, best] = [best, potentials]
  }
  return centres
}

function totalOf(potentials: Float64Array): number {
  let total = 0
  for (let point = 0; point < potentials.length; point++) total += potentials[point]
  return total
}

/** The point where the running sum of potentials passes `target`; never one of potential 0. */
function drawPoint(potentials: Float64Array, target: number): number {
  let running = 0
  let last = 0
  for (let point = 0; point < potentials.length; point++) {
    if (potentials[point] === 0) continue
    running += potentials[point]
    last = point
    if (running > target) return point
  }
  return last
}

/** Writes the potentials that remain once `centre` is taken as well, and returns their sum. */
function potentialWith(
  values: Float64Array,
  cols: number,
  weights: Float64Array,
  potentials: Float64Array | null,
  centre: number,
  out: Float64Array,
): number {
  let total = 0
  for (let point = 0; point < out.length; point++) {
    let squared = 0
    for (let col = 0; col < cols; col++) {
      const difference = values[point * cols + col] - values[centre * cols + col]
      squared += difference * difference
    }
    const alone = weights[point] * squared
    const potential = potentials === null || alone < potentials[point] ? alone : potentials[point]
    out[point] = potential
    total += potential
  }
  return total
}
