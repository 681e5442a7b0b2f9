import { checkFeatureTable, type FeatureTable, featureColumn } from '../feature-table.ts'
import { midRankPositions } from '../statistics/mid-rank-positions.ts'

/** Where each customer stands among all: 0 least, 1 most; recency 1 = most recent. */
export interface CustomerPositions {
  readonly recency: Float64Array
  readonly frequency: Float64Array
  readonly monetary: Float64Array
}

/**
 * Mid-rank positions of the customers of a table on the three RFM axes (see `midRankPositions`). O(n log n).
 *
 * @throws EngineError `UNKNOWN_COLUMN`, `SHAPE_MISMATCH`, `INVALID_VALUE` as `segmentCustomers`.
 * @example customerPositions(table).monetary // Float64Array, 0.5 for who spent the median
 */
export function customerPositions(table: FeatureTable): CustomerPositions {
  checkFeatureTable(table)
  return {
    recency: midRankPositions(featureColumn(table, 'recencyDays').map((days) => -days)),
    frequency: midRankPositions(featureColumn(table, 'frequency')),
    monetary: midRankPositions(featureColumn(table, 'monetary')),
  }
}
