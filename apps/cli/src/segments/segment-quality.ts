import { clusteringJaccard, type Segmentation, toModelSpace } from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'
import { rowsOfPopulation } from './rows-of-population.ts'

/** What the playbook says of the separation and the stability of the segments of a population. */
export type SegmentQualities = NonNullable<PlaybookDocument['populations'][number]['segmentQuality']>

/** Enough to tell the bands apart, few enough for a monthly run. */
const SAMPLES = 20
const RESTARTS = 3

/**
 * How well each segment of a population is separated, and whether K-Means finds it again in bootstrap samples; null
 * where there is no model.
 */
export function segmentQuality(segmentation: Segmentation, index: number): SegmentQualities | null {
  const population = segmentation.populations[index]
  if (population === undefined || population.model === null) return null
  const { model, segments, silhouette } = population
  if (model.features.length === 0) return null
  const place = new Map(segments.map(({ id }, label) => [id, label]))
  const rows = rowsOfPopulation(segmentation, index)
  const labels = Int32Array.from(rows, (row) => {
    const segment = segmentation.segments[segmentation.segment[row] ?? -1]
    return place.get(segment?.id ?? '') ?? -1
  })
  const stabilities = clusteringJaccard(toModelSpace(model, segmentation.table, rows), labels, {
    k: segments.length,
    seed: model.seed,
    samples: SAMPLES,
    restarts: RESTARTS,
  })
  const silhouettes = new Map(silhouette?.clusters.map((cluster) => [cluster.label, cluster]))
  return {
    samples: SAMPLES,
    rows: segments.map(({ id, cluster }, label) => {
      const own = silhouettes.get(cluster)
      return {
        segment: id,
        silhouette: own === undefined ? null : { value: own.value, low: own.low, high: own.high },
        jaccard: stabilities[label]?.jaccard ?? 0,
      }
    }),
    source: 'clusteringJaccard',
  }
}
