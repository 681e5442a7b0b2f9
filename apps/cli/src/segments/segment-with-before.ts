import { type Shop, salesWindow } from '@clientele/sql-eda'
import type { Settings } from '../config/settings.ts'
import { shiftMonth } from '../dates/calendar-month.ts'
import { monthBefore } from '../dates/month-before.ts'
import { withChosenNames } from './chosen-names.ts'
import { earlierModel } from './earlier-model.ts'
import { type FollowedSegments, followSegments } from './follow-segments.ts'
import { segmentShop } from './segment-shop.ts'
import { asVoted } from './vote-on-k.ts'

/** Segments as of `asOf` and one month before, under the ids and names that an issue of that month would have. */
export async function segmentWithBefore(
  shop: Shop,
  settings: Settings,
  asOf: string,
): Promise<Pick<FollowedSegments, 'current' | 'previous'>> {
  const month = issueOf(asOf)
  const earlier = await earlierModel(settings.state, month)
  const current = await segmentShop(shop, settings, asOf)
  const { firstAt } = (await salesWindow(shop)).sales
  const before = monthBefore(asOf)
  const voted = asVoted(settings, current.kChoices)
  const previous = firstAt !== null && firstAt < before ? await segmentShop(shop, voted, before) : null
  return withChosenNames(followSegments(earlier, { current, previous }, month), settings, current)
}

/** The month whose orders come last: an issue is as of the midnight after its month. */
function issueOf(asOf: string): string {
  const month = asOf.slice(0, 7)
  return asOf.slice(8) === '01T00:00:00' ? shiftMonth(month, -1) : month
}
