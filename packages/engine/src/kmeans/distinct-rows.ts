import type { Matrix } from '../matrix.ts'
import { canonicalOrder } from './canonical-order.ts'

/** The different rows of a matrix in canonical order, each with the total weight of its copies. */
export interface DistinctRows {
  readonly points: Matrix
  readonly weights: Float64Array
  /** For each row of the matrix, its point. */
  readonly pointOfRow: Uint32Array
}

/** Merges equal rows into weighted points: the same clustering with fewer rows. O(n d). */
export function distinctRows(matrix: Matrix, weights?: Float64Array): DistinctRows {
  const { rows, cols, values } = matrix
  const order = canonicalOrder(matrix)
  const points = new Float64Array(rows * cols)
  const totals = new Float64Array(rows)
  const pointOfRow = new Uint32Array(rows)
  let count = 0
  for (let begin = 0; begin < rows; ) {
    const from = order[begin] * cols
    // `+ 0` merges the two zeros.
    for (let col = 0; col < cols; col++) points[count * cols + col] = values[from + col] + 0
    pointOfRow[order[begin]] = count
    let end = begin + 1
    while (end < rows && isPoint(values, order[end] * cols, points, count * cols, cols)) {
      pointOfRow[order[end]] = count
      end++
    }
    totals[count] = weights ? totalWeight(weights, order.subarray(begin, end)) : end - begin
    count++
    begin = end
  }
  const whole = count === rows
  return {
    points: { rows: count, cols, values: whole ? points : points.slice(0, count * cols) },
    weights: whole ? totals : totals.slice(0, count),
    pointOfRow,
  }
}

function isPoint(
  values: Float64Array,
  from: number,
  points: Float64Array,
  at: number,
  cols: number,
): boolean {
  for (let col = 0; col < cols; col++) if (values[from + col] !== points[at + col]) return false
  return true
}

// Ascending first, because equal rows come in no particular order and sums of fractions depend on it.
function totalWeight(weights: Float64Array, rows: Uint32Array): number {
  if (rows.length === 1) return weights[rows[0]]
  const copies = Float64Array.from(rows, (row) => weights[row]).sort()
  return copies.reduce((total, weight) => total + weight, 0)
}
