import type { MovingKpi } from '../../measure/kpi-moves.ts'
import type { ModelStatus } from '../../measure/model-status.ts'

/** The five things that a month is summed up in. */
export type SentenceKind = 'moved' | 'why' | 'todo' | 'worth' | 'stop'

/** The words of the page “Summary for decision”. */
export interface SummaryWords {
  readonly title: string
  readonly matters: Readonly<Record<SentenceKind, string>>
  readonly sales: (p: { month: string; orders: string; revenue: string }) => string
  readonly movedKpi: (p: {
    id: MovingKpi
    rises: boolean
    /** What it rose or fell against; the month before may tell the opposite of the year before. */
    against: 'month' | 'year'
    /** Months in a row. */
    run: number
    to: string
    changes: string
  }) => string
  /** One of the `changes` above. */
  readonly inMonth: (change: string) => string
  readonly inYear: (change: string) => string
  /** In place of a percentage: the value before. */
  readonly fromMonth: (value: string) => string
  readonly fromYear: (value: string) => string
  readonly unchanged: string
  readonly noComparison: string
  readonly tooFewBefore: string
  /** A warning: the month may not be complete. */
  readonly lastSale: (date: string) => string
  readonly salesNothing: (month: string) => string
  readonly base: (p: { customers: string; singles: string; share: string }) => string
  readonly value: (p: { share: string; revenueShare: string; times: string }) => string
  readonly oneSegment: (segment: string) => string
  readonly boughtAgain: (p: { buyers: string; known: string; share: string; previousMonth: string }) => string
  readonly joined: (customers: string, n: number) => string
  /** Where the reasons of the moves are not known. */
  readonly moved: (p: { moved: string; known: string; previousMonth: string }) => string
  readonly nobodyMoved: (previousMonth: string) => string
  readonly firstIssue: string
  readonly model: Readonly<
    Record<Exclude<ModelStatus, 'first'>, (p: { ari: string; among: string; share: string }) => string>
  >
  readonly modelFirst: string
  /** `segments`: their names in quotation marks. */
  readonly startText: (p: { goal: string; segments: string; customers: string }) => string
  readonly startNobody: string
  /** Where each action may cost more than it brings. */
  readonly startLoss: string
  /** Where the shop gave an effect, its margin and the cost. */
  readonly startNet: (p: { low: string; high: string }) => string
  readonly startPrize: (p: { lift: string; orders: string; n: number; money: string }) => string
  readonly startUnknown: string
  readonly stopText: (p: { segments: string; customers: string; share: string }) => string
  /** What the customers of `stopText` still bring: orders of the month, or revenue where these were not counted. */
  readonly stopOrders: (p: { buyers: string; known: string; month: string }) => string
  readonly stopRevenue: (share: string) => string
  /** The lapsed of some segments, by their recency status. */
  readonly stopLapsed: (p: { segments: string; customers: string; share: string; days: string }) => string
  readonly stopHow: string
  readonly stopNothing: string
  /** Where the shop switched off whatever would stop something. */
  readonly stopOff: string
  readonly measureText: (p: { segment: string; perArm: string; base: string; target: string }) => string
  readonly measurePooled: (lift: string) => string
  readonly measureNothing: (lift: string) => string
  /** The decisions asked for, with who answers for each and until when. */
  readonly decisions: string
  readonly start: string
  readonly stop: string
  readonly measure: string
  readonly startRequest: (p: { goal: string; segments: string }) => string
  readonly stopRequest: (segments: string) => string
  readonly stopLapsedRequest: (segments: string) => string
  readonly owner: string
  readonly by: string
  /** How the dates are found. */
  readonly dates: string
  readonly modelTitle: string
  /** Takes the date by which a study says to fit anew, and whether it has passed. */
  readonly retrainBy: (p: {
    date: string
    passed: boolean
    weeks: string
    n: number
    among: string
  }) => string
  readonly retrainAlways: (among: string) => string
  /** The calculation behind two of the sentences. */
  readonly basis: string
  readonly basisOf: string
  readonly basisHow: string
  readonly basisResult: string
  readonly basisPrize: (p: {
    customers: string
    rate: string
    lift: string
    spent: string
    perOrder: string
  }) => string
  readonly basisPrizeResult: (p: { orders: string; n: number; money: string }) => string
  readonly basisLapsed: (days: string) => string
  readonly calculation: string
}
