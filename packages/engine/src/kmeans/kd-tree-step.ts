import type { AssignmentStep } from './assignment-step.ts'
import { addPoint, clearSums, emptySums, type SummablePoints } from './cluster-sums.ts'
import type { KdTree } from './kd-tree.ts'
import { squaredDistance } from './squared-distance.ts'

/** No path from the root is longer: 30 splits by key bits, then halves of at most 2^32 points. */
const DEEPEST = 64

/**
 * The filtering algorithm (Kanungo, Mount, Netanyahu, Piatko, Silverman & Wu 2002; Pelleg & Moore 1999): walks the
 * tree with the centroids that can still be nearest to some point of the box; where one is left, the whole node is
 * its. For few columns this visits a small part of the points.
 *
 * A centroid is dropped only when it is farther than another one from every point of the box by more than the
 * rounding of the reference kernel could hide, so that labels are the same to the last.
 */
export function kdTreeStep(data: SummablePoints, tree: KdTree, k: number): AssignmentStep {
  const { rows, cols, values } = data.points
  const { begin, end, right, boxes, coarse, fine } = tree
  const sums = emptySums(k, cols)
  const candidates = new Int32Array((DEEPEST + 2) * k).map((_, at) => (at < k ? at : 0))
  const middle = new Float64Array(cols)
  const slack = 8 * (cols + 4) * 2 ** -53
  let centroids = new Float64Array(k * cols)
  let labels = new Int32Array(0)
  let writing = false
  let written = false

  /** Drops candidates of a node, writing the others to `to`, and returns their number. */
  const filter = (node: number, from: number, count: number, to: number): number => {
    const low = node * 2 * cols
    const high = low + cols
    let diameter = 0
    for (let col = 0; col < cols; col++) {
      middle[col] = (boxes[low + col] + boxes[high + col]) / 2
      diameter += (boxes[high + col] - boxes[low + col]) ** 2
    }
    let nearest = candidates[from]
    let least = Infinity
    for (let at = from; at < from + count; at++) {
      const squared = squaredDistance(middle, 0, centroids, candidates[at] * cols, cols)
      if (squared < least) {
        least = squared
        nearest = candidates[at]
      }
    }
    let kept = 0
    for (let at = from; at < from + count; at++) {
      const cluster = candidates[at]
      if (cluster !== nearest) {
        // The difference of the two squared distances is linear: least in the corner towards the candidate.
        let own = 0
        let other = 0
        for (let col = 0; col < cols; col++) {
          const mine = centroids[cluster * cols + col]
          const theirs = centroids[nearest * cols + col]
          const corner = mine > theirs ? boxes[high + col] : boxes[low + col]
          own += (corner - mine) * (corner - mine)
          other += (corner - theirs) * (corner - theirs)
        }
        if (own - other > slack * (own + other + 2 * diameter)) continue
      }
      candidates[to + kept++] = cluster
    }
    return kept
  }

  const takeWhole = (node: number, cluster: number): void => {
    if (writing) {
      labels.fill(cluster, begin[node], end[node])
      return
    }
    sums.counts[cluster] += end[node] - begin[node]
    for (let col = 0; col <= cols; col++) {
      sums.coarse[cluster * (cols + 1) + col] += coarse[node * (cols + 1) + col]
      sums.fine[cluster * (cols + 1) + col] += fine[node * (cols + 1) + col]
    }
  }

  const takeEach = (node: number, from: number, count: number): void => {
    for (let point = begin[node]; point < end[node]; point++) {
      let label = 0
      let least = Infinity
      for (let at = from; at < from + count; at++) {
        const squared = squaredDistance(values, point * cols, centroids, candidates[at] * cols, cols)
        if (squared < least) {
          least = squared
          label = candidates[at]
        }
      }
      if (writing) labels[point] = label
      else addPoint(sums, data, point, label)
    }
  }

  const walk = (node: number, from: number, count: number): void => {
    const kept = filter(node, from, count, from + k)
    if (kept === 1) takeWhole(node, candidates[from + k])
    else if (right[node] === 0) takeEach(node, from + k, kept)
    else {
      walk(node + 1, from + k, kept)
      walk(right[node], from + k, kept)
    }
  }

  return {
    sums,
    assign: (given) => {
      centroids = Float64Array.from(given)
      clearSums(sums)
      walk(0, 0, k)
      written = false
    },
    labels: () => {
      if (written) return labels
      if (labels.length !== rows) labels = new Int32Array(rows)
      writing = true
      walk(0, 0, k)
      writing = false
      written = true
      return labels
    },
    relabelled: () => {
      clearSums(sums)
      for (let point = 0; point < rows; point++) addPoint(sums, data, point, labels[point])
    },
    renumber: () => {},
  }
}
