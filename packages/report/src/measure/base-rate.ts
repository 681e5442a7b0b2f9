import type { PlaybookDocument } from '../document/playbook-document.ts'

/** Share of a group that orders within a month, and whether it was counted in the group or over all known customers. */
export interface BaseRate {
  readonly value: number
  readonly scope: 'segment' | 'shop'
}

/**
 * Base rate of a segment: of its customers in the previous issue, those who ordered since. Without that count, the
 * rate of all customers known before the month: returning customers of the month / (customers − new customers).
 *
 * @returns null when neither can be computed
 */
export function baseRate(document: PlaybookDocument, segmentId: string): BaseRate | null {
  const previous = document.movement?.previousSegments.find((segment) => segment.id === segmentId)
  if (previous?.buyersSince != null && previous.customers > 0) {
    return { value: previous.buyersSince / previous.customers, scope: 'segment' }
  }
  const value = (id: string): number | null => document.kpis.find((kpi) => kpi.id === id)?.value ?? null
  const customers = value('customers')
  const arrived = value('new-customers')
  const returning = value('returning-customers')
  if (customers === null || arrived === null || returning === null || customers <= arrived) return null
  return { value: returning / (customers - arrived), scope: 'shop' }
}
