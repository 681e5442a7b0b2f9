import { conditionsOf, holds, type NameScope } from './name-rules.ts'
import type { ValueLevel } from './name-words.ts'
import type { SegmentProfile } from './profile-segments.ts'
import { BASE_NAMES, type NameParts } from './segment-names.ts'

/** Where a level of money is at home. */
export const VALUE_AT: Readonly<Record<ValueLevel, number>> = { high: 0.9, middle: 0.5, low: 0.1 }
const LEVELS = ['high', 'middle', 'low'] as const

/** Positions closer than this are of customers who spent the same. */
const SAME = 0.01

/**
 * The money word that each segment has to share with others, null where it is free. The regions of two words overlap, so
 * segments that spent the same (a shop of one price) could be called small and average spenders; they get one word,
 * the nearest that is true of all, where possible one that was said of them before.
 *
 * @param earlier what each was called, null for none. O(k log k).
 */
export function sharedValueLevels(
  profiles: readonly SegmentProfile[],
  scope: NameScope,
  earlier: readonly (NameParts | null)[],
): (ValueLevel | null)[] {
  const money = (row: number): number => profiles[row].positions.monetary
  const levels = new Array<ValueLevel | null>(profiles.length).fill(null)
  const order = [...profiles.keys()].sort((a, b) => money(a) - money(b) || a - b)
  for (let first = 0, next = 1; first < order.length; first = next++) {
    while (next < order.length && money(order[next]) - money(order[next - 1]) < SAME) next++
    const group = order.slice(first, next)
    if (group.length === 1) continue
    const change = (level: ValueLevel): number =>
      group.filter((row) => (earlier[row]?.value ?? level) !== level).length
    const away = (level: ValueLevel): number => Math.abs(money(group[0]) - VALUE_AT[level])
    const [level = null] = LEVELS.filter((one) =>
      group.every((row) => isTrue(one, profiles[row], scope)),
    ).sort((a, b) => change(a) - change(b) || away(a) - away(b))
    for (const row of group) levels[row] = level
  }
  return levels
}

function isTrue(level: ValueLevel, profile: SegmentProfile, scope: NameScope): boolean {
  const [base] = BASE_NAMES.filter(({ value }) => value === level)
  return conditionsOf(base, scope).every((one) => one.says !== level || holds(one, profile))
}
