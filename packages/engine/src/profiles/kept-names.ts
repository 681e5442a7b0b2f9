import { stillDiffer } from './distinguish-names.ts'
import type { NameScope } from './name-rules.ts'
import { isNameTrue } from './name-truth.ts'
import type { SegmentProfile } from './profile-segments.ts'
import { type NameParts, partsOfName } from './segment-names.ts'

/**
 * The earlier names that can stay: those that are true, of one segment only, and, where a distinction compares
 * segments, those of the whole group that it tells apart, as long as each comparison holds. A comparison that has
 * lost its other side is taken back.
 *
 * @returns the name to keep of each segment, null where a new one is due.
 */
export function keptNames(
  profiles: readonly SegmentProfile[],
  scope: NameScope,
  earlier: readonly (string | null)[],
): (NameParts | null)[] {
  const candidates = profiles.map((profile, index) => {
    const key = earlier[index] ?? null
    return key !== null && isNameTrue(key, profile, scope) ? partsOfName(key) : null
  })
  const isToldApart = (group: readonly number[]): boolean =>
    group.length === 1
      ? candidates[group[0]]?.distinction === null
      : group.every((one) => group.every((other) => one === other || differ(one, other)))
  const differ = (one: number, other: number): boolean => {
    const mine = candidates[one]?.distinction ?? null
    const theirs = candidates[other]?.distinction ?? null
    if (mine === null || theirs === null) return false
    return stillDiffer(mine, profiles[one], { profile: profiles[other], distinction: theirs })
  }
  return candidates.map((parts) => {
    if (parts === null) return null
    const group = [...profiles.keys()].filter((other) => candidates[other]?.stem === parts.stem)
    return isToldApart(group) ? parts : null
  })
}
