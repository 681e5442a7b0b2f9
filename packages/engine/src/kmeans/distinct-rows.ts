import type { Matrix } from '../matrix.ts'

/** The different rows of a matrix in canonical order, each with the total weight of its copies. */
export interface DistinctRows {
  readonly points: Matrix
  readonly weights: Float64Array
  /** For each row of the matrix, its point. */
  readonly pointOfRow: Uint32Array
}

/**
 * Row numbers in canonical order: ascending by first coordinate, then the next. Whatever is computed in this order
 * does not depend on the order in which the rows came. O(n log n).
 */
export function canonicalOrder({ rows, cols, values }: Matrix): Uint32Array {
  const order = Uint32Array.from({ length: rows }, (_, row) => row)
  return order.sort((a, b) => {
    for (let col = 0; col < cols; col++) {
      const difference = values[a * cols + col] - values[b * cols + col]
      if (difference !== 0) return difference
    }
    return 0
  })
}

/** Merges equal rows into weighted points: the same clustering with fewer rows. */
export function distinctRows(matrix: Matrix, weights?: Float64Array): DistinctRows {
  const { rows, cols, values } = matrix
  const order = canonicalOrder(matrix)
  const points = new Float64Array(rows * cols)
  const pointOfRow = new Uint32Array(rows)
  const copies: number[][] = []
  for (const row of order) {
    const last = (copies.length - 1) * cols
    let fresh = copies.length === 0
    for (let col = 0; col < cols && !fresh; col++) fresh = values[row * cols + col] !== points[last + col]
    if (fresh) {
      // `+ 0` merges the two zeros.
      for (let col = 0; col < cols; col++) points[last + cols + col] = values[row * cols + col] + 0
      copies.push([])
    }
    copies[copies.length - 1].push(weights ? weights[row] : 1)
    pointOfRow[row] = copies.length - 1
  }
  return {
    points: { rows: copies.length, cols, values: points.slice(0, copies.length * cols) },
    weights: Float64Array.from(copies, totalWeight),
    pointOfRow,
  }
}

// Ascending first, because equal rows come in no particular order and sums of fractions depend on it.
function totalWeight(copies: number[]): number {
  return copies.sort((a, b) => a - b).reduce((total, weight) => total + weight, 0)
}
