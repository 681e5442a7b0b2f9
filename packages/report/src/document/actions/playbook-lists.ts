import { z } from 'zod'
import { count, month, source } from '../scalars.ts'
import { type Channel, channel } from './action-terms.ts'

/** The list of a segment's customers for its action: who is on it, and who was left out and why. */
export interface SegmentList {
  /** Id of the segment. */
  readonly id: string
  /** Where it is, beside the members file. */
  readonly file: string
  /** The channel of the segment's action, whose consent was asked. */
  readonly channel: Channel
  readonly customers: number
  /** Left out for comparison: by the holdout of all, or by a test of the segment. */
  readonly leftAlone: number
  /** Left out without consent or valid address; null where nothing is known of it, or nothing is sent. */
  readonly notReached: number | null
  readonly listed: number
}

/** What became of the contacts that the sync of the month before wrote to the CRM. */
export interface LastPush {
  readonly month: string
  readonly written: number
  readonly removed: number
  readonly rejected: number
  readonly unknown: number
  readonly source: string
}

/** The lists that go with an issue. */
export interface PlaybookLists {
  /** The month in which they are used. */
  readonly month: string
  readonly segments: readonly SegmentList[]
  /** The properties of contacts that a sync writes; null when no CRM is configured. */
  readonly fields: readonly string[] | null
  /** Absent where the journal of the sync has no plan of that month. */
  readonly lastPush?: LastPush | undefined
  readonly source: string
}

export const playbookLists: z.ZodType<PlaybookLists> = z.strictObject({
  month,
  segments: z.array(
    z.strictObject({
      id: z.string().min(1),
      file: z.string().min(1),
      channel,
      customers: count,
      leftAlone: count,
      notReached: count.nullable(),
      listed: count,
    }),
  ),
  fields: z.array(z.string().min(1)).nullable(),
  lastPush: z
    .strictObject({ month, written: count, removed: count, rejected: count, unknown: count, source })
    .optional(),
  source,
})
