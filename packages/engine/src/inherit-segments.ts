import { assignCustomers } from './assign-customers.ts'
import type { PopulationSegmentation, Segment } from './populations/segment-population.ts'
import { matchClusters } from './profiles/match-clusters.ts'
import { isNameTrue } from './profiles/name-segments.ts'
import type { SegmentName, SegmentNameKey } from './profiles/segment-names.ts'
import { rowsOf, type Segmentation, type SegmentationModel } from './segment-customers.ts'

/** What a cluster of a model is called: kept beside the model, it carries ids and names on. Plain JSON. */
export interface SegmentIdentity {
  readonly population: string
  readonly cluster: number
  readonly id: string
  readonly nameKey: SegmentNameKey
  readonly name: SegmentName
}

// Below this overlap a cluster counts as dissolved (Hennig 2007).
const SURVIVES_FROM = 0.5

/**
 * Gives the segments of a refitted model the ids and names of an earlier one.
 *
 * The earlier model labels today's customers. Within each population its clusters are matched to today's so that
 * the Jaccard overlaps add up to the most possible (Hungarian method); a pair that shares at least half of its
 * customers is the same segment and keeps its id. It keeps its name, too, as long as what the name says is still
 * true; names stay unique within the population. Every other segment is new: named by today's facts, with an id
 * that no other segment has.
 *
 * @param earlier a model and what its clusters were called.
 * @param current from `segmentCustomers`; its model, labels and profiles stay as they are.
 * @returns `current` with other ids and names.
 * @throws EngineError as `assignCustomers` does. O(n k d).
 * @example
 * const july = inheritSegments({ model: june.model, identities: segmentIdentities(june) }, refitted)
 */
export function inheritSegments(
  earlier: { readonly model: SegmentationModel; readonly identities: readonly SegmentIdentity[] },
  current: Segmentation,
): Segmentation {
  const before = assignCustomers(earlier.model, current.table)
  const after = assignCustomers(current.model, current.table)
  const populations = current.populations.map((population, index) => {
    const rows = rowsOf(current.population, index)
    const known = earlier.identities.filter((identity) => identity.population === population.name)
    const overlaps = jaccard(population, known, rows, { before: before.cluster, after: after.cluster })
    return { ...population, segments: named(population, survivors(overlaps, known)) }
  })
  return { ...current, populations, segments: populations.flatMap(({ segments }) => segments) }
}

/**
 * What the clusters of a segmentation are called, to be stored beside its model for `inheritSegments`.
 *
 * @example segmentIdentities(june)[0].name.en // 'Recent big spenders'
 */
export function segmentIdentities({ segments }: Pick<Segmentation, 'segments'>): SegmentIdentity[] {
  return segments.map(({ population, cluster, id, nameKey, name }) => ({
    population,
    cluster,
    id,
    nameKey,
    name,
  }))
}

/** Jaccard overlap of each segment (row) with each known identity (column), over the customers of `rows`. */
function jaccard(
  { segments }: PopulationSegmentation,
  known: readonly SegmentIdentity[],
  rows: Uint32Array,
  clusters: { readonly before: Int32Array; readonly after: Int32Array },
): number[][] {
  return segments.map(({ cluster }) =>
    known.map((identity) => {
      let both = 0
      let either = 0
      for (const row of rows) {
        const isAfter = clusters.after[row] === cluster
        const wasBefore = clusters.before[row] === identity.cluster
        if (isAfter && wasBefore) both++
        if (isAfter || wasBefore) either++
      }
      return either === 0 ? 0 : both / either
    }),
  )
}

/** The identity that each segment carries on, or null where none survives. */
function survivors(
  overlaps: readonly (readonly number[])[],
  known: readonly SegmentIdentity[],
): (SegmentIdentity | null)[] {
  // A column of its own for every segment lets all of them stay unmatched.
  const cols = known.length + overlaps.length
  const values = new Float64Array(overlaps.length * cols).fill(1)
  overlaps.forEach((row, segment) => {
    row.forEach((overlap, col) => {
      values[segment * cols + col] = 1 - overlap
    })
  })
  return Array.from(matchClusters({ rows: overlaps.length, cols, values }), (col, segment) =>
    col < known.length && overlaps[segment][col] >= SURVIVES_FROM ? known[col] : null,
  )
}

function named(
  { name: population, rule, segments }: PopulationSegmentation,
  inherited: readonly (SegmentIdentity | null)[],
): Segment[] {
  const keeps = inherited.map(
    (identity, index) => identity !== null && isNameTrue(identity.nameKey, segments[index], rule),
  )
  const keyOf = (index: number): SegmentNameKey =>
    keeps[index] ? (inherited[index]?.nameKey ?? segments[index].nameKey) : segments[index].nameKey
  // Where an old and a new name meet, the old one gives way; today's names alone are unique.
  for (let clash = true; clash; ) {
    const keys = segments.map((_, index) => keyOf(index))
    const clashing = keys.map((key, index) => keeps[index] && keys.indexOf(key) !== keys.lastIndexOf(key))
    clash = clashing.includes(true)
    clashing.forEach((gives, index) => {
      if (gives) keeps[index] = false
    })
  }
  const taken = new Set(inherited.flatMap((identity) => identity?.id ?? []))
  return segments.map((segment, index) => {
    const identity = inherited[index]
    const id = identity?.id ?? freeId(`${population}-${segment.nameKey}`, taken)
    taken.add(id)
    if (identity === null || !keeps[index]) return { ...segment, id }
    return { ...segment, id, nameKey: identity.nameKey, name: identity.name }
  })
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(id)) return id
  }
}
