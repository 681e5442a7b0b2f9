import { type FeatureTable, featureColumn } from '../feature-table.ts'
import { checkLength } from '../matrix.ts'
import { bySeparation, type FeatureProfile, profileFeatures } from '../profiles/profile-features.ts'
import { rowsOf, type Segmentation } from '../segment-customers.ts'
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
 * the size of Cliff's delta (Cliff 1993, see `profileSegments`), of at least 0.147, known for half of the segment. Of
 * features that are one and the same in the population (the first order of one-time buyers is the last), one is told.
 *
 * @param further columns beside those of the table, in step with it, NaN where not known. Default none.
 * @returns a list a segment, in the order of `segments`, the largest difference first (ties by name); none for the lapsed
 *   and in a population of one segment. O(f n log n + s n log n) for f further columns and s segments.
 * @throws EngineError `SHAPE_MISMATCH` when a further column is longer or shorter than the table.
 * @example segmentDistinctions(segmentation)[0][0] // { feature: 'monetary', separation: 0.93, median: 212.4, elsewhere: 58.1 }
 */
export function segmentDistinctions(
  segmentation: Segmentation,
  further: FeatureTable['columns'] = {},
): SegmentDistinction[][] {
  const { segments, segment, populations, population, customerIds } = segmentation
  for (const [feature, column] of Object.entries(further))
    checkLength('segmentDistinctions', feature, column.length, customerIds.length)
  const table = { customerIds, columns: { ...segmentation.table.columns, ...further } }
  const members = segments.map((_, index) => rowsOf(segment, index))
  return populations.flatMap((one, index) => {
    const own = one.segments.map((each) => segments.indexOf(each))
    const added = profileFeatures(
      { columns: further },
      own.map((place) => [...(members[place] ?? [])]),
    )
    const everybody = rowsOf(population, index)
    return own.map((place, cluster) => {
      const profiles = [...segments[place].features, ...added[cluster]].sort(bySeparation)
      const others = everybody.filter((row) => segment[row] !== place)
      return told(table, profiles, { size: segments[place].size, rows: everybody }).map(
        ({ feature, separation, quantiles }) => ({
          feature,
          separation: separation ?? 0,
          median: quantiles?.[2] ?? 0,
          elsewhere: medianOf(featureColumn(table, feature), others),
        }),
      )
    })
  })
}

function told(
  table: FeatureTable,
  profiles: readonly FeatureProfile[],
  { size, rows }: { readonly size: number; readonly rows: Uint32Array },
): FeatureProfile[] {
  const chosen: FeatureProfile[] = []
  for (const profile of profiles) {
    const { feature, known, separation } = profile
    if (chosen.length === MOST) break
    if (UNSAID.includes(feature) || known < KNOWN * size || Math.abs(separation ?? 0) < SMALL) continue
    if (!chosen.some((other) => isSame(table, feature, other.feature, rows))) chosen.push(profile)
  }
  return chosen
}

function isSame(table: FeatureTable, one: string, other: string, rows: Uint32Array): boolean {
  const [left, right] = [featureColumn(table, one), featureColumn(table, other)]
  return rows.every((row) => Object.is(left[row], right[row]))
}

function medianOf(column: Float64Array, rows: Uint32Array): number {
  const known = Float64Array.from(rows, (row) => column[row]).filter((value) => !Number.isNaN(value))
  return quantile(ascending(known), 0.5)
}
