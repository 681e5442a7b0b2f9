import { type FeatureTable, featureColumn } from '../feature-table.ts'
import { ascending, quantile } from '../statistics/quantile.ts'

/** Cut points between scores: a value above a cut point is past it. */
export interface RfmThresholds {
  /** Four cut points in days; recency scores count down from 5. */
  readonly recencyDays: readonly number[]
  /** Three cut points among customers with two or more orders; empty when there are none. */
  readonly frequency: readonly number[]
  /** Four cut points in the currency of the shop. */
  readonly monetary: readonly number[]
}

/** Scores from 1 to 5 per customer, in table order; 5 is best. */
export interface RfmScores {
  readonly r: Uint8Array
  readonly f: Uint8Array
  readonly m: Uint8Array
  readonly thresholds: RfmThresholds
}

/**
 * RFM scores of all customers.
 *
 * - r: quintiles of recencyDays, 5 = most recent.
 * - m: quintiles of monetary, 5 = highest.
 * - f: 1 = a single order; 2 to 5 = quartiles of the customers with two or more, so that a shop of one-time buyers
 *   does not fall into one bin.
 *
 * Cut points are type-7 quantiles and a score is 1 plus the number of cut points below the value (intervals closed
 * on the right, as pandas `qcut`). Equal values therefore always get equal scores; where many values are equal, cut
 * points coincide and the scores between them stay empty.
 *
 * @param table see `FeatureTable`; may be empty.
 * @returns scores and the thresholds that made them. O(n log n).
 * @example scoreRfm(table).thresholds.monetary // [39.9, 78.5, 128.1, 207.4]
 */
export function scoreRfm(table: FeatureTable): RfmScores {
  const recencyDays = featureColumn(table, 'recencyDays')
  const frequency = featureColumn(table, 'frequency')
  const monetary = featureColumn(table, 'monetary')
  const thresholds = {
    recencyDays: cutPoints(recencyDays, 5),
    frequency: cutPoints(
      frequency.filter((orders) => orders >= 2),
      4,
    ),
    monetary: cutPoints(monetary, 5),
  }
  return {
    r: Uint8Array.from(recencyDays, (days) => 5 - countBelow(thresholds.recencyDays, days)),
    f: Uint8Array.from(frequency, (orders) =>
      orders < 2 ? 1 : 2 + countBelow(thresholds.frequency, orders),
    ),
    m: Uint8Array.from(monetary, (amount) => 1 + countBelow(thresholds.monetary, amount)),
    thresholds,
  }
}

function cutPoints(values: Float64Array, bins: number): number[] {
  if (values.length === 0) return []
  const sorted = ascending(values)
  return Array.from({ length: bins - 1 }, (_, cut) => quantile(sorted, (cut + 1) / bins))
}

function countBelow(cuts: readonly number[], value: number): number {
  return cuts.filter((cut) => cut < value).length
}
