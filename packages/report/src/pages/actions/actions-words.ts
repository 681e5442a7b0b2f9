import type { Channel, Effort, Weekday } from '../../document/actions/action-terms.ts'
import type { Audience } from '../../document/actions/given-action.ts'
import type { Stance } from '../../plays/play.ts'

/** Words of the action plan, and of whatever else speaks of actions. */
export interface ActionsWords {
  readonly title: string
  /** Where no segment has a customer: of all pages on actions. */
  readonly absent: string
  readonly lead: string
  readonly stance: Readonly<Record<Stance | 'own', string>>
  /** Whom of a segment: behind its name. */
  readonly audience: Readonly<Record<Exclude<Audience, 'all'>, string>>
  readonly allSegments: string
  readonly channels: Readonly<Record<Channel, string>>
  readonly efforts: Readonly<Record<Effort, string>>
  readonly weekdays: Readonly<Record<Weekday, string>>
  readonly when: string
  readonly message: string
  readonly channel: string
  readonly offer: string
  readonly offerShare: (share: string) => string
  readonly window: string
  readonly windowDays: (first: string, last: string) => string
  readonly windowHours: (days: string, from: string, to: string) => string
  readonly cadence: string
  readonly cadenceValue: (p: { week: string; month: string; n: number }) => string
  readonly cadenceNone: string
  readonly kpi: string
  readonly base: string
  readonly baseValue: (rate: string, counted: string) => string
  readonly effect: string
  readonly effectValue: (p: { low: string; high: string; source: string }) => string
  readonly notKnown: string
  readonly cost: string
  readonly reach: string
  readonly reachValue: (reach: string, customers: string) => string
  readonly budget: string
  /** `n` messages a month to each. */
  readonly budgetValue: (p: {
    budget: string
    reach: string
    n: number
    messages: string
    cost: string
  }) => string
  readonly overLimit: (p: { budget: string; limit: string }) => string
  readonly atStake: string
  readonly prize: (lift: string) => string
  readonly prizeValue: (p: { orders: string; n: number; money: string }) => string
  readonly net: string
  readonly netValue: (low: string, high: string) => string
  readonly holdout: string
  readonly holdoutValue: (share: string) => string
  readonly holdoutNone: string
  readonly effort: string
  readonly owner: string
  readonly todo: string
  readonly avoid: string
  /** How many actions the edition leaves out. */
  readonly more: (count: string, n: number) => string
  readonly rule: (fewest: string) => string
  readonly noEffect: string
  /** What is missing for reach and budget, and how to give it. */
  readonly noReach: string
  readonly noCost: string
}
