import { z } from 'zod'
import { source } from './scalars.ts'

const ids = [
  'customers',
  'new-customers',
  'returning-customers',
  'orders',
  'revenue',
  'average-order-value',
  'repeat-share',
  'active-12-months',
] as const

/**
 * - `customers`: customers with at least one sale before the as-of date (the sum of all segments);
 * - `new-customers`, `returning-customers`: buyers of the month for whom it was, or was not, the first order;
 * - `orders`, `revenue`, `average-order-value`: sales of the month;
 * - `repeat-share`: returning customers of the month / customers of the month;
 * - `active-12-months`: customers with a sale in the twelve months before the as-of date.
 */
export type KpiId = (typeof ids)[number]

/** A headline figure with its two comparisons; null where it is undefined or its month has no data. */
export interface Kpi {
  readonly id: KpiId
  readonly unit: 'count' | 'money' | 'share' | 'days'
  readonly value: number | null
  readonly previousMonth: number | null
  readonly previousYear: number | null
  readonly source: string
}

export const kpi: z.ZodType<Kpi> = z.strictObject({
  id: z.enum(ids),
  unit: z.enum(['count', 'money', 'share', 'days']),
  value: z.number().nullable(),
  previousMonth: z.number().nullable(),
  previousYear: z.number().nullable(),
  source,
})
