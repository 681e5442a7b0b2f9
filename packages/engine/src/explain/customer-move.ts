import type { MoveKind } from '../movement/move-kind.ts'
import { earlierLabels, kindOfMove } from '../movement/segment-movement.ts'
import type { Segmentation } from '../segment-customers.ts'
import { type SegmentMember, segmentMembers } from '../segment-members.ts'
import type { SegmentPlace } from './segment-place.ts'

/** What happened to a customer between two segmentations. */
export interface CustomerMove {
  /** Never `left`: who is explained is there. */
  readonly kind: MoveKind
  /** null for one who entered. */
  readonly from: SegmentPlace | null
  readonly to: SegmentPlace
  /** The features known at both dates, in original units; null where one is not known. Empty for one who entered. */
  readonly features: readonly {
    readonly feature: string
    readonly before: number | null
    readonly after: number | null
  }[]
}

/** Compares one customer in two segmentations of one shop, by the rules of `segmentMovement`. O(n k d). */
export function customerMove(
  previous: Segmentation,
  current: Segmentation,
  now: SegmentMember,
): CustomerMove {
  const then = memberOf(previous, now.customerId)
  const to = placeOfMember(now)
  if (then === undefined) return { kind: 'entered', from: null, to, features: [] }
  const hasBought = now.ordersEver > then.ordersEver
  const after = valuesOf(current, now)
  return {
    kind: kindOfMove(then, now, hasBought, earlierLabels(previous, current)),
    from: placeOfMember(then),
    to,
    features: Object.entries(valuesOf(previous, then)).flatMap(([feature, before]) =>
      Object.hasOwn(after, feature) ? [{ feature, before, after: after[feature] }] : [],
    ),
  }
}

/** One customer of a segmentation, of the table or lapsed. O(n). */
export function memberOf(segmentation: Segmentation, customerId: string): SegmentMember | undefined {
  for (const member of segmentMembers(segmentation)) if (member.customerId === customerId) return member
  return undefined
}

/** The place of somebody who is there. */
export function placeOfMember({ segment }: SegmentMember): SegmentPlace {
  const { population, cluster, id, name } = segment
  return { population, cluster, id, name }
}

function valuesOf(
  { table }: Segmentation,
  { row, recencyDays, ordersEver }: SegmentMember,
): Record<string, number | null> {
  if (row < 0) return { recencyDays, lifetimeOrders: ordersEver }
  return Object.fromEntries(
    Object.entries(table.columns).map(([feature, column]) => [
      feature,
      Number.isNaN(column[row]) ? null : column[row],
    ]),
  )
}
