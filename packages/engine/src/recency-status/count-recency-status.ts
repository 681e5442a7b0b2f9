import { featureColumn } from '../feature-table.ts'
import type { Segmentation } from '../segment-customers.ts'
import type { PurchaseRhythm } from './purchase-rhythm.ts'
import { type RecencyStatus, recencyStatus } from './recency-status.ts'

/**
 * Customers of each segment by recency status.
 *
 * @returns one record a segment, in the order of `segments`; each adds up to the size of its segment.
 * @example countRecencyStatus(segmentation, purchaseRhythm(segmentation.table))[0].lapsed // 12
 */
export function countRecencyStatus(
  { segments, segment, table, lapsed }: Pick<Segmentation, 'segments' | 'segment' | 'table' | 'lapsed'>,
  rhythm: PurchaseRhythm,
): Record<RecencyStatus, number>[] {
  const counts = segments.map(() => ({ active: 0, slowing: 0, lapsed: 0 }))
  recencyStatus(featureColumn(table, 'recencyDays'), rhythm).forEach((status, row) => {
    counts[segment[row]][status]++
  })
  const last = segments.length - 1 // the lapsed, where there are any
  recencyStatus(lapsed?.columns.recencyDays ?? [], rhythm).forEach((status) => {
    counts[last][status]++
  })
  return counts
}
