import { featureColumn, ordersEver } from './feature-table.ts'
import type { Segment } from './populations/segment-population.ts'
import type { Segmentation } from './segment-customers.ts'

/** One customer of a segmentation, of the table or lapsed. */
export interface SegmentMember {
  readonly customerId: string
  readonly segment: Segment
  readonly recencyDays: number
  /** Orders in the window; 0 for the lapsed. */
  readonly frequency: number
  /** Money in the window; 0 for the lapsed. */
  readonly monetary: number
  /** Orders of all time, where the features know them, and in the window otherwise. */
  readonly ordersEver: number
  readonly scores: { readonly r: number; readonly f: number; readonly m: number }
  /** To the own centroid, model space; 0 for the lapsed, who have none. */
  readonly distance: number
  /** How much farther the next centroid is; Infinity when there is none. */
  readonly margin: number
  /** Row of the feature table; -1 for the lapsed. */
  readonly row: number
}

/**
 * Everybody in a segmentation, those of the table and the lapsed, by id ascending (UTF-16 code units). O(n).
 *
 * @example for (const { customerId, segment } of segmentMembers(segmentation)) tag(customerId, segment.id)
 */
export function* segmentMembers(
  segmentation: Pick<
    Segmentation,
    'customerIds' | 'table' | 'segment' | 'segments' | 'scores' | 'distance' | 'margin' | 'lapsed'
  >,
): Generator<SegmentMember> {
  const { customerIds, table, segment, segments, scores, distance, margin, lapsed } = segmentation
  const [days, orders, money] = ['recencyDays', 'frequency', 'monetary'].map((name) =>
    featureColumn(table, name),
  )
  const ever = ordersEver(table)
  const away = lapsed?.customerIds ?? []
  let next = 0
  const lapsedMember = (place: number): SegmentMember => ({
    customerId: away[place],
    segment: segments[segments.length - 1], // the population of the lapsed comes last
    recencyDays: lapsed?.columns.recencyDays[place] ?? 0,
    frequency: 0,
    monetary: 0,
    ordersEver: lapsed?.columns.lifetimeOrders[place] ?? 0,
    scores: { r: 1, f: 1, m: 1 },
    distance: 0,
    margin: Infinity,
    row: -1,
  })
  for (let row = 0; row < customerIds.length; row++) {
    while (next < away.length && away[next] < customerIds[row]) yield lapsedMember(next++)
    yield {
      customerId: customerIds[row],
      segment: segments[segment[row]],
      recencyDays: days[row],
      frequency: orders[row],
      monetary: money[row],
      ordersEver: ever[row],
      scores: { r: scores.r[row], f: scores.f[row], m: scores.m[row] },
      distance: distance[row],
      margin: margin[row],
      row,
    }
  }
  while (next < away.length) yield lapsedMember(next++)
}
