import type { Matrix } from '../matrix.ts'

/** Means of the columns, and sums of products of deviations from them. */
export interface CoMoments {
  readonly means: Float64Array
  /** Lower triangle of cols x cols: entry (a, b), b <= a, is the sum over rows of (x_a - mean_a)(x_b - mean_b). */
  readonly products: Float64Array
}

/** Rows handled while they are in the processor's cache. */
const BLOCK = 512

/**
 * Means and co-moments in one pass over the rows, with the first row as origin: each block of rows about its own mean,
 * then merged (Chan, Golub & LeVeque 1983, eq. 2.1). So a large offset costs no digits, and a constant column gives
 * exactly 0.
 *
 * O(rows x cols^2) time, O(cols^2) memory.
 */
export function coMoments({ rows, cols, values }: Matrix): CoMoments {
  const means = new Float64Array(cols)
  const products = new Float64Array(cols * cols)
  const columns = new Float64Array(cols * BLOCK)
  const steps = new Float64Array(cols)
  for (let seen = 0; seen < rows; seen += BLOCK) {
    const count = Math.min(BLOCK, rows - seen)
    for (let col = 0; col < cols; col++) {
      const column = columns.subarray(col * BLOCK, col * BLOCK + count)
      const origin = values[col]
      for (let row = 0; row < count; row++) column[row] = values[(seen + row) * cols + col] - origin
      steps[col] = centre(column) - means[col]
    }
    const weight = (seen * count) / (seen + count)
    for (let a = 0; a < cols; a++) {
      for (let b = 0; b <= a; b++) {
        products[a * cols + b] += dot(columns, a * BLOCK, b * BLOCK, count) + steps[a] * steps[b] * weight
      }
    }
    for (let col = 0; col < cols; col++) means[col] += steps[col] * (count / (seen + count))
  }
  if (rows > 0) for (let col = 0; col < cols; col++) means[col] += values[col]
  return { means, products }
}

/** Takes the mean off the values in place, and returns it. */
function centre(values: Float64Array): number {
  let total = 0
  for (let item = 0; item < values.length; item++) total += values[item]
  const mean = total / values.length
  for (let item = 0; item < values.length; item++) values[item] -= mean
  return mean
}

/** Four sums in turn, so that an addition need not wait for the one before. */
function dot(values: Float64Array, a: number, b: number, count: number): number {
  let [even, odd, third, fourth] = [0, 0, 0, 0]
  const whole = count - (count % 4)
  for (let item = 0; item < whole; item += 4) {
    even += values[a + item] * values[b + item]
    odd += values[a + item + 1] * values[b + item + 1]
    third += values[a + item + 2] * values[b + item + 2]
    fourth += values[a + item + 3] * values[b + item + 3]
  }
  for (let item = whole; item < count; item++) even += values[a + item] * values[b + item]
  return even + odd + (third + fourth)
}
