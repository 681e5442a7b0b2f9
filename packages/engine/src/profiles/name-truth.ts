import type { PopulationRule } from '../populations/population-spec.ts'
import {
  conditionsOf,
  EXPERIENCES,
  holds,
  type NameReason,
  type NameScope,
  statisticOf,
} from './name-rules.ts'
import type { Experience, OrderLevel } from './name-words.ts'
import type { SegmentProfile } from './profile-segments.ts'
import { type NameParts, partsOfName } from './segment-names.ts'

/**
 * Whether a name, given earlier, still says nothing untrue of a segment: each of its statements may go 0.05 of a
 * position or a tenth of a median beyond its limit, so that a name does not come and go at the edge. What a
 * distinction says compares segments with each other and is not looked at here.
 */
export function isNameTrue(nameKey: string, profile: SegmentProfile, scope: NameScope): boolean {
  const parts = partsOfName(nameKey)
  if (parts === null || !canSay(parts, scope)) return false
  return conditionsOf(parts, scope, profile).every((condition) =>
    holds(condition, profile, { lenient: true }),
  )
}

/** The statements of a name with the numbers that make them true. */
export function reasonsFor(parts: NameParts, profile: SegmentProfile, scope: NameScope): NameReason[] {
  return conditionsOf(parts, scope, profile).flatMap((condition) => {
    const value = statisticOf(condition, profile)
    return value === null ? [] : [{ ...condition, value }]
  })
}

/** Whether a name is one for this population at all. */
export function canSay({ orders, recency }: NameParts, { rule, tellsTime }: NameScope): boolean {
  return orderLevels(rule).includes(orders) && (tellsTime || recency === 'any')
}

/** The order levels that a population can have: none is claimed that its rule does not bear out. */
function orderLevels({ minFrequency, maxFrequency }: PopulationRule): readonly OrderLevel[] {
  if (maxFrequency === 1) return ['buyer']
  return minFrequency >= 2 ? ['frequent', 'repeat'] : ['frequent', 'buyer']
}

/**
 * The experience that sets a segment apart most, null when none does. Tenure counts only where it says more than
 * recency does: whoever lapsed long ago also came long ago.
 */
export function experienceOf(profile: SegmentProfile): Experience | null {
  const apartBy = (feature: string): number =>
    Math.abs(statisticOf({ feature, statistic: 'separation' }, profile) ?? 0)
  const names = Object.keys(EXPERIENCES) as Experience[] // EXPERIENCES names every key
  const told = names.filter((experience) => {
    const [{ feature }] = EXPERIENCES[experience]
    const isTrue = EXPERIENCES[experience].every((condition) => holds(condition, profile))
    return isTrue && (feature !== 'tenureDays' || apartBy(feature) > apartBy('recencyDays'))
  })
  return told.reduce<Experience | null>((most, next) => {
    if (most === null) return next
    return apartBy(EXPERIENCES[next][0].feature) > apartBy(EXPERIENCES[most][0].feature) ? next : most
  }, null)
}
