import { matchClusters } from './match-clusters.ts'
import { conditionsOf, holds, type NameScope } from './name-rules.ts'
import { canSay, experienceOf } from './name-truth.ts'
import type { NameStem, OrderLevel, RecencyWord } from './name-words.ts'
import type { SegmentProfile } from './profile-segments.ts'
import { BASE_NAMES, type NameParts } from './segment-names.ts'
import { sharedValueLevels, VALUE_AT } from './shared-value-level.ts'

// Where a name is at home: recency and its spread (null: the word says nothing about spread), orders.
const RECENCY_AT: Readonly<Record<RecencyWord, readonly [at: number, spread: number | null]>> = {
  recent: [0.75, null],
  later: [0.75, null],
  cooling: [0.5, 0.2],
  earlier: [0.25, null],
  lapsed: [0.25, null],
  any: [0.5, 0.5],
}
const ORDERS_AT: Readonly<Record<OrderLevel, number>> = { frequent: 0.8, repeat: 0.4, buyer: 0.4 }

// Squared distances stay below 4 and there are three statements to change, so a name that says what the earlier one said
// beats a nearer one, a true name of one's own beats a shared one, a shared one beats one that tells equal spenders
// apart by what they spent, and anything beats an untrue one.
const CHANGED = 4
const SHARED = 20
const CONTRADICTING = 1e4
const UNTRUE = 1e6

/**
 * The best true names for some segments: the squared distances between segments and names, in the space of positions,
 * add up to the least possible (`matchClusters`). What sets a segment apart beyond them is added to its name.
 *
 * @param taken names that segments outside of these have: used only where nothing else is true.
 * @param earlier what each was called, null for none: of a name that is untrue now, what is true still is said again.
 * @returns one name a segment; equal ones where several segments deserve it.
 */
export function matchNames(
  profiles: readonly SegmentProfile[],
  scope: NameScope,
  {
    taken,
    earlier,
  }: { readonly taken: ReadonlySet<NameStem>; readonly earlier: readonly (NameParts | null)[] },
): NameParts[] {
  const bases = BASE_NAMES.filter((base) => canSay(base, scope))
  const experiences = profiles.map(experienceOf)
  const levels = sharedValueLevels(profiles, scope, earlier)
  const cols = bases.length * profiles.length
  const values = new Float64Array(profiles.length * cols)
  profiles.forEach((profile, row) => {
    for (let col = 0; col < cols; col++) {
      const parts = withExperience(bases[col % bases.length], experiences[row])
      const sharing = Math.floor(col / bases.length) + (taken.has(parts.stem) ? profiles.length : 0)
      const changes = changedStatements(earlier[row], parts, profile, scope)
      const contradicts = levels[row] !== null && parts.value !== levels[row]
      values[row * cols + col] =
        distance(parts, profile, scope) +
        CHANGED * changes +
        SHARED * sharing +
        (contradicts ? CONTRADICTING : 0)
    }
  })
  return Array.from(matchClusters({ rows: profiles.length, cols, values }), (col, row) =>
    withExperience(bases[col % bases.length], experiences[row]),
  )
}

function withExperience(base: NameParts, experience: NameParts['experience']): NameParts {
  if (experience === null) return base
  return { ...base, stem: `${base.orders}-${base.recency}-${base.value}-${experience}`, experience }
}

const AXES = ['orders', 'recency', 'value'] as const

/** Of what an earlier name said and is true still, with its slack, how much another name says differently. */
function changedStatements(
  earlier: NameParts | null,
  parts: NameParts,
  profile: SegmentProfile,
  scope: NameScope,
): number {
  if (earlier === null || !canSay(earlier, scope)) return 0
  const isTrue = (word: string): boolean =>
    conditionsOf(earlier, scope, profile).every(
      (condition) => condition.says !== word || holds(condition, profile, { lenient: true }),
    )
  return AXES.filter((axis) => parts[axis] !== earlier[axis] && isTrue(earlier[axis])).length
}

function distance(parts: NameParts, profile: SegmentProfile, scope: NameScope): number {
  if (!conditionsOf(parts, scope, profile).every((condition) => holds(condition, profile))) return UNTRUE
  const { positions, recencyRange, frequencyInPopulation } = profile
  const [recencyAt, spreadAt] = RECENCY_AT[parts.recency]
  return (
    (positions.recency - recencyAt) ** 2 +
    (spreadAt === null ? 0 : (recencyRange[1] - recencyRange[0] - spreadAt) ** 2) +
    (frequencyInPopulation - ORDERS_AT[parts.orders]) ** 2 +
    (positions.monetary - VALUE_AT[parts.value]) ** 2
  )
}
