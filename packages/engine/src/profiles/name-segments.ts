import type { PopulationRule } from '../populations/population-spec.ts'
import { distinguish } from './distinguish-names.ts'
import { keptNames } from './kept-names.ts'
import { matchNames } from './match-names.ts'
import type { NameReason, NameScope } from './name-rules.ts'
import { reasonsFor } from './name-truth.ts'
import type { OrderLevel, RecencyWord, SegmentNameKey, ValueLevel } from './name-words.ts'
import type { SegmentProfile } from './profile-segments.ts'
import { type NameParts, partsOfName, type SegmentName, wordsOf } from './segment-names.ts'
import { deniesSpend } from './shared-value-level.ts'

/** When the segment bought last, compared with all customers; `any` when nothing is said about it. */
export type RecencyLevel = 'recent' | 'cooling' | 'lapsed' | 'any'

/** What the name says, and the numbers that make it true. */
export interface NameFacts {
  readonly orders: OrderLevel
  /** `later` counts as recent and `earlier` as cooling: less is said, and the same is to be done. */
  readonly recency: RecencyLevel
  readonly value: ValueLevel
  /** Mean position among all customers, 1 = most recent. */
  readonly recencyPosition: number
  /** Distance between the quartiles of the recency positions: above 0.35 or so the segment spans all of time. */
  readonly recencySpread: number
  /** Mean position on number of orders among the customers of the population. */
  readonly frequencyPosition: number
  readonly medianFrequency: number
  /** Mean position on money among all customers. */
  readonly monetaryPosition: number
  /** Every condition that the name rests on, with the value that meets it. */
  readonly reasons: readonly NameReason[]
}

/** A named profile. */
export interface NamedSegment {
  readonly nameKey: SegmentNameKey
  readonly name: SegmentName
  readonly facts: NameFacts
}

/** Settings of `nameSegments`. */
export interface NamingOptions {
  /**
   * Keys of the names that the segments had before, null where there is none: a name stays while it is true, with some
   * slack (`isNameTrue`), and gives way only to a segment that can be called nothing else, or where its money word and
   * that of another segment claim an order that their medians do not have; of a name that has become
   * untrue, what is true still is said again. Default: none.
   */
  readonly earlier?: readonly (string | null)[]
  /** Whether names may speak of the last order: not where the model leaves recency out. Default true. */
  readonly tellsTime?: boolean
}

const LEVEL: Readonly<Record<RecencyWord, RecencyLevel>> = {
  recent: 'recent',
  later: 'recent',
  cooling: 'cooling',
  earlier: 'cooling',
  lapsed: 'lapsed',
  any: 'any',
}

/**
 * Names the segments of one population. A name is a handful of statements (orders, last order, money, and what sets
 * the segment apart beyond them: reviews, late deliveries, tenure), each with a rule that says when it is true.
 * Segments and names are matched so that they fit best together (`matchNames`), never against a rule: a 'Champions'
 * segment is recent, frequent and high-spending. When several segments deserve one name, they share it with a
 * distinction ("Champions, higher spend").
 *
 * Names depend on positions, medians and separations only, so equal ones keep equal names from month to month; they
 * are unique within the population in every language and exist for every profile.
 *
 * @param profiles from `profileSegments`.
 * @param rule of the population: what may be said about orders depends on it.
 * @returns one name per profile, in the same order.
 * @example nameSegments(profiles, { minFrequency: 2, maxFrequency: null })[0].name.en // 'Champions'
 */
export function nameSegments(
  profiles: readonly SegmentProfile[],
  rule: PopulationRule,
  { earlier = [], tellsTime = true }: NamingOptions = {},
): NamedSegment[] {
  const scope = { rule, tellsTime }
  let kept = keptNames(profiles, scope, earlier)
  for (;;) {
    const taken = new Set(kept.flatMap((parts) => parts?.stem ?? []))
    const free = [...profiles.keys()].filter((index) => kept[index] === null)
    const matched = matchNames(
      free.map((index) => profiles[index]),
      scope,
      { taken, earlier: free.map((index) => partsOfName(earlier[index] ?? '')) },
    )
    const wanted = new Set(matched.map(({ stem }) => stem))
    if (kept.some((parts) => parts !== null && wanted.has(parts.stem))) {
      kept = kept.map((parts) => (parts === null || wanted.has(parts.stem) ? null : parts))
      continue
    }
    const names = profiles.map((_, index) => kept[index] ?? matched[free.indexOf(index)])
    const isDenied = (index: number): boolean =>
      profiles.some(
        (profile, other) =>
          other !== index &&
          deniesSpend(
            { parts: names[index], profile: profiles[index] },
            { parts: names[other], profile },
            { earlier: kept[other] !== null },
          ),
      )
    if (kept.some((parts, index) => parts !== null && isDenied(index))) {
      kept = kept.map((parts, index) => (parts === null || isDenied(index) ? null : parts))
      continue
    }
    const told = distinguish(
      matched,
      free.map((index) => profiles[index]),
      scope,
    )
    return profiles.map((profile, index) => named(kept[index] ?? told[free.indexOf(index)], profile, scope))
  }
}

function named(parts: NameParts, profile: SegmentProfile, scope: NameScope): NamedSegment {
  const { stem, distinction, orders, recency, value } = parts
  const [first, third] = profile.recencyRange
  return {
    nameKey: distinction === null ? stem : `${stem}-${distinction}`,
    name: wordsOf(parts),
    facts: {
      orders,
      recency: LEVEL[recency],
      value,
      recencyPosition: profile.positions.recency,
      recencySpread: third - first,
      frequencyPosition: profile.frequencyInPopulation,
      medianFrequency: profile.medians.frequency,
      monetaryPosition: profile.positions.monetary,
      reasons: reasonsFor(parts, profile, scope),
    },
  }
}
