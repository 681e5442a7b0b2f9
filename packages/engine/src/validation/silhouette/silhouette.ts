import type { Matrix } from '../../matrix.ts'
import { type JobControl, runJobs } from '../run-jobs.ts'
import { collectSilhouettes } from './collect-silhouettes.ts'
import { exactJobs, runSilhouetteJob, silhouetteBench } from './silhouette-jobs.ts'
import { type LabelledLayout, type SilhouetteLayout, silhouetteLayout } from './silhouette-layout.ts'

/** A mean silhouette, with an interval when it was estimated. */
export interface MeanSilhouette {
  /** Between -1 and 1. */
  readonly value: number
  /** Ends of the 95 % interval; both equal `value` when exact. */
  readonly low: number
  readonly high: number
  /** Rows whose silhouette was computed. */
  readonly sampleSize: number
}

/** How well separated a clustering is. */
export interface Silhouette extends MeanSilhouette {
  readonly method: 'exact' | 'sampled'
  /** The same of each cluster, ascending by label. */
  readonly clusters: readonly ClusterSilhouette[]
}

/** How well separated one cluster is. */
export interface ClusterSilhouette extends MeanSilhouette {
  readonly label: number
  /** Its rows. */
  readonly size: number
}

/**
 * Mean silhouette over all rows and per cluster (Rousseeuw 1987): for each row (b - a) / max(a, b), where a is its mean
 * distance to the other rows of its cluster and b the least mean distance to the rows of another cluster; 0 for a row
 * that is alone in its cluster. Euclidean.
 *
 * Equal rows of a cluster are merged first, each pair is met once, and sums have a fixed order: the result does not
 * depend on the order of the rows, and is the same to the last bit in `@clientele/engine/workers`.
 *
 * @param points n x d.
 * @param labels one integer a row. Each value is a cluster, also the -1 by which some algorithms mark noise: leave such rows
 *   out of points and labels.
 * @param control watches and stops the computation.
 * @throws EngineError `SILHOUETTE_UNDEFINED` unless there are at least 2 clusters and fewer clusters than rows,
 *   `SHAPE_MISMATCH`, `INVALID_VALUE`. O(p^2 d) time for p different rows, O(n d) memory.
 * @example silhouette(matrixFromRows([[0], [1], [9], [10]]), [0, 0, 1, 1]).value // 0.889...
 */
export function silhouette(points: Matrix, labels: ArrayLike<number>, control: JobControl = {}): Silhouette {
  const labelled = silhouetteLayout('silhouette', points, labels)
  return exactSilhouette(labelled, exactValues(labelled.layout, control))
}

/**
 * The silhouette of every row, in the order of the rows. See `silhouette` for the formula, errors and cost.
 *
 * @example silhouetteSamples(matrixFromRows([[0], [1], [9], [10]]), [0, 0, 1, 1])[0] // 0.894...
 */
export function silhouetteSamples(points: Matrix, labels: ArrayLike<number>): Float64Array {
  const { layout, slotOfRow } = silhouetteLayout('silhouetteSamples', points, labels)
  const values = exactValues(layout, {})
  return Float64Array.from(slotOfRow, (slot) => values[slot])
}

/** The means of exact silhouettes, given per slot. */
export function exactSilhouette({ layout, labels }: LabelledLayout, values: Float64Array): Silhouette {
  const { starts, ends, sizes, weights } = layout
  let total = 0
  const clusters = labels.map((label, cluster): ClusterSilhouette => {
    let sum = 0
    for (let slot = starts[cluster]; slot < ends[cluster]; slot++) sum += weights[slot] * values[slot]
    total += sum
    const size = sizes[cluster]
    return { label, size, ...exactMean(sum / size, size) }
  })
  const rows = sizes.reduce((sum, size) => sum + size, 0)
  return { ...exactMean(total / rows, rows), method: 'exact', clusters }
}

function exactMean(value: number, sampleSize: number): MeanSilhouette {
  return { value, low: value, high: value, sampleSize }
}

function exactValues(layout: SilhouetteLayout, control: JobControl): Float64Array {
  const bench = silhouetteBench(layout)
  const jobs = exactJobs(layout)
  const collector = collectSilhouettes(layout)
  runJobs(jobs.length, (index) => collector.add(runSilhouetteJob(bench, jobs[index])), control)
  return collector.finish()
}
