import type { DistinctRows } from './distinct-rows.ts'

/** The mean over the columns of their weighted variances, the scale of `tolerance`. 0 without columns. O(n d). */
export function meanVariance({ points, weights }: DistinctRows): number {
  const { rows, cols, values } = points
  let variance = 0
  for (let col = 0; col < cols; col++) {
    let [total, mean, squares] = [0, 0, 0]
    for (let point = 0; point < rows; point++) {
      // Weighted form of Welford's update (West 1979).
      const delta = values[point * cols + col] - mean
      total += weights[point]
      mean += (weights[point] / total) * delta
      squares += weights[point] * delta * (values[point * cols + col] - mean)
    }
    variance += squares / total / cols
  }
  return variance
}
