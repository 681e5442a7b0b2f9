import { EngineError } from '../../engine-error.ts'
import { distinctRows } from '../../kmeans/distinct-rows.ts'
import { checkLength, checkMatrix, type Matrix } from '../../matrix.ts'
import { compactLabels } from '../agreement/compact-labels.ts'

/**
 * Labelled rows as the distance kernels read them: cluster after cluster, equal rows of a cluster merged into one
 * weighted point, in canonical order, so that sums do not depend on the order of the input. Each cluster begins at a
 * multiple of 4 slots; a slot that fills up to the next one has weight 0. Numbers and typed arrays only.
 */
export interface SilhouetteLayout {
  readonly cols: number
  readonly slots: number
  /** Coordinate after coordinate, `slots` of each. */
  readonly columns: Float64Array
  /** Rows merged into the point of each slot. */
  readonly weights: Float64Array
  /** Cluster c has the slots from `starts[c]` up to, not including, `ends[c]`; `starts` has one entry more. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Rows per cluster. */
  readonly sizes: Float64Array
}

/** A layout, and the way back to the rows and labels it was made from. */
export interface LabelledLayout {
  readonly layout: SilhouetteLayout
  /** The label of each cluster, ascending. */
  readonly labels: readonly number[]
  readonly slotOfRow: Uint32Array
}

/**
 * Door check and preparation shared by the exact and the sampled silhouette. O(n log n) time, O(n) memory.
 *
 * @throws EngineError `SILHOUETTE_UNDEFINED`, `SHAPE_MISMATCH`, `INVALID_VALUE`.
 */
export function silhouetteLayout(caller: string, points: Matrix, labels: ArrayLike<number>): LabelledLayout {
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
  const distinct = distinctRows(points)
  const order = rowsByPoint(distinct.pointOfRow, distinct.points.rows)
  const { starts, ends } = clusterSlots(order, distinct.pointOfRow, compact.labels, k)
  const slots = starts[k]
  const weights = new Float64Array(slots)
  const slotOfRow = new Uint32Array(points.rows)
  const pointOfSlot = new Uint32Array(slots)
  const next = starts.slice(0, k)
  const last = new Int32Array(k).fill(-1)
  for (const row of order) {
    const cluster = compact.labels[row]
    const point = distinct.pointOfRow[row]
    if (last[cluster] !== point) pointOfSlot[next[cluster]++] = point
    last[cluster] = point
    slotOfRow[row] = next[cluster] - 1
    weights[slotOfRow[row]]++
  }
  const columns = scaledColumns(distinct.points, pointOfSlot)
  const layout = { cols: points.cols, slots, columns, weights, starts, ends, sizes: compact.sizes }
  return { layout, labels: compact.values, slotOfRow }
}

/** Row numbers, those of the first point first. */
function rowsByPoint(pointOfRow: Uint32Array, points: number): Uint32Array {
  const next = new Uint32Array(points + 1)
  for (const point of pointOfRow) next[point + 1]++
  for (let point = 0; point < points; point++) next[point + 1] += next[point]
  const order = new Uint32Array(pointOfRow.length)
  for (let row = 0; row < order.length; row++) order[next[pointOfRow[row]]++] = row
  return order
}

function clusterSlots(
  order: Uint32Array,
  pointOfRow: Uint32Array,
  labels: Int32Array,
  k: number,
): { starts: Uint32Array; ends: Uint32Array } {
  const counts = new Uint32Array(k)
  const last = new Int32Array(k).fill(-1)
  for (const row of order) {
    if (last[labels[row]] !== pointOfRow[row]) counts[labels[row]]++
    last[labels[row]] = pointOfRow[row]
  }
  const starts = new Uint32Array(k + 1)
  for (let cluster = 0; cluster < k; cluster++) {
    starts[cluster + 1] = starts[cluster] + 4 * Math.ceil(counts[cluster] / 4)
  }
  return { starts, ends: counts.map((count, cluster) => starts[cluster] + count) }
}

/**
 * Coordinates times a power of two that brings their range near 1. That changes no silhouette and rounds nothing, and
 * then no square leaves the range of doubles.
 */
function scaledColumns({ rows, cols, values }: Matrix, pointOfSlot: Uint32Array): Float64Array {
  let range = 0
  for (let col = 0; col < cols; col++) {
    let [least, most] = [Infinity, -Infinity]
    for (let cell = col; cell < rows * cols; cell += cols) {
      least = Math.min(least, values[cell])
      most = Math.max(most, values[cell])
    }
    range = Math.max(range, most - least)
  }
  const scale = range === 0 ? 1 : 2 ** Math.min(1000, -Math.round(Math.log2(range)))
  const slots = pointOfSlot.length
  const columns = new Float64Array(cols * slots)
  for (let col = 0; col < cols; col++) {
    for (let slot = 0; slot < slots; slot++) {
      columns[col * slots + slot] = values[pointOfSlot[slot] * cols + col] * scale
    }
  }
  return columns
}
