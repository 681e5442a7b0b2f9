import { z } from 'zod'
import { month, source } from './scalars.ts'

const ids = [
  'customers',
  'new-customers',
  'returning-customers',
  'orders',
  'revenue',
  'average-order-value',
  'revenue-per-customer',
  'repeat-share',
  'repeat-revenue-share',
  'second-order-rate',
  'active-12-months',
  'likely-customers',
] as const

/**
 * - `customers`: customers with at least one sale before the as-of date (the sum of all segments);
 * - `new-customers`, `returning-customers`: buyers of the month for whom it was, or was not, the first order;
 * - `orders`, `revenue`, `average-order-value`: sales of the month;
 * - `repeat-share`: returning customers of the month / customers of the month;
 * - `repeat-revenue-share`: revenue of orders that are not a customer's first / revenue of the month;
 * - `second-order-rate`: of the customers whose first order was three months before, and at least 90 days ago, the
 *   share who had ordered again within 90 days;
 * - `revenue-per-customer`: revenue of the last twelve months / customers active in them; null for a younger shop;
 * - `active-12-months`: customers with a sale in the twelve months before the as-of date;
 * - `likely-customers`: how many of `customers` are expected not to have left: the sum of their P(alive), to the whole
 *   customer; present where the forecast from an earlier date came true.
 */
export type KpiId = (typeof ids)[number]

/** A headline figure with its two comparisons; null where it is undefined or its month has no data. */
export interface Kpi {
  readonly id: KpiId
  readonly unit: 'count' | 'money' | 'share' | 'days'
  readonly value: number | null
  readonly previousMonth: number | null
  readonly previousYear: number | null
  /** Absent in documents of before. */
  readonly history?: KpiHistory | undefined
  readonly source: string
}

/** The run of a figure up to the month of the issue, thirteen months at most; null where it is undefined. */
export interface KpiHistory {
  /** The month of the first value. */
  readonly first: string
  /** One a month, the last one that of the issue. */
  readonly values: readonly (number | null)[]
}

export const kpi: z.ZodType<Kpi> = z.strictObject({
  id: z.enum(ids),
  unit: z.enum(['count', 'money', 'share', 'days']),
  value: z.number().nullable(),
  previousMonth: z.number().nullable(),
  previousYear: z.number().nullable(),
  history: z.strictObject({ first: month, values: z.array(z.number().nullable()).min(1).max(13) }).optional(),
  source,
})
