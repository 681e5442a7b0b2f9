import type {
  Cadence,
  Channel,
  Effort,
  ExpectedEffect,
  SendWindow,
} from '../document/actions/action-terms.ts'
import type { Audience } from '../document/actions/given-action.ts'
import type { IssueSegment } from '../issue.ts'
import type { BaseRate } from '../measure/base-rate.ts'
import type { Prize } from '../measure/prize.ts'
import type { LibraryId } from '../plays/library-ids.ts'
import type { Stance } from '../plays/play.ts'

/** One row of the action plan: what is done for whom, by what, how often, at what cost. */
export interface PlannedAction {
  /** Unique in the plan: that of the segment for its play, else that of the library or of the shop. */
  readonly id: string
  /** Which action of the library it is; null for one of the shop's own. */
  readonly library: LibraryId | null
  readonly segments: readonly IssueSegment[]
  readonly audience: Audience
  /** People it is for, before consent. */
  readonly customers: number
  readonly stance: Stance | null
  readonly goal: string
  readonly trigger: string | null
  readonly message: string | null
  readonly kpi: string
  readonly channel: Channel
  /** The channel in words. */
  readonly channelText: string
  readonly todo: readonly string[]
  readonly avoid: readonly string[]
  /** Null where nothing is said of an offer. */
  readonly offerCeiling: number | null
  readonly cadence: Cadence
  readonly sendWindow: SendWindow
  readonly effort: Effort
  readonly holdoutShare: number
  readonly owner: string | null
  /** Rate of a month as observed, of the whole segment, where the action is for all of it. */
  readonly base: BaseRate | null
  readonly prize: Prize | null
  readonly effect: ExpectedEffect | null
  readonly costPerContact: number | null
  readonly budgetLimit: number | null
  /** People with consent and a valid address; null when not known, or when nothing is sent. */
  readonly reach: number | null
  /** Of a month: reach × messages a month × cost; null when one of them is not known. */
  readonly budget: number | null
  /** What its segments have spent so far; null where it is for a part of them only. */
  readonly atStake: number | null
  /** Expected margin − budget in a month; null where the shop gave no effect with its source, margin, cost or reach. */
  readonly net: { readonly low: number; readonly high: number } | null
}
