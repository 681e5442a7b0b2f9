import { sum } from '../../statistics/sum.ts'
import { type LabelMargins, labelMargins } from './label-margins.ts'

/**
 * Mutual information of two labellings, in nats: how much knowing one label tells about the other, the sum of
 * p(a, b) log(p(a, b) / (p(a) p(b))) over pairs of labels (Cover & Thomas 2006, eq. 2.28). Symmetric, blind
 * to renaming. It grows with the number of clusters also for unrelated labellings;
 * `adjustedMutualInformation` corrects that.
 *
 * @param first, second integer labels, one an item.
 * @returns between 0 (independent) and the smaller of the two entropies.
 * @throws EngineError `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`, `INVALID_ARGUMENT` as `contingencyTable`. O(n + cells).
 * @example mutualInformation([0, 0, 1, 1], [7, 7, 3, 3]) // 0.693..., log 2
 */
export function mutualInformation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  return mutualInformationOf(labelMargins('mutualInformation', first, second))
}

/** The same from a table with margins. */
export function mutualInformationOf({ n, counts, rowTotals, colTotals }: LabelMargins): number {
  const cols = colTotals.length
  return (
    sum(
      counts.map((count, cell) => {
        const expected = (rowTotals[Math.floor(cell / cols)] / n) * colTotals[cell % cols]
        return divergence(count, expected)
      }),
    ) / n
  )
}

/**
 * x log(x / expected) - (x - expected), one cell's part of n times the mutual information. The second half
 * adds up to nothing over the cells, and makes every part positive, so that a small sum is not what rounding
 * left of large ones.
 */
export function divergence(x: number, expected: number): number {
  if (x === 0) return expected
  const excess = (x - expected) / expected
  const log = Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(x / expected)
  return Math.max(0, x * log - (x - expected))
}
