import { EngineError } from '../engine-error.ts'
import { canonicalOrder } from '../kmeans/distinct-rows.ts'
import { checkLength, checkMatrix, type Matrix } from '../matrix.ts'
import { compactLabels } from './compact-labels.ts'

/** How well separated a clustering is: the mean silhouette, with an interval when it was estimated. */
export interface Silhouette {
  /** Between -1 and 1. */
  readonly value: number
  /** Ends of the 95 % interval; both equal `value` when exact. */
  readonly low: number
  readonly high: number
  readonly method: 'exact' | 'sampled'
  /** Rows whose silhouette was computed. */
  readonly sampleSize: number
}

/** Rows gathered cluster by cluster in canonical order, so that sums do not depend on the order of the input. */
export interface ClusterBlocks {
  readonly points: Matrix
  /** Input row of each point. */
  readonly rowOf: Uint32Array
  /** Cluster c holds the points from `starts[c]` up to, not including, `starts[c + 1]`. */
  readonly starts: Uint32Array
}

/**
 * Mean silhouette over all rows (Rousseeuw 1987): for each row (b - a) / max(a, b), where a is its mean distance to
 * the other rows of its cluster and b the least mean distance to the rows of another cluster; 0 for a row that is
 * alone in its cluster. Euclidean.
 *
 * @param points n x d.
 * @param labels one integer a row.
 * @throws EngineError `SILHOUETTE_UNDEFINED` unless there are at least 2 clusters and fewer clusters than rows,
 *   `SHAPE_MISMATCH`, `INVALID_VALUE`. O(n^2 d) time, O(n) memory.
 * @example silhouette(matrixFromRows([[0], [1], [9], [10]]), [0, 0, 1, 1]).value // 0.889...
 */
export function silhouette(points: Matrix, labels: ArrayLike<number>): Silhouette {
  const blocks = clusterBlocks('silhouette', points, labels)
  const samples = blocks.rowOf.map((_, point) => point)
  let total = 0
  for (const value of silhouetteOf(blocks, samples)) total += value
  const value = total / points.rows
  return { value, low: value, high: value, method: 'exact', sampleSize: points.rows }
}

/**
 * The silhouette of every row, in the order of the rows. See `silhouette` for the formula, errors and cost.
 */
export function silhouetteSamples(points: Matrix, labels: ArrayLike<number>): Float64Array {
  const blocks = clusterBlocks('silhouetteSamples', points, labels)
  const values = silhouetteOf(
    blocks,
    blocks.rowOf.map((_, point) => point),
  )
  const byRow = new Float64Array(values.length)
  values.forEach((value, point) => {
    byRow[blocks.rowOf[point]] = value
  })
  return byRow
}

/** Door check and preparation shared by the exact and the sampled silhouette. */
export function clusterBlocks(caller: string, points: Matrix, labels: ArrayLike<number>): ClusterBlocks {
  checkMatrix(caller, points)
  checkLength(caller, 'labels', labels.length, points.rows)
  const compact = compactLabels(caller, labels)
  const k = compact.values.length
  if (k < 2 || k >= points.rows) {
    throw new EngineError(
      'SILHOUETTE_UNDEFINED',
      `${caller}: needs between 2 clusters and one fewer than the ${points.rows} rows, got ${k}.`,
    )
  }
  const starts = new Uint32Array(k + 1)
  for (const label of compact.labels) starts[label + 1]++
  for (let cluster = 0; cluster < k; cluster++) starts[cluster + 1] += starts[cluster]
  const next = starts.slice(0, k)
  const rowOf = new Uint32Array(points.rows)
  for (const row of canonicalOrder(points)) rowOf[next[compact.labels[row]]++] = row
  const { cols } = points
  const values = new Float64Array(points.values.length)
  rowOf.forEach((row, point) => {
    values.set(points.values.subarray(row * cols, (row + 1) * cols), point * cols)
  })
  return { points: { rows: points.rows, cols, values }, rowOf, starts }
}

/** The silhouettes of some points, each against all points. */
export function silhouetteOf({ points, starts }: ClusterBlocks, samples: Uint32Array): Float64Array {
  const k = starts.length - 1
  let own = 0
  const silhouetteAt = (point: number): number => {
    while (point >= starts[own + 1]) own++
    while (point < starts[own]) own--
    const size = starts[own + 1] - starts[own]
    if (size === 1) return 0
    const inside = sumOfDistances(points, point, starts[own], starts[own + 1]) / (size - 1)
    let outside = Infinity
    for (let other = 0; other < k; other++) {
      if (other === own) continue
      const total = sumOfDistances(points, point, starts[other], starts[other + 1])
      outside = Math.min(outside, total / (starts[other + 1] - starts[other]))
    }
    const larger = Math.max(inside, outside)
    // Both 0: the row coincides with its own and another cluster and belongs to neither more.
    return larger === 0 ? 0 : (outside - inside) / larger
  }
  const values = new Float64Array(samples.length)
  for (let place = 0; place < samples.length; place++) values[place] = silhouetteAt(samples[place])
  return values
}

function sumOfDistances({ cols, values }: Matrix, point: number, from: number, to: number): number {
  let total = 0
  if (cols === 2) {
    const x = values[2 * point]
    const y = values[2 * point + 1]
    for (let at = 2 * from; at < 2 * to; at += 2) {
      const dx = values[at] - x
      const dy = values[at + 1] - y
      total += Math.sqrt(dx * dx + dy * dy)
    }
    return total
  }
  for (let other = from; other < to; other++) {
    let squared = 0
    for (let col = 0; col < cols; col++) {
      const difference = values[other * cols + col] - values[point * cols + col]
      squared += difference * difference
    }
    total += Math.sqrt(squared)
  }
  return total
}
