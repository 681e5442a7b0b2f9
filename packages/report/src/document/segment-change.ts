import { z } from 'zod'
import { share } from './scalars.ts'

/** What became of segments since the previous issue. */
export interface PlaybookSegmentChange {
  readonly event: 'survive' | 'split' | 'merge' | 'die' | 'emerge'
  readonly population: string
  /** Segment ids of the previous issue. */
  readonly from: readonly string[]
  /** Segment ids of this issue. */
  readonly to: readonly string[]
  /** Share of customers that decided it; null where customers could not say. */
  readonly overlap: number | null
  /** By what it was decided, in one word. */
  readonly reason: string
}

export const playbookSegmentChange: z.ZodType<PlaybookSegmentChange> = z.strictObject({
  event: z.enum(['survive', 'split', 'merge', 'die', 'emerge']),
  population: z.string().min(1),
  from: z.array(z.string().min(1)),
  to: z.array(z.string().min(1)),
  overlap: share.nullable(),
  reason: z.string().min(1),
})
