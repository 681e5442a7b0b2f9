import type { PopulationRule } from '../populations/population-spec.ts'
import { distinguish } from './distinguish-names.ts'
import { matchClusters } from './match-clusters.ts'
import type { SegmentProfile } from './profile-segments.ts'
import {
  NAME_PROTOTYPES,
  type NamePrototype,
  type OrderLevel,
  type RecencyLevel,
  type SegmentName,
  type SegmentNameKey,
  type ValueLevel,
} from './segment-names.ts'

/** What the name says, and the numbers that make it true. */
export interface NameFacts {
  readonly orders: OrderLevel
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
}

/** A named profile. */
export interface NamedSegment {
  readonly nameKey: SegmentNameKey
  readonly name: SegmentName
  readonly facts: NameFacts
}

// A name may be given only where it is true. Neighbouring levels overlap, and in the overlap the matching decides.
const RECENCY: Record<RecencyLevel, (facts: Measures) => boolean> = {
  recent: ({ recency }) => recency >= 0.6,
  lapsed: ({ recency }) => recency <= 0.4,
  cooling: ({ recency, spread }) => recency > 0.3 && recency < 0.7 && spread <= 0.4,
  any: ({ recency, spread }) => recency > 0.3 && recency < 0.7 && spread >= 0.3,
}
const VALUE: Record<ValueLevel, (facts: Measures) => boolean> = {
  high: ({ monetary }) => monetary >= 0.65,
  middle: ({ monetary }) => monetary > 0.25 && monetary < 0.75,
  low: ({ monetary }) => monetary <= 0.35,
}
const ORDERS: Record<OrderLevel, (facts: Measures) => boolean> = {
  frequent: ({ frequency, medianFrequency }) => frequency >= 0.6 && medianFrequency >= 2,
  repeat: ({ frequency }) => frequency < 0.7,
  buyer: () => true,
}

// Recency and its spread; null: the level says nothing about spread.
const RECENCY_AT: Record<RecencyLevel, readonly [at: number, spread: number | null]> = {
  recent: [0.75, null],
  lapsed: [0.25, null],
  cooling: [0.5, 0.2],
  any: [0.5, 0.5],
}
const VALUE_AT: Record<ValueLevel, number> = { high: 0.9, middle: 0.5, low: 0.1 }
const ORDERS_AT: Record<OrderLevel, number> = { frequent: 0.8, repeat: 0.4, buyer: 0.4 }

// Squared distances stay below 4, so a true name of one's own beats a shared one, and a shared one beats an untrue one.
const SHARED = 10
const UNTRUE = 1e6

interface Measures {
  readonly recency: number
  readonly spread: number
  readonly frequency: number
  readonly medianFrequency: number
  readonly monetary: number
}

/**
 * Names the segments of one population. Each name is a point in the space of positions (recency among all customers,
 * its spread, number of orders within the population, money among all customers) with a region in which what it
 * says is true. Segments and names are matched so that the squared distances add up to the least possible
 * (`matchClusters`), never outside the region: a 'Champions' segment is recent, frequent and high-spending. When
 * several segments deserve one name, they share it with a distinction ("Champions, higher spend").
 *
 * Names depend on positions only, so equal positions keep equal names from month to month; they are unique within
 * the population and exist for every profile.
 *
 * @param profiles from `profileSegments`.
 * @param rule of the population: what may be said about orders depends on it.
 * @returns one name per profile, in the same order.
 * @example nameSegments(profiles, { minFrequency: 2, maxFrequency: null })[0].name.en // 'Champions'
 */
export function nameSegments(profiles: readonly SegmentProfile[], rule: PopulationRule): NamedSegment[] {
  const prototypes = NAME_PROTOTYPES.filter(({ orders }) => orderLevels(rule).includes(orders))
  const measures = profiles.map(measure)
  const cols = prototypes.length * profiles.length
  const values = new Float64Array(profiles.length * cols)
  measures.forEach((measured, row) => {
    for (let col = 0; col < cols; col++) {
      const prototype = prototypes[col % prototypes.length]
      const sharing = Math.floor(col / prototypes.length)
      values[row * cols + col] = cost(measured, prototype) + SHARED * sharing
    }
  })
  const matched = Array.from(matchClusters({ rows: profiles.length, cols, values }), (col) => {
    return prototypes[col % prototypes.length]
  })
  const names = distinguish(matched, profiles)
  return profiles.map((_, row) => ({ ...names[row], facts: factsOf(matched[row], measures[row]) }))
}

/**
 * Whether a name, given earlier, still says nothing untrue of a segment. A name with a distinction compares segments
 * with each other and is never taken as still true.
 */
export function isNameTrue(nameKey: SegmentNameKey, profile: SegmentProfile, rule: PopulationRule): boolean {
  const prototype = NAME_PROTOTYPES.find(({ key }) => key === nameKey)
  if (prototype === undefined || !orderLevels(rule).includes(prototype.orders)) return false
  return cost(measure(profile), prototype) < UNTRUE
}

/** The order levels that a population can have: none is claimed that its rule does not bear out. */
function orderLevels({ minFrequency, maxFrequency }: PopulationRule): readonly OrderLevel[] {
  if (maxFrequency === 1) return ['buyer']
  return minFrequency >= 2 ? ['frequent', 'repeat'] : ['frequent', 'buyer']
}

function measure(profile: SegmentProfile): Measures {
  const [first, third] = profile.recencyRange
  return {
    recency: profile.positions.recency,
    spread: third - first,
    frequency: profile.frequencyInPopulation,
    medianFrequency: profile.medians.frequency,
    monetary: profile.positions.monetary,
  }
}

function cost(measured: Measures, { orders, recency, value }: NamePrototype): number {
  const isTrue = ORDERS[orders](measured) && RECENCY[recency](measured) && VALUE[value](measured)
  const [recencyAt, spreadAt] = RECENCY_AT[recency]
  const distance =
    (measured.recency - recencyAt) ** 2 +
    (spreadAt === null ? 0 : (measured.spread - spreadAt) ** 2) +
    (measured.frequency - ORDERS_AT[orders]) ** 2 +
    (measured.monetary - VALUE_AT[value]) ** 2
  return isTrue ? distance : UNTRUE
}

function factsOf({ orders, recency, value }: NamePrototype, measured: Measures): NameFacts {
  return {
    orders,
    recency,
    value,
    recencyPosition: measured.recency,
    recencySpread: measured.spread,
    frequencyPosition: measured.frequency,
    medianFrequency: measured.medianFrequency,
    monetaryPosition: measured.monetary,
  }
}
