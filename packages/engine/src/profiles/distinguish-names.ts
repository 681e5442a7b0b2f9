import type { NameScope } from './name-rules.ts'
import type { NameDistinction, WordDistinction } from './name-words.ts'
import type { SegmentProfile } from './profile-segments.ts'
import type { NameParts } from './segment-names.ts'

type Axis = 'recency' | 'frequency' | 'monetary'

const WORDS: Readonly<Record<Axis, readonly [more: WordDistinction, less: WordDistinction]>> = {
  recency: ['more-recent', 'less-recent'],
  frequency: ['more-orders', 'fewer-orders'],
  monetary: ['higher-spend', 'lower-spend'],
}
const AXES: readonly Axis[] = ['monetary', 'recency', 'frequency']

/**
 * Makes names unique. Two segments with one name are told apart on the axis where their positions differ most
 * ("Champions, higher spend" and "Champions, lower spend"); three or more, and two whose name is long already, are
 * numbered from the highest spend down.
 */
export function distinguish(
  matched: readonly NameParts[],
  profiles: readonly SegmentProfile[],
  { tellsTime }: Pick<NameScope, 'tellsTime'>,
): NameParts[] {
  const axes = AXES.filter((axis) => tellsTime || axis !== 'recency')
  return matched.map((parts, row) => {
    const sharing = [...profiles.keys()].filter((other) => matched[other].stem === parts.stem)
    if (sharing.length === 1) return parts
    if (sharing.length === 2 && parts.experience === null) {
      const other = sharing[0] === row ? sharing[1] : sharing[0]
      return { ...parts, distinction: contrast(profiles, [row, other], axes) }
    }
    const bySpend = sharing.sort(
      (a, b) => profiles[b].positions.monetary - profiles[a].positions.monetary || a - b,
    )
    return { ...parts, distinction: `${bySpend.indexOf(row) + 1}` }
  })
}

function contrast(
  profiles: readonly SegmentProfile[],
  [row, other]: readonly [number, number],
  axes: readonly Axis[],
): NameDistinction {
  const difference = (axis: Axis): number => position(profiles[row], axis) - position(profiles[other], axis)
  const axis = axes.reduce((best, next) =>
    Math.abs(difference(next)) > Math.abs(difference(best)) ? next : best,
  )
  // Equal on all axes: nothing can be said truthfully, so they are numbered.
  if (difference(axis) === 0) return row < other ? '1' : '2'
  const [more, less] = WORDS[axis]
  return difference(axis) > 0 ? more : less
}

// A comparison that was true may be turned around by so much of a position before it is taken back.
const SLACK = 0.05

/** Whether two segments that share a name are still told apart truthfully by what was said of the first. */
export function stillDiffer(
  distinction: NameDistinction,
  one: SegmentProfile,
  other: { readonly profile: SegmentProfile; readonly distinction: NameDistinction },
): boolean {
  const axis = AXES.find((candidate) => WORDS[candidate].some((word) => word === distinction))
  if (axis === undefined) {
    const [before, after] = [Number(distinction), Number(other.distinction)]
    const difference = one.positions.monetary - other.profile.positions.monetary
    return before < after ? difference >= -SLACK : before > after && difference <= SLACK
  }
  const [more, less] = WORDS[axis]
  const difference = position(one, axis) - position(other.profile, axis)
  return distinction === more
    ? other.distinction === less && difference >= -SLACK
    : other.distinction === more && difference <= SLACK
}

function position(profile: SegmentProfile, axis: Axis): number {
  return axis === 'frequency' ? profile.frequencyInPopulation : profile.positions[axis]
}
