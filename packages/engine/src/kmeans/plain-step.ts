import type { AssignmentStep } from './assignment-step.ts'
import { addPoint, clearSums, emptySums, type SummablePoints } from './cluster-sums.ts'
import { nearestCentroid } from './nearest-centroid.ts'

/** The reference kernel: every point against every centroid, in plain numbers. O(n k d). */
export function plainStep(data: SummablePoints, k: number): AssignmentStep {
  const { rows, cols, values } = data.points
  const labels = new Int32Array(rows)
  const squaredDistances = new Float64Array(rows)
  const sums = emptySums(k, cols)
  const relabelled = (): void => {
    clearSums(sums)
    for (let point = 0; point < rows; point++) addPoint(sums, data, point, labels[point])
  }
  return {
    sums,
    assign: (centroids) => {
      nearestCentroid(values, centroids, cols, labels, squaredDistances)
      relabelled()
    },
    labels: () => labels,
    relabelled,
    // Labels and sums are made from nothing at the next assignment.
    renumber: () => {},
  }
}
