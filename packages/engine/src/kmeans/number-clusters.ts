/**
 * Numbers clusters by a rule instead of by chance: ascending by the first coordinate of the centroid, then by the
 * next. Centroids (k x d) are put in that order in place.
 *
 * @returns for each old number the new one; null when nothing changed.
 */
export function numberClusters(centroids: Float64Array, cols: number): Int32Array | null {
  if (isAscending(centroids, cols)) return null
  const k = centroids.length / cols
  const order = Array.from({ length: k }, (_, cluster) => cluster)
  order.sort((a, b) => compare(centroids, cols, a, b) || a - b)
  const before = centroids.slice()
  const numberOf = new Int32Array(k)
  order.forEach((cluster, number) => {
    numberOf[cluster] = number
    centroids.set(before.subarray(cluster * cols, (cluster + 1) * cols), number * cols)
  })
  return numberOf
}

/** Renames labels in place. Those of -1 (not yet assigned) stay. */
export function renumberLabels(labels: Int32Array, numberOf: Int32Array): void {
  for (let point = 0; point < labels.length; point++) {
    if (labels[point] >= 0) labels[point] = numberOf[labels[point]]
  }
}

function isAscending(centroids: Float64Array, cols: number): boolean {
  for (let cluster = 1; cluster * cols < centroids.length; cluster++) {
    if (compare(centroids, cols, cluster - 1, cluster) > 0) return false
  }
  return true
}

function compare(centroids: Float64Array, cols: number, a: number, b: number): number {
  for (let col = 0; col < cols; col++) {
    const difference = centroids[a * cols + col] - centroids[b * cols + col]
    if (difference !== 0) return difference
  }
  return 0
}
