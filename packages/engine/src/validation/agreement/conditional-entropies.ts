import { sum } from '../../statistics/sum.ts'
import type { LabelMargins } from './label-margins.ts'

/** H(first | second) and H(second | first), in nats: sums of positive parts, exactly 0 where nothing is left open. */
export function conditionalEntropies({ n, counts, rowTotals, colTotals }: LabelMargins): {
  readonly rowsGivenCols: number
  readonly colsGivenRows: number
} {
  const cols = colTotals.length
  const openIn = (totalOf: (cell: number) => number): number =>
    sum(counts.map((count, cell) => (count === 0 ? 0 : (count / n) * Math.log(totalOf(cell) / count))))
  return {
    rowsGivenCols: openIn((cell) => colTotals[cell % cols]),
    colsGivenRows: openIn((cell) => rowTotals[Math.floor(cell / cols)]),
  }
}
