/**
 * Squared Euclidean distance between `cols` numbers from `aAt` on and as many from `bAt` on: the sum of squared
 * differences in column order, never |a|^2 - 2ab + |b|^2, which loses digits far from the origin.
 */
export function squaredDistance(
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  cols: number,
): number {
  let squared = 0
  for (let col = 0; col < cols; col++) {
    const difference = a[aAt + col] - b[bAt + col]
    squared += difference * difference
  }
  return squared
}
