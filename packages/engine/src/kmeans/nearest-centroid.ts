import { squaredDistance } from './squared-distance.ts'

/**
 * The assignment step, shared by fitting and assigning so that both give the same labels: for each point the nearest
 * centroid by squared Euclidean distance, exact ties to the lower number. Labels and squared distances are written
 * in place.
 *
 * The distance is the sum of squared differences, never |x|^2 - 2xc + |c|^2, which loses digits far from the origin.
 *
 * @param points n x d, row-major; centroids k x d.
 * @returns how many labels changed. O(n k d), no allocation.
 */
export function nearestCentroid(
  points: Float64Array,
  centroids: Float64Array,
  cols: number,
  labels: Int32Array,
  squaredDistances: Float64Array,
): number {
  if (cols === 2) return nearestIn2d(points, centroids, labels, squaredDistances)
  if (cols === 3) return nearestIn3d(points, centroids, labels, squaredDistances)
  const k = cols === 0 ? 1 : centroids.length / cols
  let changed = 0
  for (let point = 0; point < labels.length; point++) {
    let label = 0
    let least = Infinity
    for (let cluster = 0; cluster < k; cluster++) {
      let squared = 0
      for (let col = 0; col < cols; col++) {
        const difference = points[point * cols + col] - centroids[cluster * cols + col]
        squared += difference * difference
      }
      if (squared < least) {
        least = squared
        label = cluster
      }
    }
    if (labels[point] !== label) changed++
    labels[point] = label
    squaredDistances[point] = least
  }
  return changed
}

// Two and three columns are the everyday cases (recency, frequency, monetary); unrolled they take a third less time.
function nearestIn2d(
  points: Float64Array,
  centroids: Float64Array,
  labels: Int32Array,
  squaredDistances: Float64Array,
): number {
  let changed = 0
  for (let point = 0; point < labels.length; point++) {
    const x = points[2 * point]
    const y = points[2 * point + 1]
    let label = 0
    let least = Infinity
    for (let at = 0; at < centroids.length; at += 2) {
      const dx = x - centroids[at]
      const dy = y - centroids[at + 1]
      const squared = dx * dx + dy * dy
      if (squared < least) {
        least = squared
        label = at
      }
    }
    label >>= 1
    if (labels[point] !== label) changed++
    labels[point] = label
    squaredDistances[point] = least
  }
  return changed
}

function nearestIn3d(
  points: Float64Array,
  centroids: Float64Array,
  labels: Int32Array,
  squaredDistances: Float64Array,
): number {
  let changed = 0
  for (let point = 0; point < labels.length; point++) {
    const x = points[3 * point]
    const y = points[3 * point + 1]
    const z = points[3 * point + 2]
    let label = 0
    let least = Infinity
    for (let at = 0, cluster = 0; at < centroids.length; at += 3, cluster++) {
      const dx = x - centroids[at]
      const dy = y - centroids[at + 1]
      const dz = z - centroids[at + 2]
      const squared = dx * dx + dy * dy + dz * dz
      if (squared < least) {
        least = squared
        label = cluster
      }
    }
    if (labels[point] !== label) changed++
    labels[point] = label
    squaredDistances[point] = least
  }
  return changed
}

/** The nearest centroid of one point, which starts at `values[at]`: the same decision as `nearestCentroid`. */
export function nearestTo(values: Float64Array, at: number, centroids: Float64Array, cols: number): number {
  let label = 0
  let least = Infinity
  for (let cluster = 0; cluster * cols < centroids.length; cluster++) {
    const squared = squaredDistance(values, at, centroids, cluster * cols, cols)
    if (squared < least) {
      least = squared
      label = cluster
    }
  }
  return label
}
