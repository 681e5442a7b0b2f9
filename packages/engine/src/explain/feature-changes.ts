import { featureColumn } from '../feature-table.ts'
import type { CustomerCase } from './customer-case.ts'
import { leastStep } from './least-step.ts'
import type { SegmentPlace } from './segment-place.ts'

/** The smallest change of one feature, all others as they are, that puts a customer elsewhere. */
export interface FeatureChange {
  readonly feature: string
  readonly from: number
  /** The value that moves; null when none does that can be reached. */
  readonly to: number | null
  /** `to` minus `from`. */
  readonly by: number | null
  readonly place: SegmentPlace | null
}

/** How far values are tried. */
export interface ChangeLimits {
  /** Days of waiting. */
  readonly horizonDays: number
  /** Smallest amount of the currency. */
  readonly moneyStep: number
}

/** Features that a change of others brings along, or that only time moves; the case of silence covers these. */
const NOT_BY_THEMSELVES = ['tenureDays']

/**
 * The smallest change of each feature of the model by itself: `recencyDays` by whole days of waiting, `frequency` by
 * whole orders and `monetary` by the smallest amount, either way, the nearer one (the upward one of equals), other
 * features by any amount. Only values between the least and the greatest of all customers count as reachable. Each
 * is found by asking the model, and with it the customer is elsewhere.
 */
export function featureChanges(customer: CustomerCase, limits: ChangeLimits): FeatureChange[] {
  const { model } = customer
  const features = ['recencyDays', 'frequency', 'monetary']
  const extras = model.features.filter(
    (feature) => !features.includes(feature) && !NOT_BY_THEMSELVES.includes(feature),
  )
  return [...features, ...extras]
    .filter((feature) => model.features.includes(feature) || feature === 'frequency')
    .flatMap((feature) => {
      const from = customer.value(feature)
      return Number.isNaN(from) ? [] : [changeOf(customer, { feature, from }, limits)]
    })
}

function changeOf(
  customer: CustomerCase,
  { feature, from }: { readonly feature: string; readonly from: number },
  { horizonDays, moneyStep }: ChangeLimits,
): FeatureChange {
  if (feature === 'recencyDays') return nearest(customer, feature, from, [stepwise(1, horizonDays, from)])
  const { least, greatest } = range(featureColumn(customer.segmentation.table, feature))
  const step =
    feature === 'frequency' ? 1 : feature === 'monetary' ? moneyStep : (greatest - least) / FINENESS
  return nearest(customer, feature, from, [
    stepwise(step, Math.floor((greatest - from) / step + ROUNDING), from),
    stepwise(-step, Math.floor((from - least) / step + ROUNDING), from),
  ])
}

/** Where a feature has no unit of its own, it is tried in so many steps of the whole range. */
const FINENESS = 1e6
const ROUNDING = 1e-6

interface Direction {
  readonly most: number
  readonly at: (steps: number) => number
}

function stepwise(step: number, most: number, from: number): Direction {
  return { most, at: (steps) => tidy(from + steps * step) }
}

/** Without the rounding errors of adding cents: to a millionth, where a double is as fine as that. */
function tidy(value: number): number {
  return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : value
}

function nearest(
  customer: CustomerCase,
  feature: string,
  from: number,
  directions: readonly Direction[],
): FeatureChange {
  const found = directions.flatMap(({ most, at }) => {
    const steps = leastStep(
      most,
      (count) => customer.movedTo(alongWith(customer, feature, at(count))) !== null,
    )
    return steps === 0 ? [] : [at(steps)]
  })
  if (found.length === 0) return { feature, from, to: null, by: null, place: null }
  const to = found.reduce((best, next) => (Math.abs(next - from) < Math.abs(best - from) ? next : best))
  return { feature, from, to, by: tidy(to - from), place: customer.movedTo(alongWith(customer, feature, to)) }
}

/**
 * An order counts for the window and for all time. Who has ordered on one day only, and would have ordered more with all
 * else as it is, has no day between the orders.
 */
function alongWith({ value }: CustomerCase, feature: string, to: number): Record<string, number> {
  if (feature !== 'frequency') return { [feature]: to }
  const ever = value('lifetimeOrders')
  return {
    frequency: to,
    ...(Number.isNaN(ever) ? {} : { lifetimeOrders: ever + to - value('frequency') }),
    ...(to > 1 && Number.isNaN(value('daysBetweenOrders')) ? { daysBetweenOrders: 0 } : {}),
  }
}

function range(column: Float64Array): { readonly least: number; readonly greatest: number } {
  let least = Infinity
  let greatest = -Infinity
  for (const value of column) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return { least, greatest }
}
