import { LARGEST_FEATURE_VALUE } from '../feature-table.ts'
import type { CustomerCase } from './customer-case.ts'
import { isSamePlace, lapsedPlace, type SegmentPlace } from './segment-place.ts'

/** What happens to a customer who does nothing. */
export interface SilenceForecast {
  /** Whole days from the as-of date. */
  readonly days: number
  readonly place: SegmentPlace
}

/** What an order today would do. */
export interface OrderForecast {
  /** The customer's mean order, at least 0. */
  readonly amount: number
  /** The own one when the customer stays. */
  readonly place: SegmentPlace
  readonly moves: boolean
}

/**
 * The first day on which waiting puts a customer elsewhere, every day up to the horizon tried: `recencyDays` and
 * `tenureDays` grow together, all else stays. Behind a rolling window a customer lapses (to the day: the hour of the order
 * is not known); that older orders leave it before is not foreseen. null when no day changes anything.
 */
export function afterSilence(
  customer: CustomerCase,
  { horizonDays, windowDays }: { readonly horizonDays: number; readonly windowDays: number | null },
): SilenceForecast | null {
  const lapses = windowDays === null ? Infinity : Math.max(1, windowDays - customer.value('recencyDays'))
  const days = Math.min(horizonDays, lapses - 1)
  const later = (feature: string): Float64Array =>
    Float64Array.from({ length: days }, (_, day) => customer.value(feature) + day + 1)
  const clocks = ['recencyDays', 'tenureDays']
  const places = customer.placesWith(Object.fromEntries(clocks.map((name) => [name, later(name)])), days)
  const day = places.findIndex((place) => !isSamePlace(place, customer.own))
  if (day >= 0) return { days: day + 1, place: places[day] }
  return lapses <= horizonDays ? { days: lapses, place: lapsedPlace(customer.segmentation) } : null
}

/**
 * Where an order today of the customer's mean amount puts the customer: recency 0, one order more, `monetary` more by
 * the amount, and what follows for `averageOrderValue` and `daysBetweenOrders`. A second order is a promotion to
 * another population.
 */
export function afterOrder(customer: CustomerCase, moneyStep: number): OrderForecast {
  const { value } = customer
  const orders = value('frequency')
  const mean = Math.max(0, value('monetary') / orders)
  const amount = Math.round(Math.round(mean / moneyStep) * moneyStep * 1e6) / 1e6
  const ever = Number.isNaN(value('lifetimeOrders')) ? orders : value('lifetimeOrders')
  const monetary = Math.min(value('monetary') + amount, LARGEST_FEATURE_VALUE)
  const place = customer.movedTo({
    recencyDays: 0,
    frequency: orders + 1,
    lifetimeOrders: ever + 1,
    monetary,
    averageOrderValue: monetary / (orders + 1),
    // The first order lies `sinceFirst` back and the last one is today.
    daysBetweenOrders: sinceFirst(customer, ever) / ever,
  })
  return { amount, place: place ?? customer.own, moves: place !== null }
}

/** Days since the first order: known, or what the days between the orders and since the last one come to. */
function sinceFirst({ value }: CustomerCase, ever: number): number {
  if (!Number.isNaN(value('tenureDays'))) return value('tenureDays')
  return value('recencyDays') + (ever > 1 ? (ever - 1) * value('daysBetweenOrders') : 0)
}
