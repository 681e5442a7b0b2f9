import { conditionsOf, holds, type NameScope } from './name-rules.ts'
import type { ValueLevel } from './name-words.ts'
import type { SegmentProfile } from './profile-segments.ts'
import { BASE_NAMES, type NameParts } from './segment-names.ts'

/** Where a level of money is at home. */
export const VALUE_AT: Readonly<Record<ValueLevel, number>> = { high: 0.9, middle: 0.5, low: 0.1 }
const LEVELS = ['high', 'middle', 'low'] as const

/** Positions closer than this are of customers who spent the same. */
const SAME = 0.01
/** Medians within a tenth of each other read as the same spend. */
const NEAR = 0.1

/**
 * The money word that each segment has to share with others, null where it is free. The regions of two words overlap, so
 * segments that spent the same (a shop of one price, medians of 51 and 49) could be called average and small spenders;
 * they get one word, the nearest that is true of all, where possible one that was said of them before. Where no word is
 * true of a whole chain of such segments, it is cut where their positions are farthest apart.
 *
 * @param earlier what each was called, null for none. O(k² log k).
 */
export function sharedValueLevels(
  profiles: readonly SegmentProfile[],
  scope: NameScope,
  earlier: readonly (NameParts | null)[],
): (ValueLevel | null)[] {
  const money = (row: number): number => profiles[row].positions.monetary
  const levels = new Array<ValueLevel | null>(profiles.length).fill(null)
  const order = [...profiles.keys()].sort((a, b) => money(a) - money(b) || a - b)
  const share = (group: readonly number[]): void => {
    if (group.length < 2) return
    const change = (level: ValueLevel): number =>
      group.filter((row) => (earlier[row]?.value ?? level) !== level).length
    const away = (level: ValueLevel): number => Math.abs(money(group[0]) - VALUE_AT[level])
    const [level = null] = LEVELS.filter((one) =>
      group.every((row) => isTrue(one, profiles[row], scope)),
    ).sort((a, b) => change(a) - change(b) || away(a) - away(b))
    if (level === null) {
      const gap = (place: number): number => money(group[place]) - money(group[place - 1])
      const cut = group.reduce((best, _, place) => (place > 1 && gap(place) > gap(best) ? place : best), 1)
      share(group.slice(0, cut))
      share(group.slice(cut))
    } else for (const row of group) levels[row] = level
  }
  for (let first = 0, next = 1; first < order.length; first = next++) {
    while (next < order.length && isNear(profiles[order[next - 1]], profiles[order[next]])) next++
    share(order.slice(first, next))
  }
  return levels
}

/** Whether a reader would take two segments, the lower position first, to have spent the same. */
function isNear(lower: SegmentProfile, higher: SegmentProfile): boolean {
  return (
    higher.positions.monetary - lower.positions.monetary < SAME ||
    !isClearlyMore(higher.medians.monetary, lower.medians.monetary)
  )
}

/** A name with the segment that it is of. */
export interface NamedProfile {
  readonly parts: NameParts
  readonly profile: SegmentProfile
}

/**
 * Whether two names claim an order of what was spent that the medians do not bear out: the one that says more has to be
 * clearly above, or, of two that were given `earlier`, above at all.
 */
export function deniesSpend(
  one: NamedProfile,
  other: NamedProfile,
  { earlier }: { readonly earlier: boolean },
): boolean {
  const difference = LEVELS.indexOf(one.parts.value) - LEVELS.indexOf(other.parts.value)
  if (difference === 0) return false
  const [more, less] = difference < 0 ? [one, other] : [other, one]
  const [high, low] = [more.profile.medians.monetary, less.profile.medians.monetary]
  return earlier ? high <= low : !isClearlyMore(high, low)
}

/** Whether a median is above another by more than a tenth of the larger. */
function isClearlyMore(median: number, other: number): boolean {
  return median - other > NEAR * Math.max(Math.abs(median), Math.abs(other))
}

function isTrue(level: ValueLevel, profile: SegmentProfile, scope: NameScope): boolean {
  const [base] = BASE_NAMES.filter(({ value }) => value === level)
  return conditionsOf(base, scope, profile).every((one) => one.says !== level || holds(one, profile))
}
