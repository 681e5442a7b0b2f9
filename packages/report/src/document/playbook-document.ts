import { z } from 'zod'
import { type PlaybookActions, playbookActions } from './actions/playbook-actions.ts'
import { type PlaybookLists, playbookLists } from './actions/playbook-lists.ts'
import { sumsAgree } from './agree/sums-agree.ts'
import { type PlaybookBrand, playbookBrand } from './brand.ts'
import { type PlaybookCohorts, playbookCohorts } from './cohorts.ts'
import { type PlaybookDataQuality, playbookDataQuality } from './data-quality.ts'
import { type PlaybookExperience, playbookExperience } from './experience.ts'
import { type PlaybookHistory, playbookHistory } from './history.ts'
import { type Kpi, kpi } from './kpi.ts'
import { type PlaybookLifetimeValue, playbookLifetimeValue } from './lifetime-value.ts'
import { type Movement, movement } from './movement.ts'
import { type OwnAnswer, ownAnswer } from './own-answer.ts'
import { type PlannedTests, plannedTests } from './planned-tests.ts'
import { type PlaybookPopulation, playbookPopulation } from './population/population.ts'
import { type PlaybookRhythm, playbookRhythm } from './population/recency.ts'
import { type OrdersPerCustomer, ordersPerCustomer, type SalesByMonth, salesByMonth } from './sales.ts'
import { moment, month } from './scalars.ts'
import { type PlaybookSegmentChange, playbookSegmentChange } from './segment-change.ts'
import { type PlaybookSegmentMap, playbookSegmentMap } from './segment-map.ts'
import { type PlaybookPortraits, playbookPortraits } from './segment-portrait.ts'
import { type PlaybookShop, playbookShop } from './shop.ts'
import { type SourceFigure, sourceFigure } from './source-figure.ts'
import { type TestResults, testResults } from './test-results.ts'

/** A query that figures cite as their source, as text that can be pasted into a database client. */
export interface CitedQuery {
  readonly id: string
  readonly question: string
  readonly sql: string
}

/**
 * One issue of the playbook as data: raw numbers only, no formatted text. HTML and PDF are both made from it.
 * Every figure names its `source`: the id of one of `queries`, or a function.
 */
export interface PlaybookDocument {
  readonly schemaVersion: 1
  readonly shop: PlaybookShop
  /** Absent when the shop has said nothing of its looks. */
  readonly brand?: PlaybookBrand | undefined
  /** The calendar month of the issue, `YYYY-MM`. */
  readonly month: string
  /** Shop-local moment from which everything is seen; nothing dated at or after it counts. */
  readonly asOf: string
  /** First and last sale before the as-of date. */
  readonly period: { readonly firstSale: string; readonly lastSale: string }
  readonly model: { readonly id: string; readonly previousId: string | null }
  /** Absent in documents of before. */
  readonly history?: PlaybookHistory | undefined
  readonly definitions: {
    /** Order statuses that count as a sale; null when the shop has no statuses. */
    readonly saleStatuses: readonly string[] | null
    readonly amount: 'payments' | 'items' | 'items+freight'
  }
  readonly sourceFigures: readonly SourceFigure[]
  /** Absent in documents of before. */
  readonly dataQuality?: PlaybookDataQuality | undefined
  readonly kpis: readonly Kpi[]
  readonly salesByMonth: SalesByMonth
  readonly ordersPerCustomer: OrdersPerCustomer
  /** Absent in documents of before. */
  readonly cohorts?: PlaybookCohorts | undefined
  /** Absent in documents of before. */
  readonly experience?: PlaybookExperience | undefined
  /** By what the recency statuses of the segments are counted; absent in documents of before. */
  readonly rhythm?: PlaybookRhythm | undefined
  readonly populations: readonly PlaybookPopulation[]
  readonly movement: Movement | null
  /** Absent in documents of before. */
  readonly segmentMap?: PlaybookSegmentMap | undefined
  /** Absent in documents of before. */
  readonly portraits?: PlaybookPortraits | undefined
  /** Since the previous issue; absent in documents of before. */
  readonly segmentChanges?: readonly PlaybookSegmentChange[] | undefined
  /** Absent when no holdout and no test is configured for the month after. */
  readonly tests?: PlannedTests | undefined
  /** Absent when none ran in the month. */
  readonly testResults?: TestResults | undefined
  /** Absent in documents of before. */
  readonly actions?: PlaybookActions | undefined
  /** Absent in documents of before. */
  readonly lifetimeValue?: PlaybookLifetimeValue | undefined
  /** Absent in documents of before. */
  readonly lists?: PlaybookLists | undefined
  /** Answers to the shop's own questions, in the order of their files. */
  readonly ownAnswers: readonly OwnAnswer[]
  readonly queries: readonly CitedQuery[]
}

/**
 * The schema of a playbook document: shapes, ranges and the sums that have to agree (segments = population,
 * populations = `customers`, movement margins = both months).
 *
 * @example
 * const document = playbookDocument.parse(JSON.parse(text))
 */
export const playbookDocument: z.ZodType<PlaybookDocument> = z
  .strictObject({
    schemaVersion: z.literal(1),
    shop: playbookShop,
    brand: playbookBrand.optional(),
    month,
    asOf: moment,
    period: z.strictObject({ firstSale: moment, lastSale: moment }),
    model: z.strictObject({ id: z.string().min(1), previousId: z.string().min(1).nullable() }),
    history: playbookHistory.optional(),
    definitions: z.strictObject({
      saleStatuses: z.array(z.string().min(1)).nullable(),
      amount: z.enum(['payments', 'items', 'items+freight']),
    }),
    sourceFigures: z.array(sourceFigure),
    dataQuality: playbookDataQuality.optional(),
    kpis: z.array(kpi),
    salesByMonth,
    ordersPerCustomer,
    cohorts: playbookCohorts.optional(),
    experience: playbookExperience.optional(),
    rhythm: playbookRhythm.optional(),
    populations: z.array(playbookPopulation).min(1),
    movement: movement.nullable(),
    segmentMap: playbookSegmentMap.optional(),
    portraits: playbookPortraits.optional(),
    segmentChanges: z.array(playbookSegmentChange).optional(),
    tests: plannedTests.optional(),
    testResults: testResults.optional(),
    actions: playbookActions.optional(),
    lifetimeValue: playbookLifetimeValue.optional(),
    lists: playbookLists.optional(),
    ownAnswers: z.array(ownAnswer),
    queries: z.array(
      z.strictObject({ id: z.string().min(1), question: z.string().min(1), sql: z.string().min(1) }),
    ),
  })
  .superRefine((document, context) => {
    for (const { path, message } of sumsAgree(document)) context.addIssue({ code: 'custom', path, message })
  })
