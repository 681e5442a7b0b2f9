import { matchClusters } from '../profiles/match-clusters.ts'
import type { SegmentOverlaps } from './count-overlaps.ts'
import type { IdentityThresholds } from './identity-thresholds.ts'

/** What speaks for a segment of today (row) being an earlier one (column). */
export interface IdentityEvidence {
  /** null where the earlier model could label nobody. */
  readonly overlaps: SegmentOverlaps | null
  readonly distances: readonly (readonly number[])[]
}

/** Customers in both over customers in either; 0 when there are none. */
export function jaccardOverlap(
  { counts, sizes, earlierSizes }: SegmentOverlaps,
  row: number,
  column: number,
): number {
  const both = counts[row][column]
  return both === 0 ? 0 : both / (sizes[row] + earlierSizes[column] - both)
}

/**
 * The earlier segment that each of today carries on, -1 where it carries on none.
 *
 * Two may be one and the same when their Jaccard overlap reaches `survive`, or when one of them holds at least `part`
 * of the other: then one split off or took the other in. Of these pairs, those are taken whose overlaps add up to the
 * most (Hungarian method), so that of the parts of a split, and of the sources of a merge, the largest keeps the id; of
 * equal sums, that with the nearer centroids. What no customer of today speaks for is then matched by its centroid.
 * O((k1 + k2)^3).
 */
export function matchIdentities(
  { overlaps, distances }: IdentityEvidence,
  thresholds: Required<IdentityThresholds>,
): Int32Array {
  const columns = distances[0]?.length ?? 0
  const byCustomers =
    overlaps === null
      ? new Int32Array(distances.length).fill(-1)
      : bestPairs(distances.length, columns, (row, column) => {
          if (!mayBeOne(overlaps, row, column, thresholds)) return null
          // The distance decides between equal overlaps and no others: these differ by more than 1e-9.
          const distance = distances[row][column]
          const nearness = distance === Infinity ? 0 : 1 / (1 + distance)
          return jaccardOverlap(overlaps, row, column) + NEARNESS_WEIGHT * nearness
        })
  const taken = new Set(byCustomers)
  const byPlace = bestPairs(distances.length, columns, (row, column) => {
    const isOpen = byCustomers[row] < 0 && !taken.has(column) && (overlaps?.earlierSizes[column] ?? 0) === 0
    const distance = distances[row][column]
    // More pairs are worth more than nearer ones.
    return isOpen && distance <= thresholds.location ? 1 + 1 / (1 + distance) / (columns + 1) : null
  })
  return byCustomers.map((column, row) => (column < 0 ? byPlace[row] : column))
}

const NEARNESS_WEIGHT = 1e-10

function mayBeOne(
  overlaps: SegmentOverlaps,
  row: number,
  column: number,
  { survive, part }: Required<IdentityThresholds>,
): boolean {
  const both = overlaps.counts[row][column]
  if (both === 0) return false
  return (
    jaccardOverlap(overlaps, row, column) >= survive ||
    both >= part * overlaps.sizes[row] ||
    both >= part * overlaps.earlierSizes[column]
  )
}

/** Pairs one to one whose worth, at most 2, adds up to the most; null: no pair. */
function bestPairs(
  rows: number,
  columns: number,
  worth: (row: number, column: number) => number | null,
): Int32Array {
  // A column of its own for every row lets all of them stay alone.
  const cols = columns + rows
  const values = new Float64Array(rows * cols).fill(ALONE)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = worth(row, column)
      values[row * cols + column] = value === null ? IMPOSSIBLE : ALONE - value
    }
  }
  return matchClusters({ rows, cols, values }).map((column, row) =>
    column < columns && values[row * cols + column] < ALONE ? column : -1,
  )
}

const ALONE = 2
const IMPOSSIBLE = 1e6
