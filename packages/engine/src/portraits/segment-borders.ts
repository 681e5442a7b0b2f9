import { matrixFromRows } from '../matrix.ts'
import { type PopulationModel, toModelSpace } from '../populations/population-model.ts'
import { rowsOf, type Segmentation } from '../segment-customers.ts'

/** Customers near the border of a segment that is not theirs. */
export interface SegmentBorder {
  /** Id of the segment that they nearly belong to. */
  readonly id: string
  readonly customers: number
  /** The segments that they are in, most customers first (ties in the order of the segmentation). */
  readonly from: readonly { readonly id: string; readonly customers: number }[]
}

/** Up to this silhouette a customer is said to nearly belong to the second nearest segment. */
const NEARLY = 0.1

/**
 * Who nearly belongs to each segment: the customers of other segments of its population for whom it is the second
 * nearest and whose simplified silhouette 1 - a / b is below 0.1 (a, b: distances to the nearest and the second nearest
 * centroid; Hruschka, Campello & de Castro 2004). The limit is a convention: the second segment is then less than a
 * ninth farther away than the own one.
 *
 * @returns one record a segment, in the order of `segments`; nobody for the lapsed, in a population of one segment, and
 *   where a cluster that nobody is in is the second nearest. O(n k d).
 * @example segmentBorders(segmentation)[0].from // [{ id: 'new-buyer-any-middle', customers: 214 }, …]
 */
export function segmentBorders(segmentation: Segmentation): SegmentBorder[] {
  const { segments, populations, population } = segmentation
  const counts = segments.map(() => new Int32Array(segments.length))
  populations.forEach(({ name, model }, index) => {
    if (model === null) return
    const placeOf = model.centroids.map((_, cluster) =>
      segments.findIndex((segment) => segment.population === name && segment.cluster === cluster),
    )
    countNear(segmentation, model, rowsOf(population, index), (own, cluster) => {
      const place = placeOf[cluster]
      if (place >= 0) counts[place][own]++
    })
  })
  return segments.map(({ id }, place) => {
    const from = Array.from(counts[place], (customers, own) => ({ id: segments[own].id, customers }))
      .filter(({ customers }) => customers > 0)
      .sort((a, b) => b.customers - a.customers)
    return { id, customers: from.reduce((sum, { customers }) => sum + customers, 0), from }
  })
}

/** Calls `near` with the own segment and the second nearest cluster of every customer at a border. */
function countNear(
  { table, segment, segments, distance }: Segmentation,
  model: PopulationModel,
  rows: Uint32Array,
  near: (own: number, cluster: number) => void,
): void {
  const { values, cols } = toModelSpace(model, table, rows)
  const centroids = matrixFromRows(model.centroids, cols).values
  rows.forEach((row, place) => {
    const own = segments[segment[row]].cluster
    let least = Infinity
    let second = -1
    for (let cluster = 0; cluster < model.centroids.length; cluster++) {
      if (cluster === own) continue
      let squares = 0
      for (let axis = 0; axis < cols; axis++)
        squares += (values[place * cols + axis] - centroids[cluster * cols + axis]) ** 2
      if (squares < least) {
        least = squares
        second = cluster
      }
    }
    if (second >= 0 && distance[row] > (1 - NEARLY) * Math.sqrt(least)) near(segment[row], second)
  })
}
