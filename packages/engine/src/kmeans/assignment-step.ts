import type { ClusterSums } from './cluster-sums.ts'

/**
 * The assignment step of one run, in one of several kernels. Whichever it is, labels and sums are the same to the last
 * bit: each point goes to the centroid of least squared distance as `nearestCentroid` computes it, ties to the lower
 * number, and sums are exact.
 */
export interface AssignmentStep {
  /** Assigns every point to its nearest centroid (k x d) and brings `sums` up to date. */
  assign(centroids: Float64Array): void
  /** Of the last assignment. */
  readonly sums: ClusterSums
  /** The labels of the last assignment; whoever changes them calls `relabelled`. */
  labels(): Int32Array
  /** Takes over labels that were changed in place: sums them again. */
  relabelled(): void
  /** Tells that cluster number c is called numberOf[c] from now on. */
  renumber(numberOf: Int32Array): void
}
