import type { Segmentation } from '@clientele/engine'

/** Number of customers of a segmentation, those without an order in the window included. */
export function customersIn({ customerIds, lapsed }: Pick<Segmentation, 'customerIds' | 'lapsed'>): number {
  return customerIds.length + (lapsed?.customerIds.length ?? 0)
}
