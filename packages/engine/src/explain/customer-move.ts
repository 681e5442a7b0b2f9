import { assignCustomers } from '../assign-customers.ts'
import { type FeatureTable, ordersEver } from '../feature-table.ts'
import type { Segmentation } from '../segment-customers.ts'
import { placeOf, type SegmentPlace } from './segment-place.ts'

/**
 * Why a customer is where they are now: `entered`, no customer before; `stayed`; `promoted`, orders led into another
 * population; `bought`, an order since; `aged`, no order, and the earlier model with the clock moved puts them where they
 * are now; `refit`, no order, and the earlier model would not have put them there.
 */
export type CustomerMoveKind = 'entered' | 'stayed' | 'promoted' | 'bought' | 'aged' | 'refit'

/** What happened to a customer between two segmentations. */
export interface CustomerMove {
  readonly kind: CustomerMoveKind
  /** null for one who entered. */
  readonly from: SegmentPlace | null
  readonly to: SegmentPlace
  /** The features that both tables have, in original units; null where one is not known. Empty for one who entered. */
  readonly features: readonly {
    readonly feature: string
    readonly before: number | null
    readonly after: number | null
  }[]
}

/** Compares one customer in two segmentations of one shop. O(n). */
export function customerMove(
  previous: Segmentation,
  current: Segmentation,
  customerId: string,
): CustomerMove {
  const row = current.customerIds.indexOf(customerId)
  const before = previous.customerIds.indexOf(customerId)
  const to = placeAt(current, row)
  if (before < 0) return { kind: 'entered', from: null, to, features: [] }
  const from = placeAt(previous, before)
  const shared = Object.keys(current.table.columns).filter((feature) =>
    Object.hasOwn(previous.table.columns, feature),
  )
  return {
    kind: kindOf(),
    from,
    to,
    features: shared.map((feature) => ({
      feature,
      before: known(previous.table.columns[feature][before]),
      after: known(current.table.columns[feature][row]),
    })),
  }

  function kindOf(): CustomerMoveKind {
    if (from.id === to.id && from.id !== null) return 'stayed'
    const orders = [ordersEver(previous.table)[before], ordersEver(current.table)[row]]
    if (from.population !== to.population && orders[1] > orders[0]) return 'promoted'
    if (orders[1] > orders[0]) return 'bought'
    const { population, cluster } = assignCustomers(previous.model, rowOf(current.table, row))
    const name = previous.model.populations[population[0]]?.name ?? ''
    return placeOf(previous, name, cluster[0]).id === to.id ? 'aged' : 'refit'
  }
}

function placeAt(segmentation: Segmentation, row: number): SegmentPlace {
  const { population, cluster } = segmentation.segments[segmentation.segment[row]]
  return placeOf(segmentation, population, cluster)
}

function rowOf({ customerIds, columns }: FeatureTable, row: number): FeatureTable {
  const single = Object.entries(columns).map(([feature, column]) => [feature, Float64Array.of(column[row])])
  return { customerIds: [customerIds[row]], columns: Object.fromEntries(single) }
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
