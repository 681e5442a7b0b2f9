import { z } from 'zod'
import { type LibraryId, libraryIds } from '../../plays/library-ids.ts'
import type { SegmentTraits } from '../population/segment.ts'
import {
  type Cadence,
  type Channel,
  cadence,
  channel,
  type Effort,
  type ExpectedEffect,
  effort,
  expectedEffect,
  holdoutShare,
  offerCeiling,
  type SendWindow,
  sendWindow,
} from './action-terms.ts'
import { type LocalText, line, localText } from './action-words.ts'

/** Whom of a segment an action is for: all, those of one recency status, or those who left a bad review. */
export const audiences = ['all', 'active', 'slowing', 'lapsed', 'unhappy'] as const
export type Audience = (typeof audiences)[number]

/** Which segments: every condition that is given has to hold. */
export interface SegmentRule {
  /** Ids or names, in either language. */
  readonly segments?: readonly string[] | undefined
  readonly population?: string | undefined
  readonly orders?: SegmentTraits['orders'] | undefined
  readonly recency?: SegmentTraits['recency'] | undefined
  readonly value?: SegmentTraits['value'] | undefined
}

/** What a shop says of one action: of one of the library (`use`), or one of its own (`id`). */
export interface GivenAction {
  readonly use?: LibraryId | undefined
  readonly id?: string | undefined
  /** Without it: every segment. */
  readonly for?: SegmentRule | undefined
  readonly audience?: Audience | undefined
  readonly off?: boolean | undefined
  readonly goal?: LocalText | undefined
  readonly trigger?: LocalText | undefined
  readonly message?: LocalText | undefined
  readonly do?: readonly LocalText[] | undefined
  readonly doNot?: readonly LocalText[] | undefined
  readonly kpi?: LocalText | undefined
  readonly channel?: Channel | undefined
  /** The largest discount as a share of a typical order. */
  readonly offerCeiling?: number | undefined
  readonly cadence?: Cadence | undefined
  readonly sendWindow?: SendWindow | undefined
  readonly effort?: Effort | undefined
  readonly holdoutShare?: number | undefined
  readonly owner?: string | undefined
  /** In the shop's currency; wins over the cost of the channel. */
  readonly costPerContact?: number | undefined
  /** What may be spent on it in a month. */
  readonly budgetLimit?: number | undefined
  readonly expectedEffect?: ExpectedEffect | undefined
}

const segmentRule: z.ZodType<SegmentRule> = z.strictObject({
  segments: z.array(line).min(1).optional(),
  population: line.optional(),
  orders: z.enum(['frequent', 'repeat', 'buyer']).optional(),
  recency: z.enum(['recent', 'cooling', 'lapsed', 'any']).optional(),
  value: z.enum(['high', 'middle', 'low']).optional(),
})

export const givenAction: z.ZodType<GivenAction> = z
  .strictObject({
    use: z.enum(libraryIds).optional(),
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, at most 40')
      .optional(),
    for: segmentRule.optional(),
    audience: z.enum(audiences).optional(),
    off: z.boolean().optional(),
    goal: localText.optional(),
    trigger: localText.optional(),
    message: localText.optional(),
    do: z.array(localText).min(1).max(4).optional(),
    doNot: z.array(localText).min(1).max(4).optional(),
    kpi: localText.optional(),
    channel: channel.optional(),
    offerCeiling: offerCeiling.optional(),
    cadence: cadence.optional(),
    sendWindow: sendWindow.optional(),
    effort: effort.optional(),
    holdoutShare: holdoutShare.optional(),
    owner: line.optional(),
    costPerContact: z.number().min(0).optional(),
    budgetLimit: z.number().min(0).optional(),
    expectedEffect: expectedEffect.optional(),
  })
  .refine(({ use, id }) => (use === undefined) !== (id === undefined), {
    error: 'needs "use" for an action of the library or "id" for one of your own, and not both',
  })
  .refine(({ id, goal, kpi, channel }) => id === undefined || (goal && kpi && channel), {
    error: 'an action of your own needs goal, kpi and channel',
  })
  .refine(({ use, audience }) => use === undefined || audience === undefined, {
    error:
      'the library says whom its actions are for; leave out audience, or give an action of your own an id',
  })
