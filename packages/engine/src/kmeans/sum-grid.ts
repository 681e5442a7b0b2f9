import type { DistinctRows } from './distinct-rows.ts'

/**
 * The grid on which weighted coordinates are summed, so that sums are exact.
 *
 * A term w (x - centre) is split into a multiple of a coarse step and one of a fine step. The steps are powers of two,
 * so large that the sum of all terms has at most 52 bits in units of its step: it is exact, whatever the order of the
 * terms, and adding and removing points brings it back to where it was. Every kernel therefore gets the same
 * centroids to the last bit. What is cut off lies 104 - 2 log2(n) bits below the largest term: 2^-64 of it for a
 * million points. (The splitting is the error-free extraction of Rump, Ogita & Oishi 2008, section 3.)
 *
 * Each array has one entry per column and a last one for the weights.
 */
export interface SumGrid {
  /** What is subtracted before summing: near the mean, on few bits, 0 for the weights. */
  readonly centres: Float64Array
  /** Adding and subtracting this rounds a term to a multiple of the coarse step. */
  readonly coarse: Float64Array
  /** The same for what is left and the fine step. */
  readonly fine: Float64Array
}

// Below this power of two, squared distances are 0 anyway.
const LEAST_EXPONENT = -800

/** The grid for these points. O(n d). */
export function sumGrid({ points, weights }: Omit<DistinctRows, 'pointOfRow'>): SumGrid {
  const { rows, cols, values } = points
  const centres = new Float64Array(cols + 1)
  const largest = new Float64Array(cols + 1)
  for (let col = 0; col < cols; col++) {
    let [sum, low, high] = [0, Infinity, -Infinity]
    for (let at = col; at < values.length; at += cols) {
      sum += values[at]
      low = Math.min(low, values[at])
      high = Math.max(high, values[at])
    }
    // A coarse centre leaves whole and half numbers exact.
    const step = 2 ** (exponentOf(high - low) - 6)
    centres[col] = rows === 0 ? 0 : Math.round(sum / rows / step) * step
    for (let point = 0; point < rows; point++) {
      const term = Math.abs(weights[point] * (values[point * cols + col] - centres[col]))
      if (term > largest[col]) largest[col] = term
    }
  }
  for (const weight of weights) if (weight > largest[cols]) largest[cols] = weight

  const bits = 52 - Math.ceil(Math.log2(rows + 1))
  const coarse = largest.map((term) => 1.5 * 2 ** (exponentOf(term) - bits + 52))
  const fine = largest.map((term) => 1.5 * 2 ** (exponentOf(term) - 2 * bits - 1 + 52))
  return { centres, coarse, fine }
}

/** The least power of two above a number, as an exponent. */
function exponentOf(value: number): number {
  return value === 0 ? LEAST_EXPONENT : Math.max(LEAST_EXPONENT, Math.floor(Math.log2(value)) + 2)
}
