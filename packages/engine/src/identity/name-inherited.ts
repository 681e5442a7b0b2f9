import { type PopulationSegmentation, type Segment, seesRecency } from '../populations/segment-population.ts'
import { nameSegments } from '../profiles/name-segments.ts'
import type { SegmentIdentity } from './segment-identity.ts'

/**
 * The segments of a population under the ids and names that they carry on; null: none, so that they are named by
 * today's facts and get an id that no segment has or had.
 *
 * @param usedIds ids that may not be given again.
 */
export function nameInherited(
  { name: population, rule, segments, model }: PopulationSegmentation,
  inherited: readonly (SegmentIdentity | null)[],
  usedIds: Iterable<string>,
): Segment[] {
  const names = nameSegments(segments, rule, {
    earlier: inherited.map((identity) => identity?.nameKey ?? null),
    tellsTime: seesRecency(model),
  })
  const taken = new Set([...usedIds, ...inherited.flatMap((identity) => identity?.id ?? [])])
  return segments.map((segment, index) => {
    const identity = inherited[index]
    const { nameKey, name, facts } = names[index]
    const id = identity?.id ?? freeId(`${population}-${nameKey}`, taken)
    taken.add(id)
    // The words of a name that stays are those it was given, also where a later version has better ones.
    const words = identity?.nameKey === nameKey ? { ...name, ...identity.name } : name
    return { ...segment, id, nameKey, name: words, facts }
  })
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(id)) return id
  }
}
