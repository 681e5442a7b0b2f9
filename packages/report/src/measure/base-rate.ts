import type { PlaybookDocument } from '../document/playbook-document.ts'

/** Share of a group that ordered within a month: `events` of `customers`, whatever was sent to them. */
export interface BaseRate {
  readonly value: number
  readonly events: number
  readonly customers: number
  /** Whether it was counted in the group itself or over all customers known before the month. */
  readonly scope: 'segment' | 'shop'
}

/**
 * Base rate of a segment: of its customers in the previous issue, those who ordered since; without that count, the
 * rate of the shop.
 *
 * @returns null when neither can be computed
 */
export function baseRate(document: PlaybookDocument, segmentId: string): BaseRate | null {
  const previous = document.movement?.previousSegments.find((segment) => segment.id === segmentId)
  if (previous?.buyersSince != null && previous.customers > 0) {
    return {
      value: previous.buyersSince / previous.customers,
      events: previous.buyersSince,
      customers: previous.customers,
      scope: 'segment',
    }
  }
  return shopRate(document)
}

/** Returning customers of the month / customers known before it; null when nobody was, or a figure is missing. */
export function shopRate(document: PlaybookDocument): BaseRate | null {
  const value = (id: string): number | null => document.kpis.find((kpi) => kpi.id === id)?.value ?? null
  const customers = value('customers')
  const arrived = value('new-customers')
  const returning = value('returning-customers')
  if (customers === null || arrived === null || returning === null || customers <= arrived) return null
  const known = customers - arrived
  return { value: returning / known, events: returning, customers: known, scope: 'shop' }
}
