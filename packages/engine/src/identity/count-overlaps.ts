import { type FeatureTable, ordersEver } from '../feature-table.ts'
import { assign } from '../kmeans/assign.ts'
import { matrixFromRows } from '../matrix.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import { populationOf } from '../populations/population-spec.ts'
import type { SegmentIdentity } from './segment-identity.ts'

/** Customers that a segment of today (row) has from an earlier one (column). */
export interface SegmentOverlaps {
  readonly counts: readonly (readonly number[])[]
  /** Of these, those that were customers already. */
  readonly known: readonly (readonly number[])[]
  /** Customers of each segment of today. */
  readonly sizes: readonly number[]
  /** Customers of today that each earlier segment would have. */
  readonly earlierSizes: readonly number[]
}

/** Customers of one population of today. */
export interface CustomersNow {
  readonly table: FeatureTable
  readonly rows: Uint32Array
  /** Place of the segment of each row. */
  readonly segments: Int32Array
  /** Number of segments. */
  readonly count: number
  /** Whether the customer of a row of the table was one before. */
  readonly wasThere: (row: number) => boolean
}

/**
 * The earlier model labels today's customers, and its labels are counted against today's.
 *
 * @returns null when the model cannot label them, for want of a feature or of a value. O(n k d).
 */
export function countOverlaps(
  earlier: PopulationModel,
  identities: readonly SegmentIdentity[],
  { table, rows, segments, count, wasThere }: CustomersNow,
): SegmentOverlaps | null {
  const orders = ordersEver(table)
  const placed = rows.filter((row) => populationOf([earlier], orders[row]) === 0)
  if (!canPlace(earlier, table, placed)) return null
  const { labels } = assign(
    matrixFromRows(earlier.centroids, earlier.pca.components.length),
    toModelSpace(earlier, table, placed),
  )
  const columnOf = new Map(identities.map(({ cluster }, column) => [cluster, column]))
  const counts = Array.from({ length: count }, () => identities.map(() => 0))
  const known = Array.from({ length: count }, () => identities.map(() => 0))
  const sizes = Array.from({ length: count }, () => 0)
  const earlierSizes = identities.map(() => 0)
  let place = 0
  rows.forEach((row, index) => {
    const segment = segments[index]
    sizes[segment]++
    if (placed[place] !== row) return
    const column = columnOf.get(labels[place++])
    if (column === undefined) return
    earlierSizes[column]++
    counts[segment][column]++
    if (wasThere(row)) known[segment][column]++
  })
  return { counts, known, sizes, earlierSizes }
}

function canPlace(
  { features, imputations = [] }: PopulationModel,
  { columns }: FeatureTable,
  rows: Uint32Array,
): boolean {
  return features.every(
    (feature) =>
      Object.hasOwn(columns, feature) &&
      (imputations.some((imputation) => imputation.feature === feature) ||
        rows.every((row) => !Number.isNaN(columns[feature][row]))),
  )
}
