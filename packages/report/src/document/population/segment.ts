import { z } from 'zod'
import { count, share } from '../scalars.ts'
import { type RecencyCounts, recencyCounts } from './recency.ts'

/** One number per RFM dimension. */
export interface RfmValues {
  readonly recencyDays: number
  readonly frequency: number
  readonly monetary: number
}

/** First and third quartile of a dimension inside a segment. */
export interface QuartileRange {
  readonly lower: number
  readonly upper: number
}

/** How often, how recently and how much the customers of a segment bought, compared with all customers. */
export interface SegmentTraits {
  /** `frequent`: many orders within the population; `repeat`: two or more; `buyer`: nothing is said about orders. */
  readonly orders: 'frequent' | 'repeat' | 'buyer'
  /** `any`: spread over all of time. */
  readonly recency: 'recent' | 'cooling' | 'lapsed' | 'any'
  readonly value: 'high' | 'middle' | 'low'
}

/** One named group of customers as the playbook shows it. */
export interface PlaybookSegment {
  readonly id: string
  /** The engine's rule-based name key. */
  readonly nameKey: string
  readonly name: { readonly en: string; readonly fr: string }
  /** What the name says, one statement per dimension (the engine's `facts`): chooses the play. */
  readonly traits: SegmentTraits
  readonly customers: number
  /** Of all customers, every population together. */
  readonly share: number
  /** Sum of `monetary` of its customers. */
  readonly revenue: number
  /** Of the revenue of all customers; null when that is zero. Below 0 where refunds prevail. */
  readonly revenueShare: number | null
  readonly medians: RfmValues
  readonly quartiles: {
    readonly recencyDays: QuartileRange
    readonly frequency: QuartileRange
    readonly monetary: QuartileRange
  }
  /** Mean mid-rank percentile among all customers, 0 to 1; recency: 1 = most recent. */
  readonly positions: { readonly recency: number; readonly frequency: number; readonly monetary: number }
  /** Median RFM scores, 1 to 5. */
  readonly medianScores: { readonly r: number; readonly f: number; readonly m: number }
  /** When to act on whom; present with the document's `rhythm`. */
  readonly recencyStatus?: RecencyCounts | undefined
  /** Customers of this segment in the previous issue; null when there is none or the segment is new. */
  readonly previousCustomers: number | null
}

const range = z.strictObject({ lower: z.number(), upper: z.number() })
const score = z.number().min(1).max(5)

export const playbookSegment: z.ZodType<PlaybookSegment> = z.strictObject({
  id: z.string().min(1),
  nameKey: z.string().min(1),
  name: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }),
  traits: z.strictObject({
    orders: z.enum(['frequent', 'repeat', 'buyer']),
    recency: z.enum(['recent', 'cooling', 'lapsed', 'any']),
    value: z.enum(['high', 'middle', 'low']),
  }),
  customers: count,
  share,
  revenue: z.number(),
  revenueShare: z.number().nullable(),
  medians: z.strictObject({ recencyDays: z.number(), frequency: z.number(), monetary: z.number() }),
  quartiles: z.strictObject({ recencyDays: range, frequency: range, monetary: range }),
  positions: z.strictObject({ recency: share, frequency: share, monetary: share }),
  medianScores: z.strictObject({ r: score, f: score, m: score }),
  recencyStatus: recencyCounts.optional(),
  previousCustomers: count.nullable(),
})
