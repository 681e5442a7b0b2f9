import {
  checkFeatureTable,
  type FeatureTable,
  featureColumn,
  RFM_FEATURES,
  type RfmFeature,
} from '../feature-table.ts'
import { checkLength } from '../matrix.ts'
import type { RfmScores } from '../rfm/apply-rfm-thresholds.ts'
import { midRankPositions } from '../statistics/mid-rank-positions.ts'
import { ascending, quantile } from '../statistics/quantile.ts'
import { sum } from '../statistics/sum.ts'
import type { CustomerPositions } from './customer-positions.ts'
import { type FeatureProfile, profileFeatures } from './profile-features.ts'

/** What one cluster of customers looks like, in original units. */
export interface SegmentProfile {
  readonly cluster: number
  /** Customers. */
  readonly size: number
  /** Share of all customers of the table, and in a segmentation with lapsed customers of these too. */
  readonly share: number
  /** Sum of monetary, currency of the shop. */
  readonly revenue: number
  /** Share of the revenue of all customers; null when that is not positive. */
  readonly revenueShare: number | null
  readonly medians: Readonly<Record<RfmFeature, number>>
  /** First and third quartile, type 7. */
  readonly quartiles: Readonly<Record<RfmFeature, readonly [number, number]>>
  /** Mean mid-rank position among all customers: 0 least, 1 most; recency 1 = most recent. */
  readonly positions: { readonly recency: number; readonly frequency: number; readonly monetary: number }
  /** First and third quartile of the recency positions: how far the segment spreads over time. */
  readonly recencyRange: readonly [number, number]
  /** Mean mid-rank position on frequency among the customers that have a cluster, that is, of the population. */
  readonly frequencyInPopulation: number
  /** Median scores, 1 to 5; halves occur. */
  readonly medianScores: { readonly r: number; readonly f: number; readonly m: number }
  /** All features of the table, those first that set the segment apart most from the rest of its population. */
  readonly features: readonly FeatureProfile[]
}

/** Input of `profileSegments`; all arrays in table order. */
export interface ProfileInput {
  readonly table: FeatureTable
  readonly positions: CustomerPositions
  readonly scores: RfmScores
  /** Cluster of each customer, 0 to k - 1; -1 for customers of other populations. */
  readonly labels: Int32Array
  readonly k: number
}

/**
 * Profiles of the clusters of one population among all customers of a table. Clusters without customers have no
 * profile. O(n log n).
 *
 * @throws EngineError `SHAPE_MISMATCH` when the labels do not fit the table; `UNKNOWN_COLUMN`, `INVALID_VALUE` as
 *   `segmentCustomers`.
 * @example
 * const positions = customerPositions(table)
 * const scores = scoreRfm(table)
 * profileSegments({ table, positions, scores, labels, k: 3 })[0].medians.monetary // 128.1
 */
export function profileSegments({ table, positions, scores, labels, k }: ProfileInput): SegmentProfile[] {
  checkFeatureTable(table)
  checkLength('profileSegments', 'labels', labels.length, table.customerIds.length)
  const monetary = featureColumn(table, 'monetary')
  const revenueOfAll = sum(monetary)
  const members = membersOf(labels, k)
  const inPopulation = frequencyInPopulation(table, members)
  const features = profileFeatures(table, members)
  return members.flatMap((rows, cluster) => {
    if (rows.length === 0) return []
    const revenue = sum(pick(monetary, rows))
    const recency = ascending(pick(positions.recency, rows))
    return {
      cluster,
      size: rows.length,
      share: rows.length / labels.length,
      revenue,
      revenueShare: revenueOfAll > 0 ? revenue / revenueOfAll : null,
      medians: byFeature((feature) => median(pick(featureColumn(table, feature), rows))),
      quartiles: byFeature((feature) => quartiles(ascending(pick(featureColumn(table, feature), rows)))),
      positions: {
        recency: mean(pick(positions.recency, rows)),
        frequency: mean(pick(positions.frequency, rows)),
        monetary: mean(pick(positions.monetary, rows)),
      },
      recencyRange: quartiles(recency),
      frequencyInPopulation: mean(pick(inPopulation, rows)),
      medianScores: {
        r: median(pick(scores.r, rows)),
        f: median(pick(scores.f, rows)),
        m: median(pick(scores.m, rows)),
      },
      features: features[cluster],
    }
  })
}

function membersOf(labels: Int32Array, k: number): number[][] {
  const members: number[][] = Array.from({ length: k }, () => [])
  labels.forEach((label, row) => {
    if (label >= 0) members[label].push(row)
  })
  return members
}

/** Frequency positions among the members of all clusters together, in table order; 0 elsewhere. */
function frequencyInPopulation(table: FeatureTable, members: readonly number[][]): Float64Array {
  const frequency = featureColumn(table, 'frequency')
  const rows = members.flat()
  const positions = midRankPositions(pick(frequency, rows))
  const inTableOrder = new Float64Array(frequency.length)
  rows.forEach((row, place) => {
    inTableOrder[row] = positions[place]
  })
  return inTableOrder
}

function byFeature<T>(of: (feature: RfmFeature) => T): Record<RfmFeature, T> {
  const entries = RFM_FEATURES.map((feature) => [feature, of(feature)] as const)
  return Object.fromEntries(entries) as Record<RfmFeature, T> // RFM_FEATURES names every key
}

function pick(values: ArrayLike<number>, rows: readonly number[]): Float64Array {
  const picked = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place++) picked[place] = values[rows[place]]
  return picked
}

function mean(values: Float64Array): number {
  return sum(values) / values.length
}

function median(values: Float64Array): number {
  return quantile(ascending(values), 0.5)
}

function quartiles(sorted: Float64Array): [number, number] {
  return [quantile(sorted, 0.25), quantile(sorted, 0.75)]
}
