import { LAPSED } from '../populations/lapsed-population.ts'
import { lapsedName, type SegmentName } from '../profiles/segment-names.ts'
import type { Segmentation } from '../segment-customers.ts'

/** A place that a customer can have: a cluster of a population, and what people call it. */
export interface SegmentPlace {
  readonly population: string
  /** -1 in a population that has no model today; 0 for the lapsed, who have one segment. */
  readonly cluster: number
  /** null where nobody is today, so that the cluster has no segment. */
  readonly id: string | null
  readonly name: SegmentName | null
}

/** The place of a cluster under the ids and names of a segmentation. */
export function placeOf(
  { segments }: Pick<Segmentation, 'segments'>,
  population: string,
  cluster: number,
): SegmentPlace {
  const segment = segments.find((one) => one.population === population && one.cluster === cluster)
  return { population, cluster, id: segment?.id ?? null, name: segment?.name ?? null }
}

/** The place of those who fell out of the window, also where nobody has yet. */
export function lapsedPlace({ segments }: Pick<Segmentation, 'segments'>): SegmentPlace {
  const segment = segments.find(({ population }) => population === LAPSED)
  return { population: LAPSED, cluster: 0, id: LAPSED, name: segment?.name ?? lapsedName() }
}

/** Whether two places are one. */
export function isSamePlace(
  one: Pick<SegmentPlace, 'population' | 'cluster'>,
  other: Pick<SegmentPlace, 'population' | 'cluster'>,
): boolean {
  return one.population === other.population && one.cluster === other.cluster
}
