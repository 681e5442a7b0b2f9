import type { Verdict } from '../../measure/measurability.ts'

/** The words of the page on what can be proved. */
export interface TestsWords {
  readonly title: string
  readonly lead: (lift: string) => string
  readonly segment: string
  readonly customers: string
  readonly base: string
  /** The rate aimed at, under the customers that it takes. */
  readonly target: (rate: string) => string
  readonly perArm: string
  readonly verdict: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly months: string
  readonly monthsAbove: (most: string) => string
  /** A count in place of a rate. */
  readonly counted: (events: string, customers: string) => string
  /** Where only an implausible rise would show. */
  readonly cannot: string
  readonly fewEvents: (fewest: string) => string
  readonly shopTooSmall: (p: { base: string; both: string; customers: string }) => string
  readonly shopUnknown: string
  readonly detectable: string
  readonly formula: string
  readonly segmentRate: string
  readonly shopRate: string
  readonly instead: string
  /** Who is left alone in the coming month, where it is configured. */
  readonly planned: {
    readonly title: (month: string) => string
    readonly among: string
    readonly alone: string
    readonly runs: string
    readonly judgedBy: string
    readonly ordered: string
    readonly revenue: string
    readonly shows: string
    readonly from: (month: string) => string
    readonly until: (p: { from: string; to: string }) => string
  }
  readonly plan: string
  /** The same for every action: what is claimed, of whom, how they are split, and when to stop. */
  readonly rows: readonly { readonly term: string; readonly meaning: string }[]
  readonly holdout: {
    readonly term: string
    readonly meaning: string
    readonly shows: (p: { share: string; alone: string; base: string; rate: string }) => string
    readonly unknown: string
  }
  readonly reference: {
    readonly title: string
    readonly rates: string
    readonly perArm: string
    readonly pair: (p: { base: string; target: string }) => string
  }
}
