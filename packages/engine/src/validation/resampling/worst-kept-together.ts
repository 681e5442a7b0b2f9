import { sum } from '../../statistics/sum.ts'
import { labelMargins } from '../agreement/label-margins.ts'

/**
 * The least share, over the clusters found, of pairs of rows that a prediction keeps together (Tibshirani & Walther
 * 2005). A cluster of one row counts 1.
 */
export function worstKeptTogether(found: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const { counts, rowTotals, colTotals } = labelMargins('predictionStrength', found, predicted)
  const cols = colTotals.length
  const shares = rowTotals.map((size, row) => {
    if (size === 1) return 1
    const kept = counts.subarray(row * cols, (row + 1) * cols).map((count) => count * (count - 1))
    return sum(kept) / (size * (size - 1))
  })
  return Math.min(...shares)
}
