import type { PopulationSegmentation, Segment } from '../populations/segment-population.ts'
import { isNameTrue } from '../profiles/name-segments.ts'
import type { SegmentNameKey } from '../profiles/segment-names.ts'
import type { SegmentIdentity } from './segment-identity.ts'

/**
 * The segments of a population under the ids and names that they carry on; null: none, so that they are named by
 * today's facts and get an id that no segment has or had.
 *
 * @param usedIds ids that may not be given again.
 */
export function nameInherited(
  { name: population, rule, segments }: PopulationSegmentation,
  inherited: readonly (SegmentIdentity | null)[],
  usedIds: Iterable<string>,
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
  const taken = new Set([...usedIds, ...inherited.flatMap((identity) => identity?.id ?? [])])
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
