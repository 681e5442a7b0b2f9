import { z } from 'zod'
import { count, moment, month, share, source } from './scalars.ts'

/** How many customers of a segment live somewhere, or buy something most. */
export interface PortraitTally {
  readonly name: string
  readonly customers: number
}

/** What one segment looks like beyond its medians. Over all sales before the as-of date, unless said otherwise. */
export interface SegmentPortrait {
  readonly id: string
  /** Earliest month that is known to have it. */
  readonly since: string
  /** Sales, and their total. */
  readonly orders: number
  readonly amount: number
  /** Of the last twelve months: buyers, sales, their total; the total a month ago, null where no issue tells it. */
  readonly year: {
    readonly customers: number
    readonly orders: number
    readonly revenue: number
    readonly previousRevenue: number | null
  }
  /** Median over its customers of their mean calendar days from order to delivery; null when nothing was delivered. */
  readonly deliveryDays: number | null
  /** Sales delivered after the promised day, of those that had one; null when none had. */
  readonly late: { readonly orders: number; readonly promised: number } | null
  /** Mean of all scores of its reviews; null when it wrote none. */
  readonly reviews: { readonly mean: number; readonly count: number } | null
  /** Median over its customers of their mean number of instalments; null when not known. */
  readonly instalments: number | null
  /** Its customers by main category, and by region: the three most frequent, of those for whom it is known. */
  readonly categories: readonly PortraitTally[]
  readonly categoriesKnown: number
  readonly regions: readonly PortraitTally[]
  readonly regionsKnown: number
  /** What sets it apart most from the rest of its population, the largest difference (Cliff's delta) first. */
  readonly distinctions: readonly {
    readonly feature: string
    readonly separation: number
    readonly median: number
    readonly elsewhere: number
  }[]
  /** Customers of other segments who are near its border, by their own segment, most first. */
  readonly nearly: readonly { readonly id: string; readonly customers: number }[]
  /** Its size in the months that are known, up to twelve, oldest first; the last is this one. */
  readonly trend: readonly { readonly month: string; readonly customers: number; readonly share: number }[]
}

/** The portraits of all segments of the document, in its order. */
export interface PlaybookPortraits {
  /** First moment of the twelve months before the as-of date. */
  readonly yearFrom: string
  readonly segments: readonly SegmentPortrait[]
  /** Where distinctions and borders come from is fixed: `segmentDistinctions` and `segmentBorders`. */
  readonly source: string
}

const tally = z.strictObject({ name: z.string().min(1), customers: z.int().min(1) })

const segmentPortrait: z.ZodType<SegmentPortrait> = z.strictObject({
  id: z.string().min(1),
  since: month,
  orders: count,
  amount: z.number(),
  year: z.strictObject({
    customers: count,
    orders: count,
    revenue: z.number(),
    previousRevenue: z.number().nullable(),
  }),
  deliveryDays: z.number().nullable(),
  late: z.strictObject({ orders: count, promised: z.int().min(1) }).nullable(),
  reviews: z.strictObject({ mean: z.number(), count: z.int().min(1) }).nullable(),
  instalments: z.number().min(0).nullable(),
  categories: z.array(tally).max(3),
  categoriesKnown: count,
  regions: z.array(tally).max(3),
  regionsKnown: count,
  distinctions: z
    .array(
      z.strictObject({
        feature: z.string().min(1),
        separation: z.number().min(-1).max(1),
        median: z.number(),
        elsewhere: z.number(),
      }),
    )
    .max(3),
  nearly: z.array(z.strictObject({ id: z.string().min(1), customers: z.int().min(1) })),
  trend: z
    .array(z.strictObject({ month, customers: count, share }))
    .min(1)
    .max(12),
})

export const playbookPortraits: z.ZodType<PlaybookPortraits> = z.strictObject({
  yearFrom: moment,
  segments: z.array(segmentPortrait),
  source,
})
