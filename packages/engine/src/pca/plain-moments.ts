import { BLOCK, type MomentsKernel } from './moments-kernel.ts'

/** The readable form of assembly/moments.ts, with the same operations in the same order. */
export function plainMoments(cols: number): MomentsKernel {
  const rows = new Float64Array(BLOCK * cols)
  const origin = new Float64Array(cols)
  const means = new Float64Array(cols)
  const products = new Float64Array(cols * cols)
  const columns = Array.from({ length: cols }, () => new Float64Array(BLOCK))

  /** Writes the deviations of one column from its mean, and returns the mean. */
  const centre = (col: number, count: number): number => {
    const column = columns[col]
    let total = 0
    for (let row = 0; row < count; row++) {
      column[row] = rows[row * cols + col] - origin[col]
      total += column[row]
    }
    const mean = total / count
    for (let row = 0; row < count; row++) column[row] -= mean
    return mean
  }

  const run = (count: number): void => {
    for (let col = 0; col < cols; col++) means[col] = centre(col, count)
    for (let a = 0; a < cols; a++) {
      for (let b = 0; b <= a; b++) products[a * cols + b] = dot(columns[a], columns[b], count)
    }
  }
  return { rows, origin, means, products, run }
}

function dot(x: Float64Array, y: Float64Array, count: number): number {
  // As many sums as the vectors have places.
  const sums = [0, 0, 0, 0]
  for (let row = 0; row < count; row++) sums[row % 4] += x[row] * y[row]
  return sums[0] + sums[2] + (sums[1] + sums[3])
}
