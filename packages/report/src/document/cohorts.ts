import { z } from 'zod'
import { count, month, source } from './scalars.ts'

/** Customers by the month of their first sale, and how many of them bought in each calendar month after. */
export interface CohortRetention {
  readonly month: string
  readonly customers: number
  /** From the month of the first sale, where it is `customers`, to that of the issue, thirteen values at most. */
  readonly buyers: readonly number[]
}

/** What the same customers spent in the same months. */
export interface CohortRevenue {
  readonly month: string
  readonly revenue: readonly number[]
}

/** Second orders of the same customers. */
export interface CohortSecondOrders {
  readonly month: string
  /** `followed` had a first sale more than `days` before the as-of date, `cameBack` of them a second one by then. */
  readonly steps: readonly { readonly days: number; readonly followed: number; readonly cameBack: number }[]
}

/** Every month that brought new customers, in order; absent in documents of before. */
export interface PlaybookCohorts {
  readonly retention: { readonly rows: readonly CohortRetention[]; readonly source: string }
  readonly revenue: { readonly rows: readonly CohortRevenue[]; readonly source: string }
  readonly secondOrders: { readonly rows: readonly CohortSecondOrders[]; readonly source: string }
}

const horizon = 13

export const playbookCohorts: z.ZodType<PlaybookCohorts> = z.strictObject({
  retention: z.strictObject({
    rows: z.array(
      z.strictObject({ month, customers: z.int().min(1), buyers: z.array(count).min(1).max(horizon) }),
    ),
    source,
  }),
  revenue: z.strictObject({
    rows: z.array(z.strictObject({ month, revenue: z.array(z.number()).min(1).max(horizon) })),
    source,
  }),
  secondOrders: z.strictObject({
    rows: z.array(
      z.strictObject({
        month,
        steps: z.array(z.strictObject({ days: z.int().min(1), followed: z.int().min(1), cameBack: count })),
      }),
    ),
    source,
  }),
})
