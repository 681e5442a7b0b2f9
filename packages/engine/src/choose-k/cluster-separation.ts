import type { Matrix } from '../matrix.ts'
import { ascending } from '../statistics/quantile.ts'

/**
 * How different the two most similar clusters are in the feature that tells them apart best: the least, over all pairs
 * of clusters, of the largest |Cliff's delta| (Cliff 1993) over the columns. 1: each pair has a feature in which they
 * do not overlap; 0: two clusters are alike in every feature.
 *
 * @param labels 0 to k - 1, k at least 2, no cluster empty.
 * @param features n x p.
 * @returns 0 to 1. O(p k n + p n log n).
 */
export function clusterSeparation(features: Matrix, labels: ArrayLike<number>, k: number): number {
  const columns = Array.from({ length: features.cols }, (_, col) => sortedByCluster(features, labels, k, col))
  let least = 1
  for (let one = 0; one < k; one++) {
    for (let other = one + 1; other < k; other++) {
      const deltas = columns.map((clusters) => Math.abs(cliffsDelta(clusters[one], clusters[other])))
      least = Math.min(least, Math.max(0, ...deltas))
    }
  }
  return least
}

/** P(one above other) - P(one below other) of two ascending lists, by one walk through both. */
export function cliffsDelta(one: Float64Array, other: Float64Array): number {
  let below = 0 // of the other list, below the value of the one
  let notAbove = 0
  let total = 0
  for (const value of one) {
    while (below < other.length && other[below] < value) below++
    while (notAbove < other.length && other[notAbove] <= value) notAbove++
    total += below - (other.length - notAbove)
  }
  return total / (one.length * other.length)
}

function sortedByCluster(
  { rows, cols, values }: Matrix,
  labels: ArrayLike<number>,
  k: number,
  col: number,
): Float64Array[] {
  const clusters = Array.from({ length: k }, (): number[] => [])
  for (let row = 0; row < rows; row++) clusters[labels[row]].push(values[row * cols + col])
  return clusters.map(ascending)
}
