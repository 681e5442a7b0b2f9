import type { Shop } from '@clientele/sql-eda'
import type { Settings } from '../config/settings.ts'
import { countOf } from '../console/numbers.ts'
import type { Progress } from '../console/terminal/progress.ts'
import { asOfMonth, type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import { withChosenNames } from '../segments/chosen-names.ts'
import { compareModels, type PopulationStability } from '../segments/compare-models.ts'
import { customersIn } from '../segments/customers-in.ts'
import type { EarlierModel } from '../segments/earlier-model.ts'
import { type FollowedSegments, followSegments } from '../segments/follow-segments.ts'
import { fitShop, type ModelSettings, segmentShop } from '../segments/segment-shop.ts'
import { asVoted } from '../segments/vote-on-k.ts'

/** By what a month is segmented, and where earlier ids are remembered. */
type SegmentingSettings = ModelSettings & Pick<Settings, 'names' | 'state'>

/** This month and the one before as they are reported, and how well their models agree. */
export interface MonthSegments extends FollowedSegments {
  /** Empty without a month before. */
  readonly stability: readonly PopulationStability[]
  /** By what all dates were segmented: the numbers that the votes of this month chose. */
  readonly voted: SegmentingSettings
}

/** What surrounds the segmentation of a month. */
export interface SegmentingContext {
  /** What is remembered of other months, whose ids and names live on. */
  readonly earlier: EarlierModel
  readonly progress: Progress
  /** Looked at between the steps. */
  readonly signal: AbortSignal
}

/**
 * Segments a month and the one before, under ids and names that live on, and compares their models.
 *
 * @param when.firstMonth the first month with a sale, which has none before.
 */
export async function segmentMonth(
  shop: Shop,
  settings: SegmentingSettings,
  { month, firstMonth }: { readonly month: CalendarMonth; readonly firstMonth: CalendarMonth },
  { earlier, progress, signal }: SegmentingContext,
): Promise<MonthSegments> {
  const asOf = asOfMonth(month)
  const watch = { onProgress: progress.update, signal }
  progress.start('segments')
  const fitted = await segmentShop(shop, settings, asOf, watch)
  // One choice of k for all dates that are compared.
  const voted = asVoted(settings, fitted.kChoices)
  progress.done(
    `${countOf(customersIn(fitted.segmentation), 'customer')} in ${countOf(fitted.segmentation.segments.length, 'segment')}`,
  )
  signal.throwIfAborted()

  progress.start('stability')
  const before =
    month > firstMonth ? await segmentShop(shop, voted, asOfMonth(shiftMonth(month, -1)), watch) : null
  const followed = followSegments(earlier, { current: fitted, previous: before }, month)
  const { current, previous } = await withChosenNames(followed, settings, fitted)
  // A model that stays in force is compared with the one that a refit would give today.
  const today = current.model.asOf === asOf ? current : await fitShop(shop, voted, asOf)
  const stability = previous === null ? [] : compareModels(previous, today)
  progress.done(describeStability(stability))
  return { current, previous, changes: followed.changes, stability, voted }
}

function describeStability(stability: readonly PopulationStability[]): string {
  if (stability.length === 0) return 'first month, no earlier model'
  const parts = stability.map(
    ({ population, ari }) => `${population} ${ari === null ? 'n/a' : ari.toFixed(2)}`,
  )
  return `ARI against last month's model: ${parts.join(', ')}`
}
