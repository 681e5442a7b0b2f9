import { curveKeys, rowNumbers } from './canonical-order.ts'
import { addPoint, type SummablePoints } from './cluster-sums.ts'

/**
 * A tree of boxes over points in canonical order: every node is a run of points, an inner node is split where the
 * curve enters the other half of its cell, that is at the midpoint of an axis (the sliding-midpoint tree that Kanungo
 * et al. 2002 recommend). Nodes are numbered in preorder: the left child of a node is the next one.
 */
export interface KdTree {
  /** First point of each node, and the first after it. */
  readonly begin: Uint32Array
  readonly end: Uint32Array
  /** The right child; 0 for a leaf. */
  readonly right: Uint32Array
  /** nodes x 2d: least coordinates, then largest. */
  readonly boxes: Float64Array
  /** nodes x (d + 1): exact sums of the node's points, as in `ClusterSums`. */
  readonly coarse: Float64Array
  readonly fine: Float64Array
}

const LEAF_POINTS = 12

/** Builds the tree. O(n d) and one binary search a node. */
export function kdTree(data: SummablePoints): KdTree {
  const { points } = data
  const { begin, end, right } = splits(points.rows, curveKeys(points, rowNumbers(points.rows)))
  const { cols } = points
  const nodes = begin.length
  const boxes = new Float64Array(nodes * 2 * cols)
  const sums = {
    coarse: new Float64Array(nodes * (cols + 1)),
    fine: new Float64Array(nodes * (cols + 1)),
    counts: new Int32Array(nodes),
  }
  // Backwards, so that children come before their parents.
  for (let node = nodes - 1; node >= 0; node--) {
    const box = node * 2 * cols
    boxes.fill(Infinity, box, box + cols).fill(-Infinity, box + cols, box + 2 * cols)
    if (right[node] === 0) {
      for (let point = begin[node]; point < end[node]; point++) {
        addPoint(sums, data, point, node)
        include(boxes, box, cols, points.values, point * cols, point * cols)
      }
      continue
    }
    for (const child of [node + 1, right[node]]) {
      include(boxes, box, cols, boxes, child * 2 * cols, (child * 2 + 1) * cols)
      for (let col = 0; col <= cols; col++) {
        sums.coarse[node * (cols + 1) + col] += sums.coarse[child * (cols + 1) + col]
        sums.fine[node * (cols + 1) + col] += sums.fine[child * (cols + 1) + col]
      }
    }
  }
  return { begin, end, right, boxes, coarse: sums.coarse, fine: sums.fine }
}

/** Widens a box to hold what reaches from the numbers at `low` to those at `high`. */
function include(
  boxes: Float64Array,
  box: number,
  cols: number,
  from: Float64Array,
  low: number,
  high: number,
): void {
  for (let col = 0; col < cols; col++) {
    if (from[low + col] < boxes[box + col]) boxes[box + col] = from[low + col]
    if (from[high + col] > boxes[box + cols + col]) boxes[box + cols + col] = from[high + col]
  }
}

/** The nodes over `rows` points with these curve keys (ascending; null: all equal), in preorder. */
function splits(rows: number, keys: Uint32Array | null): Pick<KdTree, 'begin' | 'end' | 'right'> {
  const begins: number[] = []
  const ends: number[] = []
  const rights: number[] = []
  const add = (begin: number, end: number): number => {
    const node = begins.push(begin) - 1
    ends.push(end)
    rights.push(0)
    if (end - begin > LEAF_POINTS) {
      const split = splitOf(keys, begin, end)
      add(begin, split)
      rights[node] = add(split, end)
    }
    return node
  }
  add(0, rows)
  return { begin: Uint32Array.from(begins), end: Uint32Array.from(ends), right: Uint32Array.from(rights) }
}

/** The first point whose key has the highest bit in which the keys differ; the middle where they do not. */
function splitOf(keys: Uint32Array | null, begin: number, end: number): number {
  const differing = keys === null ? 0 : keys[begin] ^ keys[end - 1]
  if (keys === null || differing === 0) return (begin + end) >>> 1
  const bit = 31 - Math.clz32(differing)
  const border = (keys[end - 1] >>> bit) << bit
  let [low, high] = [begin, end - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle] < border) low = middle + 1
    else high = middle
  }
  return low
}
