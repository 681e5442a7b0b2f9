import type { PushCounts } from '@clientele/crm-sync'
import { type SegmentMovement, segmentMovement } from '@clientele/engine'
import type { PlaybookLifetimeValue } from '@clientele/report'
import {
  type Answer,
  type CustomerFacts,
  explore,
  readCustomerFacts,
  type SalesWindow,
  type Shop,
  salesWindow,
} from '@clientele/sql-eda'
import { type ActionInputs, readActionInputs } from '../actions/action-inputs.ts'
import type { Settings } from '../config/settings.ts'
import { asOfMonth, type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import { checkMonth } from '../dates/check-month.ts'
import type { StabilityDocument } from '../documents/stability-document.ts'
import { type LeftAlone, leftAlone } from '../experiments/left-alone.ts'
import { type MonthResults, testResults } from '../experiments/test-results.ts'
import { lifetimeValueOf } from '../lifetime-value/lifetime-value.ts'
import { designOf } from '../segments/read-design.ts'
import { type SegmentPast, segmentPast } from '../segments/segment-past.ts'
import { type SegmentQualities, segmentQuality } from '../segments/segment-quality.ts'
import type { ModelSettings } from '../segments/segment-shop.ts'
import { questionPack } from '../shop/question-pack.ts'
import { lastStudy } from '../stability/last-study.ts'
import type { PastPush } from '../sync/past-push.ts'
import { checkSegmentsNamed } from './check-segments-named.ts'
import { type MonthSegments, type SegmentingContext, segmentMonth } from './segment-month.ts'
import { whileGoingOn } from './while-going-on.ts'

/** Everything that is known about a month before anything is written. */
export interface MonthAnalysis extends Omit<MonthSegments, 'voted'> {
  readonly month: CalendarMonth
  /** Of the issues that the state remembers up to this month, this one counted. */
  readonly issueNumber: number
  /** What the source covers before the as-of date. */
  readonly seen: SalesWindow
  /** The questions answered as of the month's as-of date. */
  readonly answers: readonly Answer[]
  /** The last study of models like these that the state has from before the as-of date; null when there is none. */
  readonly study: StabilityDocument | null
  /** Of each population, in their order. */
  readonly quality: readonly (SegmentQualities | null)[]
  /** Null without a month before. */
  readonly movement: SegmentMovement | null
  /** Who is left alone in the month after this one, when its lists are used. */
  readonly leftAlone: LeftAlone
  /** Null when no experiment ran in the month, or without a month before. */
  readonly testResults: MonthResults | null
  /** What is known of each customer beyond the features. */
  readonly facts: CustomerFacts
  readonly past: SegmentPast
  /** Of the month before. */
  readonly lastPush: PushCounts | null
  /** What the shop says of its actions, and whom they can reach. */
  readonly actionInputs: ActionInputs
  readonly lifetimeValue: PlaybookLifetimeValue
}

/** What surrounds an analysis. */
export interface AnalysisContext extends SegmentingContext {
  /** What the sync of a month came to; default: nothing is known. */
  readonly pastPush?: PastPush
}

/**
 * The monthly job up to the playbook: explores, segments this month and the one before, and compares them. Writes
 * nothing.
 *
 * @throws CliError when the month is outside the sales, or has none.
 */
export async function analyseMonth(
  shop: Shop,
  settings: ModelSettings &
    Pick<Settings, 'questions' | 'names' | 'state' | 'experiments' | 'actions' | 'contacts' | 'crm'>,
  month: CalendarMonth,
  context: AnalysisContext,
): Promise<MonthAnalysis> {
  const window = await salesWindow(shop)
  checkMonth(month, window)
  const questions = await questionPack(settings.questions)
  const { progress } = context
  let answered = 0
  let answeredBefore: number | null = null
  const ask = (signal: AbortSignal): Promise<Answer[]> =>
    explore(shop, {
      asOf: asOfMonth(month),
      questions,
      signal,
      onProgress: ({ id, done, total }) => {
        answered = done
        if (answeredBefore === null) return
        progress.update(`${id}, ${done} of ${total}`, (done - answeredBefore) / (total - answeredBefore))
      },
    })
  return await whileGoingOn(context.signal, ask, async (asked) => {
    const rest = await analyseCustomers(
      shop,
      settings,
      { month, firstMonth: window.months[0]?.month ?? month },
      context,
    )
    progress.start('explore')
    answeredBefore = answered
    const answers = await asked
    progress.done(
      `${answers.filter(({ unavailable }) => unavailable === undefined).length} questions answered in SQL`,
    )
    context.signal.throwIfAborted()
    return { ...rest, answers }
  })
}

/** All but the answers to the questions, which are asked meanwhile. */
async function analyseCustomers(
  shop: Shop,
  settings: Parameters<typeof analyseMonth>[1],
  { month, firstMonth }: { readonly month: CalendarMonth; readonly firstMonth: CalendarMonth },
  context: AnalysisContext,
): Promise<Omit<MonthAnalysis, 'answers'>> {
  const { earlier, signal, pastPush = () => null } = context
  const actionInputs = await readActionInputs(settings)
  const asOf = asOfMonth(month)
  signal.throwIfAborted()
  const { voted, ...segments } = await segmentMonth(shop, settings, { month, firstMonth }, context)
  const { current, previous } = segments
  const running = leftAlone(settings.experiments, month)
  const planned = leftAlone(settings.experiments, shiftMonth(month, 1))
  checkSegmentsNamed(
    {
      tests: [...running.tests, ...planned.tests],
      actions: actionInputs.given,
      populations: settings.populations.map(({ name }) => name),
    },
    segments,
    earlier.segments.usedIds ?? [],
  )
  const seen = await salesWindow(shop, { asOf })
  const facts = await readCustomerFacts(shop, { asOf })
  return {
    month,
    issueNumber: earlier.months + 1,
    ...segments,
    seen,
    quality: current.segmentation.populations.map((_, index) => segmentQuality(current.segmentation, index)),
    study: await lastStudy(shop, voted, asOf),
    movement: previous === null ? null : segmentMovement(previous.segmentation, current.segmentation),
    leftAlone: planned,
    testResults:
      previous === null ? null : await testResults(shop, previous.segmentation, running, settings.state),
    facts,
    past: await segmentPast(settings.state, month),
    lastPush: pastPush(shiftMonth(month, -1)),
    actionInputs,
    lifetimeValue: await lifetimeValueOf(shop, {
      asOf,
      yearFrom: asOfMonth(shiftMonth(month, -12)),
      seen,
      current,
      isCumulative: designOf(shop, voted).windowDays === null,
      facts,
    }),
  }
}
