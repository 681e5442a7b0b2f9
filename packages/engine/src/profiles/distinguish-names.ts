import type { SegmentProfile } from './profile-segments.ts'
import {
  type BaseNameKey,
  DISTINCTIONS,
  type NameDistinction,
  type NamePrototype,
  type SegmentName,
  type SegmentNameKey,
} from './segment-names.ts'

interface UniqueName {
  readonly nameKey: SegmentNameKey
  readonly name: SegmentName
}

type Axis = 'recency' | 'frequency' | 'monetary'

const WORDS: Record<Axis, readonly [more: NameDistinction, less: NameDistinction]> = {
  recency: ['more-recent', 'less-recent'],
  frequency: ['more-orders', 'fewer-orders'],
  monetary: ['higher-spend', 'lower-spend'],
}

/**
 * Makes names unique. Two segments with one name are told apart on the axis where their positions differ most
 * ("Champions, higher spend" and "Champions, lower spend"); three or more are numbered from the highest spend down.
 */
export function distinguish(
  matched: readonly NamePrototype[],
  profiles: readonly SegmentProfile[],
): UniqueName[] {
  return matched.map((prototype, row) => {
    const sharing = [...profiles.keys()].filter((other) => matched[other].key === prototype.key)
    if (sharing.length === 1) return { nameKey: prototype.key, name: prototype.name }
    if (sharing.length === 2) {
      const other = sharing[0] === row ? sharing[1] : sharing[0]
      return withDistinction(prototype, contrast(profiles, row, other))
    }
    const bySpend = sharing.sort(
      (a, b) => profiles[b].positions.monetary - profiles[a].positions.monetary || a - b,
    )
    return withDistinction(prototype, `${bySpend.indexOf(row) + 1}`)
  })
}

function contrast(profiles: readonly SegmentProfile[], row: number, other: number): NameDistinction {
  const difference = (axis: Axis): number => position(profiles[row], axis) - position(profiles[other], axis)
  const axes: Axis[] = ['monetary', 'recency', 'frequency']
  const axis = axes.reduce((best, next) =>
    Math.abs(difference(next)) > Math.abs(difference(best)) ? next : best,
  )
  // Equal on all three axes: nothing can be said truthfully, so they are numbered.
  if (difference(axis) === 0) return row < other ? '1' : '2'
  const [more, less] = WORDS[axis]
  return difference(axis) > 0 ? more : less
}

function position(profile: SegmentProfile, axis: Axis): number {
  return axis === 'frequency' ? profile.frequencyInPopulation : profile.positions[axis]
}

function withDistinction(
  { key, name }: { readonly key: BaseNameKey; readonly name: SegmentName },
  distinction: NameDistinction,
): UniqueName {
  const words = distinction in DISTINCTIONS ? DISTINCTIONS[distinction as keyof typeof DISTINCTIONS] : null
  return {
    nameKey: `${key}-${distinction}`,
    name: words
      ? { en: `${name.en}, ${words.en}`, fr: `${name.fr}, ${words.fr}` }
      : { en: `${name.en} (${distinction})`, fr: `${name.fr} (${distinction})` },
  }
}
