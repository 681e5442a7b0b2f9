import { EngineError } from '../engine-error.ts'
import type { Matrix } from '../matrix.ts'
import { createRandom, type Random } from '../random.ts'
import { clusterBlocks, type Silhouette, silhouetteOf } from './silhouette.ts'

/** A cluster has at least this many rows in the sample, or all it has. */
const LEAST_PER_CLUSTER = 30

/** Standard normal quantile of a two-sided 95 % interval. */
const Z_95 = 1.959963984540054

/**
 * Estimates the mean silhouette from a stratified random sample of rows. Each sampled row is computed exactly,
 * against all rows; only the mean over rows is estimated, so small clusters are never left out.
 *
 * Rows are drawn without replacement in each cluster, in proportion to its size but at least 30 (or all). The
 * estimate is the mean of the cluster means weighted by cluster size, and its standard error the stratified one with
 * finite population correction (Cochran 1977, eq. 5.7); the interval is 1.96 standard errors each way.
 *
 * @param points n x d.
 * @param labels one integer a row.
 * @param options.sampleSize rows to aim at, default 2,000; the number taken is in the result.
 * @param options.seed of the draw. The draw does not depend on the order of the rows.
 * @throws EngineError as `silhouette`, and `INVALID_ARGUMENT` for a sample size below 1. O(sampleSize n d).
 */
export function sampledSilhouette(
  points: Matrix,
  labels: ArrayLike<number>,
  options: { readonly seed: number; readonly sampleSize?: number },
): Silhouette {
  const { seed, sampleSize = 2000 } = options
  if (!Number.isInteger(sampleSize) || sampleSize < 1) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `sampledSilhouette: sampleSize must be a whole number of at least 1, got ${sampleSize}.`,
    )
  }
  const blocks = clusterBlocks('sampledSilhouette', points, labels)
  const random = createRandom(seed)
  let value = 0
  let variance = 0
  let taken = 0
  for (let cluster = 0; cluster + 1 < blocks.starts.length; cluster++) {
    const start = blocks.starts[cluster]
    const size = blocks.starts[cluster + 1] - start
    const quota = Math.max(LEAST_PER_CLUSTER, Math.round((sampleSize * size) / points.rows))
    const sample = drawWithoutReplacement(start, size, Math.min(size, quota), random)
    const { mean, squaredError } = meanOf(silhouetteOf(blocks, sample), size)
    const share = size / points.rows
    value += share * mean
    variance += share * share * squaredError
    taken += sample.length
  }
  const reach = Z_95 * Math.sqrt(variance)
  return {
    value,
    low: Math.max(-1, value - reach),
    high: Math.min(1, value + reach),
    method: 'sampled',
    sampleSize: taken,
  }
}

/** The first `count` places of a Fisher-Yates shuffle, ascending. */
function drawWithoutReplacement(start: number, size: number, count: number, random: Random): Uint32Array {
  const points = Uint32Array.from({ length: size }, (_, place) => start + place)
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(random() * (size - place))
    ;[points[place], points[other]] = [points[other], points[place]]
  }
  return points.slice(0, count).sort()
}

/** Mean of a sample from `size` rows, and the square of its standard error. */
function meanOf(values: Float64Array, size: number): { mean: number; squaredError: number } {
  const count = values.length
  const mean = values.reduce((total, value) => total + value, 0) / count
  if (count === size) return { mean, squaredError: 0 }
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  return { mean, squaredError: (squares / (count - 1) / count) * (1 - count / size) }
}
