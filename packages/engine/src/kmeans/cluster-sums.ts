import type { DistinctRows } from './distinct-rows.ts'
import type { SumGrid } from './sum-grid.ts'

/** Points with the grid on which their coordinates are summed. */
export interface SummablePoints extends Omit<DistinctRows, 'pointOfRow'> {
  readonly grid: SumGrid
}

/** Exact sums of weighted coordinates per cluster: k x (d + 1), the last column being the weights. */
export interface ClusterSums {
  readonly coarse: Float64Array
  readonly fine: Float64Array
  /** Points per cluster. */
  readonly counts: Int32Array
}

/** Sums of nothing. */
export function emptySums(k: number, cols: number): ClusterSums {
  return {
    coarse: new Float64Array(k * (cols + 1)),
    fine: new Float64Array(k * (cols + 1)),
    counts: new Int32Array(k),
  }
}

/** Sets the sums to nothing. */
export function clearSums({ coarse, fine, counts }: ClusterSums): void {
  coarse.fill(0)
  fine.fill(0)
  counts.fill(0)
}

/** Puts a point into a cluster (`sign` 1) or takes it out again (-1), exactly. */
export function addPoint(
  { coarse, fine, counts }: ClusterSums,
  { points: { cols, values }, weights, grid }: SummablePoints,
  point: number,
  cluster: number,
  sign: 1 | -1,
): void {
  const weight = weights[point]
  const signed = sign * weight
  const { centres, coarse: coarseGrid, fine: fineGrid } = grid
  const from = point * cols
  const to = cluster * (cols + 1)
  counts[cluster] += sign
  for (let col = 0; col < cols; col++) {
    const term = signed * (values[from + col] - centres[col])
    const high = term + coarseGrid[col] - coarseGrid[col]
    coarse[to + col] += high
    fine[to + col] += term - high + fineGrid[col] - fineGrid[col]
  }
  const high = signed + coarseGrid[cols] - coarseGrid[cols]
  coarse[to + cols] += high
  fine[to + cols] += signed - high + fineGrid[cols] - fineGrid[cols]
}

/** The weighted mean of each cluster, k x d. No cluster may be empty. */
export function clusterMeans({ coarse, fine }: ClusterSums, { centres }: SumGrid): Float64Array {
  const cols = centres.length - 1
  const k = coarse.length / (cols + 1)
  const means = new Float64Array(k * cols)
  for (let cluster = 0; cluster < k; cluster++) {
    const from = cluster * (cols + 1)
    const total = coarse[from + cols] + fine[from + cols]
    for (let col = 0; col < cols; col++) {
      means[cluster * cols + col] = centres[col] + (coarse[from + col] + fine[from + col]) / total
    }
  }
  return means
}
