import { LAPSED } from '../populations/lapsed-population.ts'
import type { SegmentNameKey } from '../profiles/name-words.ts'
import type { SegmentName } from '../profiles/segment-names.ts'
import type { Segmentation } from '../segment-customers.ts'

/** What a cluster of a model is called: kept beside the model, it carries ids and names on. Plain JSON. */
export interface SegmentIdentity {
  readonly population: string
  readonly cluster: number
  readonly id: string
  readonly nameKey: SegmentNameKey
  readonly name: SegmentName
}

/**
 * What the clusters of a segmentation are called, to be stored beside its model for `inheritSegments`.
 * The lapsed are no cluster, and their id never changes.
 *
 * @example segmentIdentities(june)[0].name.en // 'Recent big spenders'
 */
export function segmentIdentities({ segments }: Pick<Segmentation, 'segments'>): SegmentIdentity[] {
  return segments
    .filter(({ population }) => population !== LAPSED)
    .map(({ population, cluster, id, nameKey, name }) => ({ population, cluster, id, nameKey, name }))
}
