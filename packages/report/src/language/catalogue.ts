import type { DataFindingId } from '../document/data-quality.ts'
import type { KpiId } from '../document/kpi.ts'
import type { PlaybookTransform } from '../document/population/population-model.ts'
import type { RecencyCounts } from '../document/population/recency.ts'
import type { SourceFigureId } from '../document/source-figure.ts'
import type { Edition } from '../edition.ts'
import type { ModelStatus } from '../measure/model-status.ts'
import type { ActionsWords } from '../pages/actions/actions-words.ts'
import type { CalendarWords } from '../pages/calendar/calendar-words.ts'
import type { CohortsWords } from '../pages/cohorts/cohorts-words.ts'
import type { ExperienceWords } from '../pages/experience/experience-words.ts'
import type { ListsWords } from '../pages/lists/lists-words.ts'
import type { MovementWords } from '../pages/movement/movement-words.ts'
import type { MovesWords } from '../pages/moves/moves-words.ts'
import type { PortraitWords } from '../pages/personas/portrait-words.ts'
import type { PrioritiesWords } from '../pages/priorities/priorities-words.ts'
import type { QualityWords } from '../pages/quality/quality-words.ts'
import type { ResultsWords } from '../pages/results/results-words.ts'
import type { SummaryWords } from '../pages/summary/summary-words.ts'
import type { TestsWords } from '../pages/tests/tests-words.ts'
import type { ValueWords } from '../pages/value/value-words.ts'
import type { LapsedPlay, PlayKind, PlayMoment, PlayText, PlayValue, ValueText } from '../plays/play.ts'

type RecencyWord = keyof RecencyCounts

/** One end of an axis of a map and what lies there. */
export interface AxisEnd {
  readonly label: string
  readonly text: string
}

/** What a study of stability said, in words of the language. */
export interface StabilityWords {
  readonly threshold: string
  readonly weeks: string
  readonly median: string
  readonly starts: string
  readonly oneStart: boolean
  readonly horizon: string
  readonly date: string
  readonly floor: string
}

/** How numbers and moments are written, beyond what Intl knows of a locale. */
export interface LocaleWords {
  /** BCP 47 tag with a region, for Intl. */
  readonly intl: string
  /** The first day of a month. */
  readonly firstOfMonth: string
  readonly moment: (date: string, hours: string, minutes: string) => string
  /** The sign of thousands, millions or billions behind an amount on an axis, with the space before it. */
  readonly scale: (sign: 'k' | 'M' | 'B') => string
}

/**
 * Every word of the playbook in one language. Adding a language is adding one file with a value of this type.
 * Functions take values that are already formatted (strings), and the raw number only where grammar needs it.
 */
export interface Catalogue {
  /** BCP 47 tag for the `lang` attribute. */
  readonly tag: string
  readonly locale: LocaleWords
  readonly notAvailable: string
  readonly playbook: string
  readonly contents: string
  /** For an edition that has not all pages. */
  readonly edition: {
    /** On the cover. */
    readonly names: Readonly<Record<Edition, string>>
    /** `pages`: a list of the titles that are left out. */
    elsewhere(pages: string): string
    /** `words` name a page of the full edition. */
    inFull(words: string): string
  }
  /** The bar above the pages on a screen. */
  readonly controls: {
    readonly bar: string
    readonly segments: string
    readonly all: string
    readonly theme: string
    readonly themes: { readonly system: string; readonly light: string; readonly dark: string }
  }
  readonly pageOf: { readonly page: string; readonly of: string }
  readonly total: string
  /** A label before its value on the same line, with its colon. */
  readonly labelled: (label: string) => string
  /** A name inside a sentence, in quotation marks. */
  readonly quoted: (name: string) => string
  readonly source: string
  /** Title of a population from its rule. */
  readonly population: (minFrequency: number, maxFrequency: number | null) => string
  /** Customers of a population inside a sentence, from its rule. */
  readonly among: (minFrequency: number, maxFrequency: number | null) => string
  readonly agreement: (p: { ari: string; among: string; share: string }) => string
  readonly customersCount: (count: string, n: number) => string
  readonly ordersCount: (count: string, n: number) => string
  readonly features: Readonly<Record<string, string>>
  readonly transforms: Readonly<Record<PlaybookTransform, string>>
  readonly amounts: Readonly<Record<'payments' | 'items' | 'items+freight', string>>

  readonly cover: {
    readonly subtitle: string
    readonly asOf: string
    readonly asOfHint: string
    readonly window: string
    readonly windowRange: (first: string, last: string) => readonly [string, string]
    readonly currency: string
    readonly model: string
    readonly previousModel: string
    readonly issueNumber: (number: string) => string
    /** How old the model is: `n` issues have been made with it, this one counted. */
    readonly modelAge: (p: { asOf: string; issues: string; n: number }) => string
    readonly stripLabel: (customers: string) => string
    readonly statusLabel: string
    readonly status: Readonly<Record<ModelStatus, string>>
    readonly statusRule: (keepFrom: string, retrainBelow: string, results: number) => string
    readonly statusFloor: (floor: string, among: string) => string
    readonly statusRuleMeasured: (threshold: string, floors: string) => string
    readonly statusValue: (agreements: string) => string
    readonly statusFirst: string
  }

  readonly summary: SummaryWords

  readonly figures: {
    readonly title: string
    readonly lead: (month: string) => string
    /** Which figures lie outside their usual range, as a list; empty when none. */
    readonly unusual: (names: string, n: number) => string
    readonly outside: Readonly<Record<'above' | 'below', string>>
    readonly usual: (low: string, high: string) => string
    /** How the usual range is made, or why there is none. */
    readonly rule: string
    readonly noRule: (fewest: string) => string
    /** Definition of the second-order rate, with the month of the customers it speaks of. */
    readonly secondOrderOf: (month: string) => string
    readonly againstMonth: (month: string) => string
    readonly points: (value: string, n: number) => string
    /** In place of a change: the value before. */
    readonly from: (value: string) => string
    /** In place of a line: the figure is not counted month by month, or there are too few months. */
    readonly noMonths: string
    readonly tooFewMonths: string
    readonly sparkline: (kpi: string, first: string, last: string) => string
    readonly kpis: Readonly<Record<KpiId, { readonly name: string; readonly definition: string }>>
    readonly reasons: Readonly<Record<'noValue' | 'noPrevious' | 'fromZero' | 'tooFew', string>>
  }

  readonly sales: {
    readonly title: string
    readonly lead: (p: { best: string; revenue: string; months: string; count: number }) => string
    readonly leadNothing: string
    readonly charts: string
    /** Beside the heading of the charts: their axes differ. */
    readonly ownScale: string
    readonly chartDescription: (p: {
      figure: string
      first: string
      last: string
      best: string
      value: string
    }) => string
    readonly newCustomers: string
    readonly returningCustomers: string
    readonly revenue: string
    readonly month: string
    readonly orders: string
    readonly customers: string
    readonly perCustomer: string
    readonly perCustomerLead: (p: { once: string; n: number; share: string; most: string }) => string
    readonly perCustomerDescription: string
    readonly orMore: (n: string) => string
    readonly table: string
    readonly tableRange: (months: string, n: number) => string
  }

  readonly segments: {
    readonly title: string
    readonly lead: (p: { count: string; n: number; customers: string }) => string
    readonly segment: string
    readonly revenue: string
    readonly recency: string
    readonly frequency: string
    readonly monetary: string
    readonly change: string
    readonly changeAgainst: (month: string) => string
    readonly noPrevious: string
    readonly newSegment: string
    /** Heading of the segments that existed last month only, and what became of each. */
    readonly dissolved: string
    readonly dissolvedNote: string
    readonly mediansNote: string
    readonly empty: string
  }

  readonly maps: {
    readonly title: string
    readonly lead: string
    /** What the ends of the axes mean: right and left, up and down. */
    readonly across: (right: string, left: string) => readonly AxisEnd[]
    readonly upwards: (up: string, down: string) => readonly AxisEnd[]
    /** What part of all differences the two axes hold together. */
    readonly shown: (share: string) => string
    /** For each feature what more and what less of it means. */
    readonly ends: Readonly<Record<string, readonly [more: string, less: string]>>
    readonly outside: (count: string, n: number) => string
    readonly chart: (population: string) => string
    readonly chartDescription: (p: { population: string; points: string; segments: string }) => string
    /** `drawn`: everybody, everybody inside the frame, or a sample. */
    readonly sample: (p: { points: string; customers: string; drawn: 'all' | 'inside' | 'some' }) => string
    readonly joint: string
    readonly jointReading: string
    readonly jointDescription: (segments: string) => string
    readonly compass: string
    readonly compassDescription: string
    readonly reading: string
    /** Said where the map has one axis. */
    readonly oneAxis: string
    readonly features: Readonly<Record<string, string>>
  }

  readonly movement: MovementWords

  readonly moves: MovesWords

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
    /** By what rule a customer is active, slowing or lapsed; days come with their unit. */
    readonly statusRule: (p: { active: string; slowing: string; convention: boolean }) => string
    readonly status: string
    readonly statuses: Readonly<Record<RecencyWord, (share: string) => string>>
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
    /** Said where ceilings are shown. */
    readonly offerIdea: string
    readonly offerUpTo: (p: { share: string; money: string }) => string
    readonly holdout: string
  }

  readonly portraits: PortraitWords

  readonly actions: ActionsWords
  readonly priorities: PrioritiesWords
  readonly calendar: CalendarWords
  readonly lists: ListsWords

  readonly tests: TestsWords

  readonly results: ResultsWords

  readonly cohorts: CohortsWords
  readonly value: ValueWords

  readonly experience: ExperienceWords

  readonly method: {
    readonly title: string
    readonly lead: string
    readonly counted: string
    readonly statuses: (list: string) => string
    /** Said when sales are told by a status. */
    readonly statusNow: string
    readonly noStatuses: string
    readonly amount: (name: string) => string
    readonly asOf: (p: { moment: string; timeZone: string }) => string
    readonly person: string
    readonly steps: string
    /** Takes the features of each population that has a model. */
    readonly stepFeatures: (populations: readonly { among: string; features: string }[]) => string
    /** Said where no model sees the time that passes. */
    readonly stepStatus: string
    readonly step: readonly string[]
    readonly ran: (p: {
      k: string
      requestedK: string
      asAsked: boolean
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
    readonly stability: string
    readonly stabilityKeep: (p: StabilityWords) => string
    readonly stabilityNow: (p: StabilityWords) => string
    readonly stabilityUnknown: (p: StabilityWords) => string
    readonly noSilhouette: string
    readonly noModel: string
    readonly notes: string
  }

  readonly quality: QualityWords

  readonly data: {
    readonly title: string
    readonly lead: string
    readonly figure: string
    readonly whole: string
    readonly before: string
    readonly difference: string
    readonly names: Readonly<Record<SourceFigureId, string>>
    /** What looks wrong in the source and was kept. */
    readonly kept: string
    readonly finding: string
    readonly found: string
    readonly ofAll: string
    readonly foundShare: string
    readonly findings: Readonly<Record<DataFindingId, string>>
    readonly omitted: string
    readonly omittedNone: string
    readonly omittedMovement: string
    readonly omittedMaps: (population: string) => string
    /** What neither the data nor the actions file say. */
    readonly notYet: { readonly nothing: string; readonly profit: string; readonly consent: string }
    readonly where: string
  }

  readonly ownQuestions: {
    readonly title: string
    readonly lead: string
    readonly noRows: string
    readonly firstRows: (shown: string, all: string) => string
  }

  readonly queries: {
    readonly title: string
    readonly lead: string
    /** What a query answers; questions of the shop's own stay in the words of who wrote them. */
    readonly question: (id: string, question: string) => string
    readonly functions: string
  }

  readonly glossary: {
    readonly title: string
    readonly terms: readonly { readonly term: string; readonly meaning: string }[]
    readonly limits: string
    readonly limit: readonly string[]
  }

  readonly plays: {
    readonly base: Readonly<Record<PlayKind, Readonly<Record<PlayMoment, PlayText>>>>
    /** Where each customer has a recency status: one play for the segment, and what becomes of its lapsed. */
    readonly byStatus: {
      readonly base: Readonly<Record<PlayKind, PlayText>>
      readonly lapsed: Readonly<Record<LapsedPlay, string>>
    }
    /** What to avoid first with a group of which many order every month. */
    readonly buysAnyway: string
    readonly value: Readonly<Record<PlayValue, ValueText>>
    /** The two that go across segments. */
    readonly across: Readonly<Record<'service-recovery' | 'suppression', PlayText>>
  }
}
