import { EngineError } from '../engine-error.ts'
import type { PurchaseRhythm } from './purchase-rhythm.ts'

/** `active`: within the shop's ordinary silence; `slowing`: beyond it; `lapsed`: beyond nearly everybody's. */
export type RecencyStatus = 'active' | 'slowing' | 'lapsed'

/** All there are, the liveliest first. */
export const RECENCY_STATUSES: readonly RecencyStatus[] = ['active', 'slowing', 'lapsed']

/**
 * When to act on a customer: a rule on the days since the last order, relative to the shop's own rhythm. A model that
 * leaves recency out says who customers are; this says where they stand today.
 *
 * @param recencyDays days since the last order, one a customer.
 * @param rhythm from `purchaseRhythm`.
 * @throws EngineError `INVALID_VALUE` on days that are no finite number.
 * @example recencyStatus([10, 200, 400], { activeDays: 180, slowingDays: 347 }) // ['active', 'slowing', 'lapsed']
 */
export function recencyStatus(
  recencyDays: ArrayLike<number>,
  { activeDays, slowingDays }: Pick<PurchaseRhythm, 'activeDays' | 'slowingDays'>,
): RecencyStatus[] {
  return Array.from(recencyDays, (days, row) => {
    if (!Number.isFinite(days)) {
      throw new EngineError('INVALID_VALUE', `recencyStatus: row ${row} is ${days}; give a number of days.`)
    }
    if (days <= activeDays) return 'active'
    return days <= slowingDays ? 'slowing' : 'lapsed'
  })
}
