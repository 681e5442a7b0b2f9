import type { KpiId } from '../document/kpi.ts'
import type { SegmentTraits } from '../document/segment.ts'
import type { SourceFigureId } from '../document/source-figure.ts'
import type { ModelStatus } from '../measure/model-status.ts'
import type { PlayKind, PlayText, Stance, ValueText } from '../plays/play.ts'

/**
 * Every word of the playbook in one language. Adding a language is adding one file with a value of this type.
 * Functions take values that are already formatted (strings), and the raw number only where grammar needs it.
 */
export interface Catalogue {
  /** BCP 47 tag for the `lang` attribute. */
  readonly tag: string
  readonly notAvailable: string
  readonly playbook: string
  readonly contents: string
  readonly pageOf: { readonly page: string; readonly of: string }
  readonly total: string
  /** A label before its value on the same line, with its colon. */
  readonly labelled: (label: string) => string
  /** A name inside a sentence, in quotation marks. */
  readonly quoted: (name: string) => string
  readonly source: string
  /** Title of a population from its rule. */
  readonly population: (minFrequency: number, maxFrequency: number | null) => string
  readonly customersCount: (count: string, n: number) => string
  readonly ordersCount: (count: string, n: number) => string
  readonly features: Readonly<Record<string, string>>
  readonly transforms: Readonly<Record<'identity' | 'log1p' | 'signedLog', string>>
  readonly amounts: Readonly<Record<'payments' | 'items' | 'items+freight', string>>

  readonly cover: {
    readonly title: string
    readonly subtitle: string
    readonly asOf: string
    readonly asOfHint: string
    readonly window: string
    readonly windowRange: (first: string, last: string) => string
    readonly currency: string
    readonly model: string
    readonly previousModel: string
    readonly stripLabel: (customers: string) => string
    readonly statusLabel: string
    readonly status: Readonly<Record<ModelStatus, string>>
    readonly statusRule: (keepFrom: string, retrainBelow: string) => string
    readonly statusValue: (ari: string) => string
    readonly statusFirst: string
  }

  readonly summary: {
    readonly title: string
    readonly matters: string
    readonly decisions: string
    readonly details: string
    readonly sales: (p: { month: string; orders: string; revenue: string }) => string
    readonly salesAgainst: (p: { month: string | null; year: string | null }) => string
    readonly salesNothing: (month: string) => string
    readonly base: (p: { customers: string; singles: string; share: string }) => string
    readonly baseRepeat: (p: { share: string; revenueShare: string }) => string
    readonly weight: (p: { segment: string; share: string; revenueShare: string }) => string
    readonly oneSegment: (segment: string) => string
    readonly moved: (p: { moved: string; known: string; share: string; previousMonth: string }) => string
    readonly movedMost: (p: { customers: string; from: string; to: string }) => string
    readonly nobodyMoved: (previousMonth: string) => string
    readonly firstIssue: string
    readonly model: Readonly<Record<Exclude<ModelStatus, 'first'>, (ari: string) => string>>
    readonly modelFirst: string
    readonly start: string
    readonly startText: (p: { segment: string; customers: string; goal: string; revenue: string }) => string
    readonly stop: string
    readonly stopText: (p: { segments: string; customers: string; share: string }) => string
    readonly stopNothing: string
    readonly measure: string
    readonly measureText: (p: { segment: string; perArm: string; base: string; target: string }) => string
    readonly measureNothing: (lift: string) => string
  }

  readonly figures: {
    readonly title: string
    readonly lead: (month: string) => string
    readonly againstMonth: (month: string) => string
    readonly points: (value: string) => string
    readonly sparkline: (kpi: string, first: string, last: string) => string
    readonly kpis: Readonly<Record<KpiId, { readonly name: string; readonly definition: string }>>
    readonly reasons: { readonly noValue: string; readonly noPrevious: string; readonly fromZero: string }
  }

  readonly sales: {
    readonly title: string
    readonly lead: (p: { best: string; revenue: string; months: string; count: number }) => string
    readonly leadNothing: string
    readonly chart: string
    readonly chartDescription: (p: { first: string; last: string; best: string; revenue: string }) => string
    readonly newCustomers: string
    readonly returningCustomers: string
    readonly revenue: string
    readonly month: string
    readonly orders: string
    readonly customers: string
    readonly perCustomer: string
    readonly perCustomerLead: (p: { once: string; share: string; most: string }) => string
    readonly perCustomerDescription: string
    readonly orMore: (n: string) => string
    readonly table: string
    readonly tableRange: (months: string, n: number) => string
  }

  readonly segments: {
    readonly title: string
    readonly lead: (p: { count: string; n: number; customers: string }) => string
    readonly segment: string
    readonly customers: string
    readonly share: string
    readonly revenue: string
    readonly revenueShare: string
    readonly recency: string
    readonly frequency: string
    readonly monetary: string
    readonly change: string
    readonly changeAgainst: (month: string) => string
    readonly noPrevious: string
    readonly newSegment: string
    readonly mediansNote: string
    readonly empty: string
    readonly chart: string
    readonly chartDescription: string
    readonly ofCustomers: string
    readonly ofRevenue: string
    readonly ofCustomersShort: string
    readonly ofRevenueShort: string
  }

  readonly maps: {
    readonly title: string
    readonly lead: string
    /** What the horizontal and the vertical axis of a map hold. */
    readonly across: (share: string) => string
    readonly up: (share: string) => string
    readonly outside: (count: string, n: number) => string
    readonly chart: (population: string) => string
    readonly chartDescription: (p: { population: string; points: string; segments: string }) => string
    readonly sample: (p: { points: string; customers: string }) => string
    readonly compass: string
    readonly compassDescription: string
    readonly reading: string
    readonly features: Readonly<Record<string, string>>
  }

  readonly movement: {
    readonly title: string
    readonly lead: (p: { stayed: string; known: string; share: string; arrived: string }) => string
    readonly chart: string
    readonly chartDescription: (p: { from: string; to: string }) => string
    readonly matrix: string
    readonly matrixNote: string
    readonly from: string
    readonly to: string
    readonly notYet: string
    readonly left: string
    readonly total: string
    readonly biggest: string
    readonly biggestNone: string
    readonly flow: (p: { from: string; to: string }) => string
    readonly ofFrom: string
    readonly readWithCare: string
    /** Said when model and customers cannot be told apart; takes the lowest agreement. */
    readonly modelMoved: (ari: string) => string
  }

  readonly personas: {
    readonly title: string
    readonly lead: string
    readonly portrait: (p: {
      once: boolean
      frequency: string
      frequencyValue: number
      recency: string
      monetary: string
      lower: string
      upper: string
    }) => string
    readonly weight: (p: { share: string; revenueShare: string }) => string
    readonly against: string
    readonly recency: string
    readonly frequency: string
    readonly monetary: string
    readonly recencyPosition: (share: string) => string
    /** `share` of all customers placed fewer orders. */
    readonly frequencyMore: (share: string) => string
    /** Nobody placed fewer; `share` of all customers placed as many. */
    readonly frequencySame: (share: string) => string
    readonly monetaryPosition: (share: string) => string
    readonly recencyValue: (days: string) => string
    readonly todo: string
    readonly avoid: string
    readonly channel: string
    readonly kpi: string
    readonly offer: string
    readonly offerNone: string
    readonly offerUpTo: (p: { share: string; money: string }) => string
    readonly holdout: string
    readonly enough: (p: { base: string; target: string; perArm: string }) => string
    readonly tooSmall: (p: { base: string; target: string; perArm: string; customers: string }) => string
    readonly detectable: (rate: string) => string
    readonly notDetectable: string
    readonly noBase: string
    readonly shopRate: string
  }

  readonly actions: {
    readonly title: string
    readonly lead: string
    readonly priority: string
    readonly segment: string
    readonly action: string
    readonly when: string
    readonly channel: string
    readonly kpi: string
    readonly stance: Readonly<Record<Stance, string>>
    readonly rule: string
    readonly effect: string
    readonly reachNote: string
  }

  readonly tests: {
    readonly title: string
    readonly lead: (lift: string) => string
    readonly segment: string
    readonly customers: string
    readonly base: string
    readonly target: string
    readonly perArm: string
    readonly verdict: string
    readonly enough: string
    readonly tooSmall: string
    readonly undefined: string
    readonly detectable: string
    readonly formula: string
    readonly segmentRate: string
    readonly shopRate: string
    readonly instead: string
    readonly steps: readonly string[]
    readonly how: string
  }

  readonly method: {
    readonly title: string
    readonly lead: string
    readonly counted: string
    readonly statuses: (list: string) => string
    readonly noStatuses: string
    readonly amount: (name: string) => string
    readonly asOf: (p: { moment: string; timeZone: string }) => string
    readonly person: string
    readonly steps: string
    readonly step: readonly string[]
    readonly ran: (p: {
      k: string
      requestedK: string
      restarts: string
      seed: string
      iterations: string
    }) => string
    readonly fewer: (p: { k: string; requestedK: string }) => string
    readonly notConverged: string
    readonly inertia: (value: string) => string
    readonly feature: string
    readonly skewness: string
    readonly transform: string
    readonly mean: string
    readonly deviation: string
    readonly component: (n: string) => string
    readonly explained: string
    readonly silhouette: string
    readonly silhouetteValue: (p: { value: string; low: string; high: string }) => string
    readonly silhouetteExact: (customers: string) => string
    readonly silhouetteSampled: (customers: string) => string
    readonly silhouetteMeaning: string
    readonly ari: string
    readonly ariValue: (p: { value: string; customers: string; model: string }) => string
    readonly ariMeaning: string
    readonly ariNone: string
    readonly noSilhouette: string
    readonly noModel: string
    readonly notes: string
  }

  readonly data: {
    readonly title: string
    readonly lead: string
    readonly figure: string
    readonly whole: string
    readonly before: string
    readonly difference: string
    readonly names: Readonly<Record<SourceFigureId, string>>
    readonly omitted: string
    readonly omittedNone: string
    readonly omittedMovement: string
    readonly omittedMaps: (population: string) => string
    readonly notYet: string
    readonly where: string
  }

  readonly queries: {
    readonly title: string
    readonly lead: string
  }

  readonly glossary: {
    readonly title: string
    readonly terms: readonly { readonly term: string; readonly meaning: string }[]
    readonly limits: string
    readonly limit: readonly string[]
  }

  readonly plays: {
    readonly base: Readonly<Record<PlayKind, Readonly<Record<SegmentTraits['recency'], PlayText>>>>
    readonly value: Readonly<Record<SegmentTraits['value'], ValueText>>
  }
}
