import {
  type EarlierSegments,
  inheritSegments,
  LAPSED,
  rememberSegments,
  type SegmentEvent,
} from '@clientele/engine'
import type { SegmentChange } from '@clientele/sql-eda'
import { type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import type { EarlierModel } from './earlier-model.ts'
import type { ShopSegmentation } from './segment-shop.ts'

/** This month and the one before under ids and names that live on, and what became of the segments. */
export interface FollowedSegments {
  readonly current: ShopSegmentation
  readonly previous: ShopSegmentation | null
  readonly changes: readonly SegmentChange[]
}

/**
 * Hands the ids and names that the state remembers down to the month before, and from there to this month. What changed
 * on the way to the month before is told of that month, or of this one where that month is remembered itself.
 *
 * @param fitted both months as `segmentShop` gives them; `previous` null in the first month of the shop.
 */
export function followSegments(
  earlier: EarlierModel,
  fitted: { readonly current: ShopSegmentation; readonly previous: ShopSegmentation | null },
  month: CalendarMonth,
): FollowedSegments {
  const before = shiftMonth(month, -1)
  if (fitted.previous === null) {
    const { followed, events } = follow(earlier.segments, fitted.current)
    return { current: followed, previous: null, changes: told(earlier, events, followed, month) }
  }
  const first = follow(earlier.segments, fitted.previous)
  const { followed, events } = follow(first.memory, fitted.current)
  const { populations, segments } = first.followed.model
  // Remembered and fitted again, the month before differs only where the settings do, and that shows this month.
  const changed = first.events.filter(({ event }) => event !== 'survive')
  const way =
    earlier.month === before ? dated(changed, month) : told(earlier, first.events, first.followed, before)
  return {
    current: { ...followed, model: { ...followed.model, before: { populations, segments } } },
    previous: first.followed,
    changes: [...way, ...dated(events, month)],
  }
}

function follow(
  earlier: EarlierSegments,
  fitted: ShopSegmentation,
): {
  readonly followed: ShopSegmentation
  readonly events: readonly SegmentEvent[]
  readonly memory: EarlierSegments
} {
  const { segmentation, events } = inheritSegments(earlier, fitted.segmentation)
  const memory = rememberSegments(segmentation, earlier)
  const populations = new Set(fitted.model.populations.map(({ name }) => name))
  // Of a cluster of the model in force that nobody stands in, the identity is kept too.
  const identities = memory.identities.filter(({ population }) => populations.has(population))
  return {
    followed: { ...fitted, segmentation, model: { ...fitted.model, segments: identities } },
    events,
    memory,
  }
}

/** What became of segments; of the first months that are remembered, only that they were there. */
function told(
  earlier: EarlierModel,
  events: readonly SegmentEvent[],
  { segmentation }: ShopSegmentation,
  month: CalendarMonth,
): SegmentChange[] {
  if (earlier.month !== null) return dated(events, month)
  const modelled = segmentation.segments.filter(({ population }) => population !== LAPSED)
  return modelled.map(({ id, population }) => ({
    month,
    event: 'emerge',
    population,
    from: [],
    to: [id],
    overlap: null,
    reason: 'first',
  }))
}

function dated(events: readonly SegmentEvent[], month: CalendarMonth): SegmentChange[] {
  return events.map((event) => ({ month, ...event }))
}
