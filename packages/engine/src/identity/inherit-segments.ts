import type { PopulationModel } from '../populations/population-model.ts'
import { rowsOf, type Segmentation, type SegmentationModel } from '../segment-customers.ts'
import { centroidDistances } from './centroid-distances.ts'
import { countOverlaps } from './count-overlaps.ts'
import { checkedThresholds, type IdentityThresholds } from './identity-thresholds.ts'
import { type IdentityEvidence, matchIdentities } from './match-identities.ts'
import { nameInherited } from './name-inherited.ts'
import type { SegmentEvent } from './segment-event.ts'
import type { SegmentIdentity } from './segment-identity.ts'
import { tellEvents } from './tell-events.ts'

/** A model of an earlier date and what its clusters were called. */
export interface EarlierSegments {
  /** Its populations may be of different dates: that of a population which vanished is the last one it had. */
  readonly model: Pick<SegmentationModel, 'populations'>
  readonly identities: readonly SegmentIdentity[]
  /** Further ids that were given at any time; none of them is given again. */
  readonly usedIds?: readonly string[]
  /** The customers of that date. With them, a group of new customers is not taken for a part that split off. */
  readonly customerIds?: Iterable<string>
}

/** A segmentation under its inherited ids and names, and what became of each segment. */
export interface InheritedSegments {
  readonly segmentation: Segmentation
  /** By population of today, in the order of the earlier segments, then of the new ones. */
  readonly events: readonly SegmentEvent[]
}

/**
 * Gives the segments of a refitted model the ids and names of an earlier one, and says which survived, split, merged,
 * died and emerged (MONIC, Spiliopoulou et al. 2006).
 *
 * The earlier model labels today's customers, so that what is compared is two models and not two dates. Within each
 * population its clusters are matched to today's by their customers, and where no customer can say (the models do not
 * share their features, a region is empty) by their centroids; `IdentityThresholds` has the thresholds. Of a segment
 * that split, the part with most customers keeps id and name, of segments that merged the one with most customers; of
 * equally many, the one with the nearer centroid. A name is kept for as long as what it says is true; names stay unique
 * within the population. Every other segment is new: named by today's facts, with an id that nobody had.
 *
 * Of a population that has no customers today, nothing is told: its identities wait.
 *
 * @param earlier a model and what its clusters were called.
 * @param current from `segmentCustomers`; its model, labels and profiles stay as they are.
 * @throws EngineError `INVALID_ARGUMENT` for thresholds that cannot be. O(n k d).
 * @example
 * const earlier = { model: june.model, identities: segmentIdentities(june), customerIds: june.customerIds }
 * const { segmentation, events } = inheritSegments(earlier, refitted)
 * events.filter(({ event }) => event !== 'survive') // what changed
 */
export function inheritSegments(
  earlier: EarlierSegments,
  current: Segmentation,
  options: IdentityThresholds = {},
): InheritedSegments {
  const thresholds = checkedThresholds(options)
  const before = earlier.customerIds === undefined ? null : new Set(earlier.customerIds)
  const usedIds = [...(earlier.usedIds ?? []), ...earlier.identities.map(({ id }) => id)]
  const events: SegmentEvent[] = []
  const populations = current.populations.map((population, index) => {
    if (population.model === null) return population
    const model = earlier.model.populations.find(({ name }) => name === population.name)
    const identities = earlier.identities.filter((identity) => identity.population === population.name)
    const evidence = model
      ? evidenceOf(model, identities, population.model, current, { index, before })
      : noEvidence(population.segments.length)
    const matches = matchIdentities(evidence, thresholds)
    const inherited = Array.from(matches, (column) => (column < 0 ? null : identities[column]))
    const segments = nameInherited(population, inherited, usedIds)
    const ids = segments.map(({ id }) => id)
    const earlierIds = model ? identities.map(({ id }) => id) : []
    events.push(
      ...tellEvents({ population: population.name, matches, ids, earlierIds }, evidence, thresholds),
    )
    return { ...population, segments }
  })
  const segments = populations.flatMap((population) => population.segments)
  return { segmentation: { ...current, populations, segments }, events }
}

function evidenceOf(
  earlier: PopulationModel,
  identities: readonly SegmentIdentity[],
  model: PopulationModel,
  { table, customerIds, population, populations, segment }: Segmentation,
  { index, before }: { readonly index: number; readonly before: ReadonlySet<string> | null },
): IdentityEvidence {
  const rows = rowsOf(population, index)
  const first = populations.slice(0, index).reduce((sum, { segments }) => sum + segments.length, 0)
  const distances = centroidDistances(earlier, model, table, rows)
  return {
    overlaps: countOverlaps(earlier, identities, {
      table,
      rows,
      segments: Int32Array.from(rows, (row) => segment[row] - first),
      count: populations[index].segments.length,
      wasThere: (row) => before?.has(customerIds[row]) ?? true,
    }),
    distances: populations[index].segments.map(({ cluster }) =>
      identities.map((identity) => distances[cluster][identity.cluster]),
    ),
  }
}

function noEvidence(segments: number): IdentityEvidence {
  return { overlaps: null, distances: Array.from({ length: segments }, () => []) }
}
