import { z } from 'zod'
import { count, month, share, source } from './scalars.ts'

/** How late a delivery came against the promised day, in calendar days. */
export const deliveryDelays = [
  'over-14-early',
  '8-14-early',
  '1-7-early',
  'on-the-day',
  '1-3-late',
  '4-7-late',
  'over-7-late',
] as const
export type DeliveryDelay = (typeof deliveryDelays)[number]

/** Deliveries of the sales of one month. */
export interface MonthOfDeliveries {
  readonly month: string
  readonly orders: number
  /** Not delivered, and no promised day is over. */
  readonly onTheWay: number
  /** Calendar days from order to delivery; null when nothing was delivered. */
  readonly meanDays: number | null
  /** With a promised day, and delivered or that day is over. */
  readonly due: number
  /** Of these, delivered after it or not at all so far. */
  readonly late: number
}

/** Reviews written in one month; `lowShare` gave 1 or 2. */
export interface MonthOfReviews {
  readonly month: string
  readonly reviews: number
  readonly mean: number
  readonly lowShare: number
}

/** What customers lived through: deliveries and reviews. A part is absent where the source knows nothing of it. */
export interface PlaybookExperience {
  readonly deliveries?: { readonly rows: readonly MonthOfDeliveries[]; readonly source: string } | undefined
  readonly reviews?: { readonly rows: readonly MonthOfReviews[]; readonly source: string } | undefined
  /** Reviews by how late the order was, the earliest first. */
  readonly delayReviews?:
    | {
        readonly rows: readonly (Omit<MonthOfReviews, 'month'> & { readonly delay: DeliveryDelay })[]
        readonly source: string
      }
    | undefined
  /** By how late a first order was: who of those followed for `days` bought again within them. */
  readonly delayRepeat?:
    | {
        readonly days: number
        readonly rows: readonly {
          readonly delay: DeliveryDelay
          readonly customers: number
          readonly cameBack: number
        }[]
        readonly source: string
      }
    | undefined
  /** Regions with enough delivered orders, the slowest first. */
  readonly regions?:
    | {
        readonly rows: readonly {
          readonly name: string
          readonly orders: number
          readonly meanDays: number
          readonly lateShare: number | null
        }[]
        readonly source: string
      }
    | undefined
  /** Orders of the last three months received at least `days` late. */
  readonly recentlyLate?:
    | { readonly orders: number; readonly days: number; readonly source: string }
    | undefined
}

const delay = z.enum(deliveryDelays)
const scores = { reviews: z.int().min(1), mean: z.number(), lowShare: share }

export const playbookExperience: z.ZodType<PlaybookExperience> = z.strictObject({
  deliveries: z
    .strictObject({
      rows: z.array(
        z.strictObject({
          month,
          orders: count,
          onTheWay: count,
          meanDays: z.number().nullable(),
          due: count,
          late: count,
        }),
      ),
      source,
    })
    .optional(),
  reviews: z.strictObject({ rows: z.array(z.strictObject({ month, ...scores })), source }).optional(),
  delayReviews: z.strictObject({ rows: z.array(z.strictObject({ delay, ...scores })), source }).optional(),
  delayRepeat: z
    .strictObject({
      days: z.int().min(1),
      rows: z.array(z.strictObject({ delay, customers: z.int().min(1), cameBack: count })),
      source,
    })
    .optional(),
  regions: z
    .strictObject({
      rows: z.array(
        z.strictObject({
          name: z.string(),
          orders: z.int().min(1),
          meanDays: z.number(),
          lateShare: share.nullable(),
        }),
      ),
      source,
    })
    .optional(),
  recentlyLate: z.strictObject({ orders: count, days: z.int().min(1), source }).optional(),
})
