import { EngineError } from '../engine-error.ts'
import type { Segmentation } from '../segment-customers.ts'
import type { SegmentMember } from '../segment-members.ts'
import { centroidDistances, contributions } from './centroid-distances.ts'
import { type CustomerCase, customerCase } from './customer-case.ts'
import { type CustomerMove, customerMove, memberOf, placeOfMember } from './customer-move.ts'
import { type FeatureChange, featureChanges } from './feature-changes.ts'
import { nearestPoint } from './nearest-point.ts'
import { placeOf, type SegmentPlace } from './segment-place.ts'
import { afterOrder, afterSilence, type OrderForecast, type SilenceForecast } from './what-comes.ts'

/** Settings of `explainCustomer`. */
export interface ExplainOptions {
  /** An earlier segmentation under the same ids, to say what moved since. */
  readonly previous?: Segmentation | null
  /** Smallest amount of the currency. Default 0.01. */
  readonly moneyStep?: number
  /** Days of waiting that are tried. Default 3,650. */
  readonly horizonDays?: number
  /** Length of the rolling window of the features: behind it customers lapse. Default null, all sales count. */
  readonly windowDays?: number | null
}

/** A feature of one customer. */
export interface FeatureAccount {
  readonly feature: string
  /** Original units; null where it is not known. */
  readonly value: number | null
  /** What the model takes in place of an unknown value; null where it takes none. */
  readonly standIn: number | null
  /**
   * Mid-rank position among all customers for whom it is known, of the lapsed among these: 0 least, 1 most; of
   * `recencyDays` 1 is most recent.
   */
  readonly position: number | null
  /**
   * What it adds to `difference`: positive speaks for the own segment. null for a feature that the model does not
   * use, and where there is no other segment.
   */
  readonly contribution: number | null
}

/** Why a customer is in a segment, and what would change that. Distances are in model space. */
export interface CustomerExplanation {
  readonly customerId: string
  readonly place: SegmentPlace
  /** To the own centroid; null in a population made by rule. */
  readonly distance: number | null
  /** The second nearest centroid; null where there is no other. */
  readonly second: { readonly place: SegmentPlace; readonly distance: number } | null
  /** Distance to the second nearest minus `distance`, never negative. */
  readonly margin: number | null
  /** Squared distance to the second nearest minus the squared own one: the sum of the contributions. */
  readonly difference: number | null
  /** All features of the table, those of the model first. */
  readonly features: readonly FeatureAccount[]
  /** Per feature of the model, and for orders; none of the lapsed. */
  readonly changes: readonly FeatureChange[]
  /** null when waiting changes nothing within the horizon. */
  readonly silence: SilenceForecast | null
  /** null for the lapsed: what they spent lies before the window. */
  readonly order: OrderForecast | null
  /** All features together: the nearest point that belongs elsewhere. */
  readonly nearest: {
    readonly distance: number
    readonly place: SegmentPlace
    readonly values: Readonly<Record<string, number>> | null
  } | null
  /** null without an earlier segmentation. */
  readonly since: CustomerMove | null
}

/**
 * Explains why one customer is where they are: distances to the own and the second nearest centroid with what each
 * feature adds to their difference, the position of each value among all customers, the smallest changes that would
 * move the customer, what waiting and what an order would do, and what happened since an earlier segmentation.
 *
 * Everything said about another place was asked of the model (`assignCustomers`): with the change, the customer is
 * there. Lapsed customers are grouped by the window, so there is nothing to ask.
 *
 * @param segmentation from `segmentCustomers` or `inheritSegments`.
 * @throws EngineError `UNKNOWN_CUSTOMER` for an id that the segmentation does not have (the message does not repeat it),
 *   `INVALID_ARGUMENT` for a step or a horizon that means nothing. O(n d + horizon k d).
 * @example
 * const { place, margin, silence } = explainCustomer(segmentation, 'c42')
 * silence // { days: 23, place: { id: 'loyal-frequent-cooling-high', ... } }
 */
export function explainCustomer(
  segmentation: Segmentation,
  customerId: string,
  { previous = null, moneyStep = 0.01, horizonDays = 3650, windowDays = null }: ExplainOptions = {},
): CustomerExplanation {
  checkOptions({ moneyStep, horizonDays, windowDays })
  const member = memberOf(segmentation, customerId)
  if (member === undefined) {
    throw new EngineError(
      'UNKNOWN_CUSTOMER',
      'No customer with this id has an order before the as-of date; check the id, or choose a later date.',
    )
  }
  const since = previous === null ? null : customerMove(previous, segmentation, member)
  if (member.row < 0) return { customerId, ...lapsed(segmentation, member), since }
  const customer = customerCase(segmentation, member.row)
  return {
    customerId,
    ...standing(customer),
    changes: featureChanges(customer, { moneyStep, horizonDays }),
    silence: afterSilence(customer, { horizonDays, windowDays }),
    order: afterOrder(customer, moneyStep),
    since,
  }
}

type Unmoved = Omit<CustomerExplanation, 'customerId' | 'since'>

/** Grouped by the window and not by a model: no distances, and waiting changes nothing. */
function lapsed({ lapsed: group }: Segmentation, member: SegmentMember): Unmoved {
  const account = (feature: 'recencyDays' | 'lifetimeOrders', value: number): FeatureAccount => {
    const position = midRank(group?.columns[feature] ?? new Float64Array(), value)
    return {
      feature,
      value,
      standIn: null,
      position: feature === 'recencyDays' ? 1 - position : position,
      contribution: null,
    }
  }
  return {
    place: placeOfMember(member),
    distance: null,
    second: null,
    margin: null,
    difference: null,
    nearest: null,
    features: [account('recencyDays', member.recencyDays), account('lifetimeOrders', member.ordersEver)],
    changes: [],
    silence: null,
    order: null,
  }
}

function standing(
  customer: CustomerCase,
): Pick<
  CustomerExplanation,
  'place' | 'distance' | 'second' | 'margin' | 'difference' | 'features' | 'nearest'
> {
  const { model, own, segmentation } = customer
  const alone = { place: own, second: null, margin: null, difference: null, nearest: null }
  const measured = centroidDistances(model, customer)
  const distance = measured.distances[own.cluster]
  if (measured.second < 0) return { ...alone, distance, features: accounts(customer, new Map()) }
  const { byFeature, difference } = contributions(model, measured.point, own.cluster, measured.second)
  const secondDistance = measured.distances[measured.second]
  const nearest = nearestPoint(model, own.cluster, measured)
  return {
    place: own,
    distance,
    second: { place: placeOf(segmentation, own.population, measured.second), distance: secondDistance },
    margin: secondDistance - distance,
    difference,
    features: accounts(customer, new Map(model.features.map((feature, col) => [feature, byFeature[col]]))),
    nearest: nearest && {
      distance: nearest.distance,
      place: placeOf(segmentation, own.population, nearest.cluster),
      values: nearest.values,
    },
  }
}

function accounts(
  { model, value, segmentation }: CustomerCase,
  contribution: ReadonlyMap<string, number>,
): FeatureAccount[] {
  const { columns } = segmentation.table
  const used = model.features
  const features = [...used, ...Object.keys(columns).filter((feature) => !used.includes(feature))]
  return features.map((feature) => {
    const own = value(feature)
    const isKnown = !Number.isNaN(own)
    const standIn = model.imputations?.find((imputation) => imputation.feature === feature)?.value ?? null
    const position = isKnown ? midRank(columns[feature], own) : null
    return {
      feature,
      value: isKnown ? own : null,
      standIn: isKnown ? null : standIn,
      position: position !== null && feature === 'recencyDays' ? 1 - position : position,
      contribution: contribution.get(feature) ?? null,
    }
  })
}

function midRank(column: Float64Array, own: number): number {
  let below = 0
  let equal = 0
  let known = 0
  for (const value of column) {
    if (value < own) below++
    if (value === own) equal++
    if (!Number.isNaN(value)) known++
  }
  return (below + equal / 2) / known
}

function checkOptions({
  moneyStep,
  horizonDays,
  windowDays,
}: Required<Omit<ExplainOptions, 'previous'>>): void {
  const refused = (name: string, rule: string, value: number | null): EngineError =>
    new EngineError('INVALID_ARGUMENT', `explainCustomer: ${name} must be ${rule}, got ${value}.`)
  if (!(moneyStep > 0 && moneyStep < Infinity)) throw refused('moneyStep', 'above 0', moneyStep)
  if (!Number.isInteger(horizonDays) || horizonDays < 0 || horizonDays > LONGEST_HORIZON)
    throw refused('horizonDays', `whole and from 0 to ${LONGEST_HORIZON}`, horizonDays)
  if (windowDays !== null && (!Number.isInteger(windowDays) || windowDays < 1))
    throw refused('windowDays', 'whole and at least 1', windowDays)
}

/** A hundred years, every day of which is tried. */
const LONGEST_HORIZON = 36_500
