import { createRandom, type PopulationModel, type Segmentation, toModelSpace } from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'
import { rowsOfPopulation } from '../segments/rows-of-population.ts'

type PopulationMap = NonNullable<PlaybookDocument['populations'][number]['map']>

/** Points on a map: enough to see the shape, few enough to print. */
const MAP_POINTS = 900

/**
 * Customers of one population on its first two principal components: a seeded sample, or everyone when they are few,
 * with the centroids. Segments are numbered within the population.
 */
export function populationMap(
  segmentation: Segmentation,
  index: number,
  model: PopulationModel,
): PopulationMap {
  const first = segmentation.segments.findIndex(({ population }) => population === model.name)
  const rows = sampleRows(segmentation, index, model.seed)
  const { values, cols } = toModelSpace(model, segmentation.table, rows)
  return {
    points: rows.map((row, place) => ({
      x: values[place * cols] ?? 0,
      y: cols > 1 ? (values[place * cols + 1] ?? 0) : 0,
      segment: (segmentation.segment[row] ?? first) - first,
    })),
    centroids: model.centroids.map((centroid, cluster) => ({
      x: centroid[0] ?? 0,
      y: centroid[1] ?? 0,
      segment:
        segmentation.populations[index]?.segments.findIndex((segment) => segment.cluster === cluster) ?? 0,
    })),
  }
}

/** Up to `MAP_POINTS` rows of the population in ascending order, by selection sampling (Knuth, TAOCP 2, 3.4.2, S). */
function sampleRows(segmentation: Segmentation, index: number, seed: number): number[] {
  const members = rowsOfPopulation(segmentation, index)
  const random = createRandom(seed)
  const wanted = Math.min(MAP_POINTS, members.length)
  const chosen: number[] = []
  members.forEach((row, place) => {
    if (random() * (members.length - place) < wanted - chosen.length) chosen.push(row)
  })
  return chosen
}
