import { z } from 'zod'
import { count, source } from '../scalars.ts'
import type { Channel } from './action-terms.ts'
import { type ActionsFile, actionsFile } from './actions-file.ts'
import type { Audience } from './given-action.ts'

/** People of a segment who agreed to a channel and have a valid address there, by audience. */
export type ReachCounts = { readonly [audience in Audience]: number }

/** Whom messages can reach, by segment and channel. */
export interface PlaybookReach {
  readonly segments: readonly {
    readonly id: string
    /** Null for a channel of which nothing is known. */
    readonly channels: { readonly [channel in Exclude<Channel, 'none'>]: ReachCounts | null }
  }[]
  readonly source: string
}

/** Customers with a bad review between `since` and the as-of date. */
export interface PlaybookUnhappy {
  /** A bad review has at most so many points. */
  readonly scoreAtMost: number
  /** First moment of the reviews looked at. */
  readonly since: string
  readonly segments: readonly { readonly id: string; readonly customers: number }[]
  readonly source: string
}

/** What the action plan is made from, beside the segments: the word of the shop, and who can be reached. */
export interface PlaybookActions {
  readonly given: ActionsFile
  /** Null where nothing is known of consent. */
  readonly reach: PlaybookReach | null
  /** Null where the shop has no reviews. */
  readonly unhappy: PlaybookUnhappy | null
  readonly source: string
}

const reachCounts: z.ZodType<ReachCounts> = z.strictObject({
  all: count,
  active: count,
  slowing: count,
  lapsed: count,
  unhappy: count,
})

const reach: z.ZodType<PlaybookReach> = z.strictObject({
  segments: z.array(
    z.strictObject({
      id: z.string().min(1),
      channels: z.strictObject({
        email: reachCounts.nullable(),
        sms: reachCounts.nullable(),
        phone: reachCounts.nullable(),
        push: reachCounts.nullable(),
        post: reachCounts.nullable(),
      }),
    }),
  ),
  source,
})

const unhappy: z.ZodType<PlaybookUnhappy> = z.strictObject({
  scoreAtMost: z.number(),
  since: z.string().min(1),
  segments: z.array(z.strictObject({ id: z.string().min(1), customers: count })),
  source,
})

export const playbookActions: z.ZodType<PlaybookActions> = z.strictObject({
  given: actionsFile,
  reach: reach.nullable(),
  unhappy: unhappy.nullable(),
  source,
})
