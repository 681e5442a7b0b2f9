import { type FeatureTable, featureColumn } from '../feature-table.ts'
import type { Segment } from '../populations/segment-population.ts'
import type { FeatureProfile } from '../profiles/profile-features.ts'
import type { Segmentation } from '../segment-customers.ts'
import { ascending, quantile } from '../statistics/quantile.ts'

/** A number that sets a segment apart from the other customers of its population. */
export interface SegmentDistinction {
  readonly feature: string
  /** Cliff's delta against them: 1 always higher, -1 always lower. */
  readonly separation: number
  /** Median of the segment, and of the others, for whom it is known. */
  readonly median: number
  readonly elsewhere: number
}

/** At least a small difference (Romano et al. 2006). */
const SMALL = 0.147
/** Of a segment, for whom the feature has to be known. */
const KNOWN = 0.5
const MOST = 3
/** `frequency` says it in other words. */
const UNSAID = ['lifetimeOrders']

/**
 * The numbers that set each segment apart most from the rest of its population: at most three features of the table, by
 * the size of Cliff's delta (`profileSegments`), of at least 0.147, known for half of the segment. Of features that are
 * one and the same in the population (the first order of one-time buyers is the last), the first is told.
 *
 * @returns a list a segment, in the order of `segments`, the largest difference first; none for the lapsed and in a
 *   population of one segment. O(s n log n) for s segments.
 * @example segmentDistinctions(segmentation)[0][0] // { feature: 'monetary', separation: 0.93, median: 212.4, elsewhere: 58.1 }
 */
export function segmentDistinctions(segmentation: Segmentation): SegmentDistinction[][] {
  const { segments, segment, population } = segmentation
  return segments.map((own, index) => {
    const rows = membersOf(segment, index)
    const [first] = rows
    if (first === undefined) return []
    const others = Uint32Array.from(segment.keys()).filter(
      (row) => population[row] === population[first] && segment[row] !== index,
    )
    return told(segmentation.table, own, [rows, others]).map(({ feature, separation, quantiles }) => ({
      feature,
      separation: separation ?? 0,
      median: quantiles?.[2] ?? 0,
      elsewhere: medianOf(featureColumn(segmentation.table, feature), others),
    }))
  })
}

function membersOf(segment: Int32Array, index: number): Uint32Array {
  return Uint32Array.from(segment.keys()).filter((row) => segment[row] === index)
}

function told(
  table: FeatureTable,
  { features, size }: Segment,
  groups: readonly Uint32Array[],
): FeatureProfile[] {
  const chosen: FeatureProfile[] = []
  for (const profile of features) {
    const { feature, known, separation } = profile
    if (chosen.length === MOST) break
    if (UNSAID.includes(feature) || known < KNOWN * size || Math.abs(separation ?? 0) < SMALL) continue
    if (!chosen.some((other) => isSame(table, feature, other.feature, groups))) chosen.push(profile)
  }
  return chosen
}

function isSame(table: FeatureTable, one: string, other: string, groups: readonly Uint32Array[]): boolean {
  const [left, right] = [featureColumn(table, one), featureColumn(table, other)]
  return groups.every((rows) => rows.every((row) => Object.is(left[row], right[row])))
}

function medianOf(column: Float64Array, rows: Uint32Array): number {
  const known = Float64Array.from(rows, (row) => column[row]).filter((value) => !Number.isNaN(value))
  return quantile(ascending(known), 0.5)
}
