import { FEWEST_EVENTS } from '@clientele/engine'
import type { RfmValues } from '../document/population/segment.ts'
import type { BaseRate } from './base-rate.ts'
import { plannedLift } from './measurability.ts'

/** What a fifth more orders of a segment in a month would be. Arithmetic, not a forecast. */
export interface Prize {
  readonly orders: number
  readonly money: number
}

/**
 * Base rate × customers × 20 %, and that many typical orders (median spent / median orders).
 *
 * @returns null when the segment's own rate was not counted or rests on fewer than ten events, or when it is not even
 * half an order
 */
export function prize(base: BaseRate | null, customers: number, medians: RfmValues): Prize | null {
  if (base === null || base.scope !== 'segment' || base.events < FEWEST_EVENTS) return null
  const orders = base.value * customers * plannedLift
  return orders < 0.5 ? null : { orders, money: (orders * medians.monetary) / medians.frequency }
}
