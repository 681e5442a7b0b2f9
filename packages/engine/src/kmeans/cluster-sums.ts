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

/** Puts a point into a cluster, exactly. */
export function addPoint(sums: ClusterSums, data: SummablePoints, point: number, cluster: number): void {
  movePoint(sums, data, point, -1, cluster)
}

/** Takes a point out of one cluster (-1: it was in none) and puts it into another, exactly. */
export function movePoint(
  { coarse, fine, counts }: ClusterSums,
  { points: { cols, values }, weights, grid }: SummablePoints,
  point: number,
  before: number,
  after: number,
): void {
  const weight = weights[point]
  const { centres, coarse: coarseGrid, fine: fineGrid } = grid
  const row = point * cols
  const to = after * (cols + 1)
  const from = before * (cols + 1)
  counts[after]++
  if (before >= 0) counts[before]--
  for (let col = 0; col <= cols; col++) {
    const term = col < cols ? weight * (values[row + col] - centres[col]) : weight
    const high = term + coarseGrid[col] - coarseGrid[col]
    const low = term - high + fineGrid[col] - fineGrid[col]
    coarse[to + col] += high
    fine[to + col] += low
    if (before < 0) continue
    coarse[from + col] -= high
    fine[from + col] -= low
  }
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
