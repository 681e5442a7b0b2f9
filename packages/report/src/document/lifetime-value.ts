import { z } from 'zod'
import { count, moment, share, source } from './scalars.ts'

/** An expected number with its 95 % interval. */
export interface ExpectedRange {
  readonly expected: number
  readonly low: number
  readonly high: number
}

/** What the best customers of the last twelve months brought. */
export interface RevenueOfTop {
  /** Part of the buyers, the biggest first. */
  readonly share: number
  readonly customers: number
  readonly revenue: number
  /** Of the revenue of all; null when that is not positive. */
  readonly revenueShare: number | null
}

/** Orders that were forecast for a group of customers, and those that came. */
export interface ForecastOutcome {
  /** Orders at the earlier date; from so many on in the last row. Null: everyone. */
  readonly orders: number | null
  readonly customers: number
  readonly predicted: ExpectedRange
  readonly observed: number
  /** False: too few orders to tell. */
  readonly judged: boolean
}

const reasons = ['short-history', 'few-returning', 'few-orders', 'failed', 'no-spend-model'] as const

/** Why nothing is forecast. */
export type NoForecastReason = (typeof reasons)[number]

/** A forecast from an earlier date, against what came since. */
export interface PlaybookForecastCheck {
  /** The earlier date, shop-local. */
  readonly from: string
  readonly days: number
  /** Customers who had come back by then. */
  readonly repeaters: number
  /** Null where too few had come back. */
  readonly total: ForecastOutcome | null
  readonly rows: readonly ForecastOutcome[]
  readonly source: string
}

/** Expectations for some customers. */
export interface ExpectedValue {
  readonly customers: number
  /** Mean probability of still being a customer; null without customers. */
  readonly meanAlive: number | null
  readonly orders: ExpectedRange
  readonly value: ExpectedRange
  /** Revenue of the twelve months before the as-of date. */
  readonly yearRevenue: number
  /** That revenue, that of each customer times the probability that they have left. */
  readonly revenueAtRisk: number
}

/** Customers whose probability of still being one lies from `from` up to the next band. */
export interface AliveBand {
  readonly from: number
  readonly customers: number
  readonly yearRevenue: number
}

/** What customers are expected to order and to spend. */
export interface ValueForecast {
  readonly months: number
  readonly monthlyDiscountRate: number
  /** What is left of an amount after costs; 1: values are revenue. */
  readonly margin: number
  /**
   * Spearman's, of orders and amount per order among those who came back. The model of amounts supposes 0; null or
   * absent where it is not known.
   */
  readonly rankCorrelation?: number | null | undefined
  readonly whole: ExpectedValue
  /** The segments of the document, in its order. */
  readonly segments: readonly (ExpectedValue & { readonly id: string })[]
  /** Ascending; together everybody. */
  readonly bands: readonly AliveBand[]
  readonly source: string
}

/** What customers brought, and what they are expected to bring where that was shown to work. */
export interface PlaybookLifetimeValue {
  readonly concentration: {
    /** First moment of the twelve months before the as-of date. */
    readonly from: string
    /** Buyers of these months, and what they spent. */
    readonly customers: number
    readonly revenue: number
    readonly top: readonly RevenueOfTop[]
    readonly source: string
  }
  /** Null where the history is too short for one. */
  readonly check: PlaybookForecastCheck | null
  /** Null where the check did not hold; `reason` says why. */
  readonly forecast: ValueForecast | null
  readonly reason: NoForecastReason | null
}

const range = z.strictObject({ expected: z.number().min(0), low: z.number().min(0), high: z.number().min(0) })

const outcome: z.ZodType<ForecastOutcome> = z.strictObject({
  orders: z.int().min(1).nullable(),
  customers: count,
  predicted: range,
  observed: count,
  judged: z.boolean(),
})

const expectedValue = {
  customers: count,
  meanAlive: share.nullable(),
  orders: range,
  value: range,
  yearRevenue: z.number(),
  revenueAtRisk: z.number(),
}

const forecast: z.ZodType<ValueForecast> = z.strictObject({
  months: z.int().min(1),
  monthlyDiscountRate: share,
  margin: share,
  rankCorrelation: z.number().min(-1).max(1).nullish(),
  whole: z.strictObject(expectedValue),
  segments: z.array(z.strictObject({ id: z.string().min(1), ...expectedValue })),
  bands: z.array(z.strictObject({ from: share, customers: count, yearRevenue: z.number() })),
  source,
})

export const playbookLifetimeValue: z.ZodType<PlaybookLifetimeValue> = z.strictObject({
  concentration: z.strictObject({
    from: moment,
    customers: count,
    revenue: z.number(),
    top: z.array(
      z.strictObject({ share, customers: count, revenue: z.number(), revenueShare: z.number().nullable() }),
    ),
    source,
  }),
  check: z
    .strictObject({
      from: moment,
      days: z.int().min(1),
      repeaters: count,
      total: outcome.nullable(),
      rows: z.array(outcome),
      source,
    })
    .nullable(),
  forecast: forecast.nullable(),
  reason: z.enum(reasons).nullable(),
})
