import { type Move, purchaseRhythm, segmentMap } from '@clientele/engine'
import { type PlaybookBrand, type PlaybookDocument, segmentChannels } from '@clientele/report'
import type { Answer, Shop } from '@clientele/sql-eda'
import { playbookActions } from '../actions/playbook-actions.ts'
import { playbookLists } from '../actions/playbook-lists.ts'
import { segmentLists } from '../actions/segment-lists.ts'
import { asOfMonth, shiftMonth } from '../dates/calendar-month.ts'
import { plannedTests } from '../experiments/planned-tests.ts'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { answerRows } from './answer-rows.ts'
import { cohorts } from './cohorts.ts'
import { dataQuality } from './data-quality.ts'
import { experience } from './experience.ts'
import { kpis } from './kpis.ts'
import { ownAnswers } from './own-answers.ts'
import { playbookPopulation } from './playbook-population.ts'
import { salesByMonth } from './sales-by-month.ts'
import { factsQuery, segmentPortraits } from './segment-portraits.ts'
import { sourceFigures } from './source-figures.ts'

/**
 * The playbook's data document: the month's analysis as raw numbers, each with the query or function it comes from.
 * Rendering checks it against its schema, which includes the sums that have to agree.
 */
export function buildPlaybookDocument(
  shop: Pick<Shop, 'meta'>,
  analysis: MonthAnalysis,
  brand: PlaybookBrand | null,
): PlaybookDocument {
  const { month, answers, current, previous, movement, changes, seen } = analysis
  const { axes, segments } = segmentMap(current.segmentation)
  const asOf = asOfMonth(month)
  const quality = dataQuality(analysis)
  const figures = {
    schemaVersion: 1 as const,
    shop: { name: shop.meta.name, currency: shop.meta.currency, timeZone: shop.meta.timeZone },
    ...(brand === null ? {} : { brand }),
    month,
    asOf,
    period: { firstSale: seen.sales.firstAt ?? asOf, lastSale: seen.sales.lastAt ?? asOf },
    model: { id: current.model.id, previousId: previous?.model.id ?? null },
    history: { issueNumber: analysis.issueNumber, modelAsOf: current.model.asOf, source: 'openHistory' },
    definitions: { saleStatuses: shop.meta.saleStatuses, amount: shop.meta.amount },
    sourceFigures: sourceFigures(analysis),
    ...(quality === null ? {} : { dataQuality: quality }),
    kpis: kpis(analysis),
    salesByMonth: { rows: salesByMonth(answers, month), source: 'sales-by-month' },
    ordersPerCustomer: {
      rows: answerRows(answers, 'orders-per-customer').map((row) => ({
        orders: Number(row.orders),
        customers: Number(row.customers),
      })),
      source: 'orders-per-customer',
    },
    cohorts: cohorts(answers, month) ?? undefined,
    experience: experience(answers) ?? undefined,
    rhythm: purchaseRhythm(current.segmentation.table),
    populations: current.segmentation.populations.map((_, index) => playbookPopulation(analysis, index)),
    movement:
      previous === null || movement === null
        ? null
        : {
            previousMonth: shiftMonth(month, -1),
            previousSegments: previous.segmentation.segments.map(({ id, name, size }) => ({
              id,
              name,
              customers: size,
              buyersSince: movement.buyersSince.get(id) ?? null,
            })),
            flows: flowsOf(movement.moves),
            moves: movement.moves,
            source: 'segmentMovement',
          },
    segmentMap: {
      axes,
      segments: segments.map(({ population: _, ...segment }) => segment),
      source: 'segmentMap',
    },
    portraits: segmentPortraits(analysis),
    segmentChanges: changes
      .filter((change) => change.month === month)
      .map(({ month: _, ...change }) => change),
    ownAnswers: ownAnswers(answers),
    tests: plannedTests(current.segmentation, analysis.leftAlone),
    testResults: analysis.testResults?.results,
    actions: playbookActions(analysis),
    lifetimeValue: analysis.lifetimeValue,
  }
  const outcomes = analysis.testResults?.queries ?? []
  const cited = citedQueries([...answers, factsQuery(analysis.facts)], figures)
  const document = { ...figures, queries: [...cited, ...outcomes] }
  const lists = segmentLists(analysis, segmentChannels(document))
  return { ...document, lists: playbookLists(analysis, lists) }
}

/** Moves of all kinds together; they are in the order of the segments already. */
function flowsOf(moves: readonly Move[]): NonNullable<PlaybookDocument['movement']>['flows'] {
  const flows = new Map<string, { from: string | null; to: string | null; customers: number }>()
  for (const { from, to, customers } of moves) {
    const key = JSON.stringify([from, to])
    flows.set(key, { from, to, customers: (flows.get(key)?.customers ?? 0) + customers })
  }
  return [...flows.values()]
}

/** The queries that some figure names as its source, in the order of the exploration, then that of the portraits. */
function citedQueries(
  answers: readonly Pick<Answer, 'id' | 'question' | 'sql' | 'unavailable'>[],
  figures: object,
): PlaybookDocument['queries'] {
  const cited = new Set<unknown>()
  JSON.stringify(figures, (key, value: unknown) => {
    if (key === 'source') cited.add(value)
    return value
  })
  return answers
    .filter(({ id, unavailable }) => unavailable === undefined && cited.has(id))
    .map(({ id, question, sql }) => ({ id, question, sql }))
}
