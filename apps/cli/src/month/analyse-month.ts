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
import { checkActionRules } from '../actions/check-action-rules.ts'
import type { Settings } from '../config/settings.ts'
import { countOf } from '../console/numbers.ts'
import type { Progress } from '../console/terminal/progress.ts'
import { asOfMonth, type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import { checkMonth } from '../dates/check-month.ts'
import type { StabilityDocument } from '../documents/stability-document.ts'
import { checkTestSegments } from '../experiments/check-test-segments.ts'
import { type LeftAlone, leftAlone } from '../experiments/left-alone.ts'
import { type MonthResults, testResults } from '../experiments/test-results.ts'
import { lifetimeValueOf } from '../lifetime-value/lifetime-value.ts'
import { withChosenNames } from '../segments/chosen-names.ts'
import { compareModels, type PopulationStability } from '../segments/compare-models.ts'
import { customersIn } from '../segments/customers-in.ts'
import type { EarlierModel } from '../segments/earlier-model.ts'
import { type FollowedSegments, followSegments } from '../segments/follow-segments.ts'
import { designOf } from '../segments/read-design.ts'
import { type SegmentPast, segmentPast } from '../segments/segment-past.ts'
import { type SegmentQualities, segmentQuality } from '../segments/segment-quality.ts'
import { fitShop, type ModelSettings, segmentShop } from '../segments/segment-shop.ts'
import { asVoted } from '../segments/vote-on-k.ts'
import { questionPack } from '../shop/question-pack.ts'
import { lastStudy } from '../stability/last-study.ts'
import type { PastPush } from '../sync/past-push.ts'
import { whileGoingOn } from './while-going-on.ts'

/** Everything that is known about a month before anything is written. */
export interface MonthAnalysis extends FollowedSegments {
  readonly month: CalendarMonth
  /** Of the issues that the state remembers up to this month, this one counted. */
  readonly issueNumber: number
  /** What the source covers before the as-of date. */
  readonly seen: SalesWindow
  /** The questions answered as of the month's as-of date. */
  readonly answers: readonly Answer[]
  readonly stability: readonly PopulationStability[]
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
export interface AnalysisContext {
  /** What is remembered of other months, whose ids and names live on. */
  readonly earlier: EarlierModel
  readonly progress: Progress
  /** What the sync of a month came to; default: nothing is known. */
  readonly pastPush?: PastPush
  /** Looked at between the steps. */
  readonly signal: AbortSignal
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
  { earlier, progress, signal, pastPush = () => null }: AnalysisContext,
): Promise<Omit<MonthAnalysis, 'answers'>> {
  const actionInputs = await readActionInputs(settings)
  const asOf = asOfMonth(month)
  signal.throwIfAborted()
  progress.start('segments')
  const fitted = await segmentShop(shop, settings, asOf, { onProgress: progress.update, signal })
  // One choice of k for all dates that are compared.
  const voted = asVoted(settings, fitted.kChoices)
  const { segments } = fitted.segmentation
  progress.done(
    `${countOf(customersIn(fitted.segmentation), 'customer')} in ${countOf(segments.length, 'segment')}`,
  )
  signal.throwIfAborted()

  progress.start('stability')
  const before =
    month > firstMonth
      ? await segmentShop(shop, voted, asOfMonth(shiftMonth(month, -1)), {
          onProgress: progress.update,
          signal,
        })
      : null
  const followed = followSegments(earlier, { current: fitted, previous: before }, month)
  const { current, previous } = await withChosenNames(followed, settings, fitted)
  // A model that stays in force is compared with the one that a refit would give today.
  const today = current.model.asOf === asOf ? current : await fitShop(shop, voted, asOf)
  const stability = previous === null ? [] : compareModels(previous, today)
  const running = leftAlone(settings.experiments, month)
  const planned = leftAlone(settings.experiments, shiftMonth(month, 1))
  const gone = previous?.segmentation.segments ?? []
  const usedIds = earlier.segments.usedIds ?? []
  checkTestSegments(
    [...running.tests, ...planned.tests],
    current.segmentation.segments.map(({ id }) => id),
    [...gone.map(({ id }) => id), ...usedIds],
  )
  checkActionRules(
    actionInputs.given,
    current.segmentation.segments,
    [...gone.flatMap(({ id, name }) => [id, name.en, name.fr]), ...usedIds],
    settings.populations.map(({ name }) => name),
  )
  progress.done(describeStability(stability))

  const seen = await salesWindow(shop, { asOf })
  const facts = await readCustomerFacts(shop, { asOf })
  return {
    month,
    issueNumber: earlier.months + 1,
    seen,
    current,
    previous,
    quality: current.segmentation.populations.map((_, index) => segmentQuality(current.segmentation, index)),
    changes: followed.changes,
    stability,
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

function describeStability(stability: readonly PopulationStability[]): string {
  if (stability.length === 0) return 'first month, no earlier model'
  const parts = stability.map(
    ({ population, ari }) => `${population} ${ari === null ? 'n/a' : ari.toFixed(2)}`,
  )
  return `ARI against last month's model: ${parts.join(', ')}`
}
