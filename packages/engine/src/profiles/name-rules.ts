import type { PopulationRule } from '../populations/population-spec.ts'
import type { Experience, OrderLevel, RecencyWord, ValueLevel } from './name-words.ts'
import type { SegmentProfile } from './profile-segments.ts'

/**
 * A number about a segment: `position`, mean mid-rank among all customers (0 least, 1 most; recency 1 = most recent);
 * `positionInPopulation`, the same among the customers of its population; `spread`, distance between the quartiles
 * of the positions; `median`, in original units; `separation`, Cliff's delta against the rest of its population;
 * `known`, share of its customers for whom the feature is known.
 */
export type NameStatistic = 'position' | 'positionInPopulation' | 'spread' | 'median' | 'separation' | 'known'

/** What has to hold for a statement to be true. */
export interface NameCondition {
  readonly feature: string
  readonly statistic: NameStatistic
  readonly is: '>=' | '<=' | '>' | '<'
  readonly limit: number
}

/** A condition that holds, and by how much: what a name says, and why it may. */
export interface NameReason extends NameCondition {
  readonly says: OrderLevel | RecencyWord | ValueLevel | Experience
  readonly value: number
}

const recency = (statistic: NameStatistic, is: NameCondition['is'], limit: number): NameCondition => ({
  feature: 'recencyDays',
  statistic,
  is,
  limit,
})
const spent = (is: NameCondition['is'], limit: number): NameCondition => ({
  feature: 'monetary',
  statistic: 'position',
  is,
  limit,
})

/** A month, two, a quarter and half a year: where everyday words about time begin and end. */
const DAYS = { quick: 30, cooling: 60, recent: 90, lapsed: 180 } as const

// Neighbouring regions overlap, and in the overlap the matching decides; together they leave nothing out.
const RECENCY: Readonly<Record<RecencyWord, readonly NameCondition[]>> = {
  recent: [recency('position', '>=', 0.6), recency('median', '<=', DAYS.recent)],
  later: [recency('position', '>=', 0.6), recency('median', '>', DAYS.recent)],
  cooling: [
    recency('position', '>', 0.3),
    recency('position', '<', 0.7),
    recency('spread', '<=', 0.4),
    recency('median', '>=', DAYS.cooling),
  ],
  earlier: [recency('position', '<=', 0.4), recency('median', '<', DAYS.lapsed)],
  lapsed: [recency('position', '<=', 0.4), recency('median', '>=', DAYS.lapsed)],
  any: [recency('position', '>', 0.3), recency('position', '<', 0.7)],
}

const VALUE: Readonly<Record<ValueLevel, readonly NameCondition[]>> = {
  high: [spent('>=', 0.65)],
  middle: [spent('>', 0.25), spent('<', 0.75)],
  low: [spent('<=', 0.35)],
}

const ORDERS: Readonly<Record<OrderLevel, readonly NameCondition[]>> = {
  frequent: [
    { feature: 'frequency', statistic: 'positionInPopulation', is: '>=', limit: 0.6 },
    { feature: 'frequency', statistic: 'median', is: '>=', limit: 2 },
  ],
  repeat: [{ feature: 'frequency', statistic: 'positionInPopulation', is: '<', limit: 0.7 }],
  buyer: [],
}

/** A large difference (Romano et al. 2006). */
const LARGE = 0.474

const apart = (feature: string, is: '>=' | '<='): readonly NameCondition[] => [
  { feature, statistic: 'separation', is, limit: is === '>=' ? LARGE : -LARGE },
  { feature, statistic: 'known', is: '>=', limit: 0.5 },
]
const median = (feature: string, is: NameCondition['is'], limit: number): NameCondition => ({
  feature,
  statistic: 'median',
  is,
  limit,
})

// Among refunds whoever spent nothing stands high, and nobody would call them big or average spenders.
const NOTHING_SPENT: Readonly<Record<ValueLevel, readonly NameCondition[]>> = {
  high: [median('monetary', '>', 0)],
  middle: [median('monetary', '>', 0)],
  low: [median('monetary', '<=', 0)],
}

/** An experience is said only where it sets the segment apart and is true in plain words too. */
export const EXPERIENCES: Readonly<Record<Experience, readonly NameCondition[]>> = {
  unhappy: [...apart('reviewMean', '<='), median('reviewMean', '<=', 3)],
  satisfied: [...apart('reviewMean', '>='), median('reviewMean', '>=', 4.5)],
  late: [...apart('deliveryDelayDays', '>='), median('deliveryDelayDays', '>', 0)],
  oneday: [...apart('daysBetweenOrders', '<='), median('daysBetweenOrders', '<', 1)],
  quick: [...apart('daysBetweenOrders', '<='), median('daysBetweenOrders', '<=', DAYS.quick)],
  slow: [...apart('daysBetweenOrders', '>='), median('daysBetweenOrders', '>=', DAYS.recent)],
  established: [...apart('tenureDays', '>='), median('tenureDays', '>=', 365)],
  newcomer: [...apart('tenureDays', '<='), median('tenureDays', '<=', DAYS.recent)],
}

/** What may be said of the segments of a population. */
export interface NameScope {
  /** Of the population: what may be said about orders depends on it. */
  readonly rule: PopulationRule
  /** Whether names may speak of the last order: not where the model leaves recency out. */
  readonly tellsTime: boolean
}

/**
 * The conditions of a name, with the statement that each belongs to. Where no name tells the time, saying nothing of it
 * needs no condition; whether money is compared depends on whether the customer in the middle spent any.
 */
export function conditionsOf(
  says: {
    readonly orders: OrderLevel
    readonly recency: RecencyWord
    readonly value: ValueLevel
    readonly experience: Experience | null
  },
  { tellsTime }: Pick<NameScope, 'tellsTime'>,
  profile: Pick<SegmentProfile, 'medians'>,
): readonly (NameCondition & Pick<NameReason, 'says'>)[] {
  const about = (word: NameReason['says'], conditions: readonly NameCondition[]) =>
    conditions.map((condition) => ({ ...condition, says: word }))
  return [
    ...about(says.orders, ORDERS[says.orders]),
    ...(tellsTime ? about(says.recency, RECENCY[says.recency]) : []),
    ...about(says.value, (profile.medians.monetary > 0 ? VALUE : NOTHING_SPENT)[says.value]),
    ...(says.experience === null ? [] : about(says.experience, EXPERIENCES[says.experience])),
  ]
}

// How far beyond its limit a value may go before a name that was given is taken back.
const SLACK = { share: 0.05, ofMedian: 0.1 } as const

/**
 * Whether a condition holds for a segment; false where the number is not known.
 *
 * @param lenient leaves the slack that a name given earlier has.
 */
export function holds(
  condition: NameCondition,
  profile: SegmentProfile,
  { lenient = false }: { readonly lenient?: boolean } = {},
): boolean {
  const value = statisticOf(condition, profile)
  if (value === null) return false
  const slack = lenient ? slackOf(condition) : 0
  switch (condition.is) {
    case '>=':
      return value >= condition.limit - slack
    case '<=':
      return value <= condition.limit + slack
    case '>':
      return value > condition.limit - slack
    case '<':
      return value < condition.limit + slack
  }
}

function slackOf({ statistic, limit }: NameCondition): number {
  return statistic === 'median' ? SLACK.ofMedian * Math.abs(limit) : SLACK.share
}

/** The number that a condition is about; null where it is not known of the segment. */
export function statisticOf(
  { feature, statistic }: Pick<NameCondition, 'feature' | 'statistic'>,
  profile: SegmentProfile,
): number | null {
  const { positions, recencyRange, features, size } = profile
  const found = features.find((entry) => entry.feature === feature)
  switch (statistic) {
    case 'position':
      return feature === 'recencyDays' ? positions.recency : positions.monetary
    case 'positionInPopulation':
      return profile.frequencyInPopulation
    case 'spread':
      return recencyRange[1] - recencyRange[0]
    case 'median':
      return feature === 'recencyDays' || feature === 'frequency' || feature === 'monetary'
        ? profile.medians[feature]
        : (found?.quantiles?.[2] ?? null)
    case 'separation':
      return found?.separation ?? null
    case 'known':
      return found === undefined ? null : found.known / size
  }
}
