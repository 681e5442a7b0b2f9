import { z } from 'zod'
import { count } from '../scalars.ts'

/** Until when a silence is ordinary in this shop. */
export interface PlaybookRhythm {
  /** A last order at most so many days ago: active. */
  readonly activeDays: number
  /** A last order longer ago and at most so many days: slowing; beyond: lapsed. */
  readonly slowingDays: number
  /** `gaps`: from the shop's own returning customers; `convention`: too few of them to tell. */
  readonly source: 'gaps' | 'convention'
  readonly repeatBuyers: number
}

/** Customers of a segment by recency status; adds up to the segment. */
export interface RecencyCounts {
  readonly active: number
  readonly slowing: number
  readonly lapsed: number
}

export const playbookRhythm: z.ZodType<PlaybookRhythm> = z.strictObject({
  activeDays: count,
  slowingDays: count,
  source: z.enum(['gaps', 'convention']),
  repeatBuyers: count,
})

export const recencyCounts: z.ZodType<RecencyCounts> = z.strictObject({
  active: count,
  slowing: count,
  lapsed: count,
})
