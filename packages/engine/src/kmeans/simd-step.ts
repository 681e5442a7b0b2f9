import type { AssignmentStep } from './assignment-step.ts'
import { addPoint, type ClusterSums, clearSums } from './cluster-sums.ts'
import { nearestTo } from './nearest-centroid.ts'
import { renumberLabels } from './number-clusters.ts'
import { BATCH_BLOCKS, type KMeansVectors, type PointBlocks, pointBlocks } from './point-blocks.ts'
import type { PreparedKMeans } from './prepare-kmeans.ts'

/** With more columns the boxes of chunks overlap too much to leave out centroids; measured. */
const FILTER_COLUMNS = 7

/**
 * Vectors of four 32-bit floats, and of the centroids only those that can be nearest somewhere in the box of a chunk of
 * 64 neighbours. Their rounding is bounded, and where the two best centroids of a point
 * are closer than the bound, the point is decided again in 64 bits as the reference kernel does; in practice one in
 * ten thousand. Sums change only by the points that change their cluster; they are exact, so nothing drifts.
 *
 * The bound. Let u = 2^-24 be the unit roundoff and X, C the centred, scaled point and centroid. The score
 * |C|^2 / 2 - X C is accumulated over d columns from inputs that are rounded once each; by the standard analysis
 * (Higham 2002, section 3.1) it is off by at most (d + 4) u (|X| |C| + |C|^2 / 2) and a term for underflow. Twice that,
 * with u doubled for the rounding of the comparison itself, separates two scores; a further (d + 4) 2^-50
 * (|X|^2 + |C|^2) covers the rounding of the reference kernel. A box is bounded by the longest vector in it and once
 * more the double, for its middle and sides are rounded, and together up to a factor 1.5 longer than that vector.
 */
export function simdStep(data: PreparedKMeans, k: number): AssignmentStep {
  const { points, grid } = data
  const { rows, cols, values } = points
  const all = pointBlocks(data, k)
  const { labels: blockLabels, owners, reports, blocks } = all
  const { nearest, move } = all.vectors as KMeansVectors // `prepareKMeans` chooses this kernel only where they are.
  const labels = blockLabels.subarray(0, rows).fill(-1)
  const sums = sumsOf(all, cols + 1, k)
  clearSums(sums)
  owners.fill(-1)

  return {
    sums,
    assign: (centroids) => {
      const bound = layOut(all, centroids, grid.centres)
      for (let first = 0; first < blocks; first += BATCH_BLOCKS) {
        const count = nearest(
          all.floats.byteOffset,
          all.norms.byteOffset,
          all.terms.byteOffset,
          blockLabels.byteOffset,
          all.boxes.byteOffset,
          all.centroids.byteOffset,
          cols,
          k,
          first,
          Math.min(blocks, first + BATCH_BLOCKS),
          bound.slope,
          bound.constant,
          cols <= FILTER_COLUMNS,
          all.scratch.byteOffset,
          all.sums.byteOffset,
          owners.byteOffset,
          all.chunkSums.byteOffset,
          rows,
          reports.byteOffset,
        )
        for (const point of reports.subarray(0, count)) {
          const label = nearestTo(values, point * cols, centroids, cols)
          if (label === labels[point]) continue
          move(point, label, all.terms.byteOffset, blockLabels.byteOffset, cols, k, all.sums.byteOffset)
        }
      }
    },
    labels: () => labels,
    relabelled: () => {
      owners.fill(-2)
      clearSums(sums)
      for (let point = 0; point < rows; point++) addPoint(sums, data, point, labels[point])
    },
    renumber: (numberOf) => {
      renumberLabels(labels, numberOf)
      renumberLabels(owners, numberOf)
      const before = { coarse: sums.coarse.slice(), fine: sums.fine.slice(), counts: sums.counts.slice() }
      const width = cols + 1
      numberOf.forEach((number, cluster) => {
        sums.counts[number] = before.counts[cluster]
        sums.coarse.set(before.coarse.subarray(cluster * width, (cluster + 1) * width), number * width)
        sums.fine.set(before.fine.subarray(cluster * width, (cluster + 1) * width), number * width)
      })
    },
  }
}

/** The sums in the memory of the module, after the grid that rounds them. */
function sumsOf({ sums }: PointBlocks, width: number, k: number): ClusterSums {
  const [coarse, fine, counts] = [2 * width, (2 + k) * width, (2 + 2 * k) * width]
  return {
    coarse: sums.subarray(coarse, fine),
    fine: sums.subarray(fine, counts),
    counts: new Int32Array(sums.buffer, sums.byteOffset + 8 * counts, k),
  }
}

/** Writes the centroids as `assembly/kmeans.ts` wants them and returns the bound of their scores. */
function layOut(
  { scale, longest, centroids: out }: PointBlocks,
  centroids: Float64Array,
  centres: Float64Array,
): { readonly slope: number; readonly constant: number } {
  const cols = centres.length - 1
  const k = centroids.length / cols
  out.fill(0)
  let longestCentroid = 0
  for (let place = 0; place < Math.ceil(k / 4) * 4; place++) {
    const lane = place % 4
    const group = (place - lane) * (cols + 1)
    let squared = 0
    for (let col = 0; col < cols && place < k; col++) {
      const value = (centroids[place * cols + col] - centres[col]) * scale
      out[group + 4 * (col + 1) + lane] = -value
      squared += value * value
    }
    out[group + lane] = place < k ? squared / 2 : Infinity
    longestCentroid = Math.max(longestCentroid, Math.sqrt(squared))
  }
  const single = (cols + 4) * 2 ** -23
  const double = (cols + 4) * 2 ** -50
  return {
    slope: 2 * single * longestCentroid + double * longest,
    constant: (single + double) * longestCentroid ** 2 + 2 ** -110,
  }
}
