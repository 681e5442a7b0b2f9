import { ascending } from '../../statistics/quantile.ts'
import { divergence } from './mutual-information.ts'

/**
 * Mutual information to expect, in nats, of two labellings with these group sizes when the labels are dealt
 * out at random (Vinh, Epps & Bailey 2010): each cell of the table is then hypergeometric.
 *
 * The probabilities of a cell are not taken from log-gamma functions, which at a million items put the result off by
 * 5e-8 of itself, but walked from the mode in both directions by the ratio of neighbours and divided by their sum: right
 * to 1e-12 of itself. O(s t w) for s and t different sizes; a walk of w steps ends where the rest is below 1e-30 of the
 * mode, after some 12 standard deviations.
 */
export function expectedMutualInformation(
  rowTotals: Float64Array,
  colTotals: Float64Array,
  n: number,
): number {
  const rows = sizesWithCounts(rowTotals)
  const cols = sizesWithCounts(colTotals)
  let total = 0
  for (const [rowSize, rowCount] of rows) {
    for (const [colSize, colCount] of cols) {
      total += rowCount * colCount * expectedDivergence(rowSize, colSize, n)
    }
  }
  return total / n
}

/** Different sizes in ascending order, each with how often it occurs. */
function sizesWithCounts(sizes: Float64Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (const size of ascending(sizes)) counts.set(size, (counts.get(size) ?? 0) + 1)
  return counts
}

const NEGLIGIBLE = 1e-30

/** Mean divergence of a cell: the overlap of `a` and `b` items chosen at random among `n`. */
function expectedDivergence(a: number, b: number, n: number): number {
  const expected = (a / n) * b
  const least = Math.max(0, a + b - n)
  const most = Math.min(a, b)
  const mode = Math.min(most, Math.max(least, Math.floor(((a + 1) * (b + 1)) / (n + 2))))
  let weights = 1
  let total = divergence(mode, expected)
  let weight = 1
  for (let x = mode; x < most && weight > NEGLIGIBLE; x++) {
    weight *= ((a - x) * (b - x)) / ((x + 1) * (n - a - b + x + 1))
    weights += weight
    total += weight * divergence(x + 1, expected)
  }
  weight = 1
  for (let x = mode; x > least && weight > NEGLIGIBLE; x--) {
    weight *= (x * (n - a - b + x)) / ((a - x + 1) * (b - x + 1))
    weights += weight
    total += weight * divergence(x - 1, expected)
  }
  return total / weights
}
