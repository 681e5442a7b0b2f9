import { labelMargins } from './label-margins.ts'

/** The best match of one cluster in another labelling. */
export interface ClusterJaccard {
  /** Label in the reference labelling. */
  readonly cluster: number
  /** Label of the most similar cluster in the other labelling; the lower label when several are. */
  readonly match: number
  /** Items in both over items in either: above 0, at most 1. */
  readonly jaccard: number
}

/**
 * How well each cluster of one labelling is found again in another (Hennig 2007): its best Jaccard
 * similarity, |A and B| / |A or B|, among the clusters B of the other. Not symmetric: two clusters may have
 * the same match; for a match of one to one see `matchClusters`.
 *
 * @param reference, other integer labels of the same items.
 * @returns one entry a cluster of the reference, by ascending label.
 * @throws EngineError `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`, `INVALID_ARGUMENT` as `contingencyTable`. O(n + cells).
 * @example clusterJaccard([0, 0, 0, 1], [5, 5, 6, 6])[0] // { cluster: 0, match: 5, jaccard: 0.666... }
 */
export function clusterJaccard(reference: ArrayLike<number>, other: ArrayLike<number>): ClusterJaccard[] {
  const { first, second, counts, rowTotals, colTotals } = labelMargins('clusterJaccard', reference, other)
  return first.map((cluster, row) => {
    let best = 0
    let jaccard = 0
    second.forEach((_, col) => {
      const both = counts[row * second.length + col]
      const similarity = both / (rowTotals[row] + colTotals[col] - both)
      if (similarity > jaccard) {
        best = col
        jaccard = similarity
      }
    })
    return { cluster, match: second[best], jaccard }
  })
}
